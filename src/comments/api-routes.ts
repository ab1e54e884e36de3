import {
  type Api,
  answer,
  askEachTime,
  type Described,
  gone,
  id,
  integer,
  limit,
  linkNext,
  mended,
  missingOrWithheld,
  object,
  oneOf,
  optional,
  type ParameterProblem,
  pageAddress,
  pageOf,
  readable,
  sendParameterProblems,
  text,
} from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { answerHistory, commentsUrl, sendNoStory } from '../stories/stories.ts';
import { apiComment } from './api-presenter.ts';
import { ApiComment } from './api-shapes.ts';
import { listComments } from './public-lists.ts';
import { commentCounts } from './public-store.ts';

export interface CommentApiDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
}

const followNext = 'Follow `next` of the page before, or leave it out for the first page.';
const orders = ['newest', 'oldest', 'picks'] as const;
const place = (direction: string) =>
  optional(
    mended(
      text({
        format: 'uuid',
        description: `Where the page begins, ${direction}. Take it from \`next\` of the page before.`,
      }),
      followNext,
    ),
  );

const query = object({
  order: optional(
    mended(
      oneOf(orders, {
        description: 'Newest first, as when it is left out; oldest first; or the newsroom’s picks alone, newest first.',
      }),
      `Choose one of ${orders.join(', ')}.`,
    ),
  ),
  limit,
  before: place('newest first'),
  after: place('oldest first'),
});
type Asked = Described<typeof query>;

const schema = {
  operationId: 'listComments',
  summary: 'The comments of a story',
  description:
    'The comments that readers see under a story that is published now, one by one: `parentId` tells which answers which. One that is gone stays in its place, without its words, while others answer it.',
  tags: ['Stories'],
  params: object({ id: id('a story') }),
  querystring: query,
  response: {
    200: answer(
      'A page of the list.',
      object({
        count: integer({ minimum: 0, description: 'Comments that stand under the story, on all pages.' }),
        ...pageOf('comments', ApiComment),
      }),
    ),
    404: missingOrWithheld,
    410: gone,
  },
};

/** `GET /api/v1/stories/{id}/comments`: what readers see under a story. None where comments are switched off. */
export function commentApi(api: Api, { db, baseUrl }: CommentApiDeps): void {
  api.get('/stories/:id/comments', { config: readable(query), schema }, async ({ params, query: asked }, reply) => {
    const wrong = otherOrder(asked);
    if (wrong.length > 0) return sendParameterProblems(reply, baseUrl, wrong);
    const storyId = params.id;
    const [newsroom, story] = await Promise.all([readNewsroom(db), answerHistory(db, { storyId })]);
    if (story.kind !== 'history') return sendNoStory(reply, baseUrl, story);
    const { count, comments, last } = newsroom.comments.areOn ? await readPage(db, storyId, asked) : none;
    const { order = 'newest' } = asked;
    const further = order === 'oldest' ? { after: last } : { before: last };
    const next =
      last && pageAddress(commentsUrl(baseUrl, storyId), { order: asked.order, limit: asked.limit, ...further });
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .shows([changeKey.frame, changeKey.story(storyId), changeKey.comments(storyId)])
      .send({ count, comments: comments.map((comment) => apiComment(comment, baseUrl)), next });
  });
}

const none = { count: 0, comments: [], last: null } as const;

async function readPage(db: Db, storyId: string, { order = 'newest', limit: most, before, after }: Asked) {
  const behind = (order === 'oldest' ? after : before) ?? null;
  const [page, counts] = await Promise.all([
    listComments(db, storyId, { order, behind, limit: most }),
    commentCounts(db, [storyId]),
  ]);
  return { ...page, count: counts.get(storyId) ?? 0 };
}

/** A place in the one order says nothing in the other; left out of account, it would give the first page for ever. */
function otherOrder({ order = 'newest', before, after }: Asked): readonly ParameterProblem[] {
  const [field, value] = order === 'oldest' ? (['before', before] as const) : (['after', after] as const);
  if (value === undefined) return [];
  const told = order === 'oldest' ? 'oldest first' : 'newest first';
  return [{ field, problem: `${field} has no meaning ${told}.`, mend: followNext }];
}
