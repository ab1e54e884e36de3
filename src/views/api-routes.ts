import type { FastifyReply } from 'fastify';
import {
  type Api,
  answer,
  askEachTime,
  gone,
  id,
  integer,
  mended,
  missing,
  missingOrWithheld,
  object,
  oneOf,
  optional,
  readable,
  sendParameterProblems,
  sendProblem,
  text,
} from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import {
  answerHistory,
  apiStoryCards,
  filters,
  type List,
  readFilters,
  sendNoStory,
  shownByCards,
  shownByLists,
} from '../stories/stories.ts';
import { ApiMostRead, ApiViews } from './api-shapes.ts';
import type { ViewNumber } from './live.ts';
import { type MostReadSpan, mostReadSpans, ranksAtMost } from './most-read.ts';
import { mostRead } from './public-store.ts';

/** The rules by which numbers and lists are made, as pages print them. */
interface RuleWords {
  readonly viewRule: string;
  readonly mostReadTodayHow: string;
  readonly mostReadWeekHow: string;
}

export interface ViewApiDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
  /** a story's number as it is at this moment */
  readonly readViews: (storyId: string) => Promise<ViewNumber>;
  readonly wordsFor: (language: string) => RuleWords;
}

/** What the API tells of views. Nothing where the newsroom does not tell its readers. */
export function viewApi(api: Api, deps: ViewApiDeps): void {
  viewsRoute(api, deps);
  mostReadRoute(api, deps);
}

const number = answer('The number.', ApiViews);
/** Of this moment: a copy would tell it of another one. */
const live = {
  ...number,
  headers: { ...number.headers, 'cache-control': { description: 'no-store', schema: text() } },
};

function viewsRoute(api: Api, { db, baseUrl, now, readViews, wordsFor }: ViewApiDeps): void {
  const schema = {
    operationId: 'getViews',
    summary: 'How often a story was viewed',
    description:
      'The number that readers see, exact at the moment of the answer; pages follow within a minute. 404 where the newsroom does not tell it.',
    tags: ['Stories'],
    params: object({ id: id('a story') }),
    querystring: object({}),
    response: { 200: live, 404: missingOrWithheld, 410: gone },
  };
  api.get('/stories/:id/views', { config: readable(schema.querystring), schema }, async ({ params }, reply) => {
    const [newsroom, story] = await Promise.all([readNewsroom(db), answerHistory(db, { storyId: params.id })]);
    if (!newsroom.views.areTold) return sendUntold(reply, baseUrl);
    if (story.kind !== 'history') return sendNoStory(reply, baseUrl, story);
    const asOf = now().toString({ smallestUnit: 'millisecond' });
    const { views, imported } = await readViews(params.id);
    const { viewRule: rule } = wordsFor(newsroom.language);
    return reply.header('cache-control', 'no-store').send({ total: views, imported, rule, asOf });
  });
}

const query = object({
  span: optional(
    mended(
      oneOf(mostReadSpans, { description: 'today, as when it is left out: the last 24 hours; week: the last 7 days.' }),
      `Choose one of ${mostReadSpans.join(', ')}.`,
    ),
  ),
  section: filters.section,
  limit: mended(
    integer({ minimum: 1, maximum: ranksAtMost, default: ranksAtMost, description: 'Stories on the list, at most.' }),
    `Give a whole number from 1 to ${ranksAtMost}.`,
  ),
});

function mostReadRoute(api: Api, { db, baseUrl, wordsFor }: ViewApiDeps): void {
  const schema = {
    operationId: 'listMostRead',
    summary: 'What is most read',
    description:
      'Published stories by their views today or this week, on the whole site or in a section. Older hours weigh less, by the rule that the answer prints. 404 where the newsroom does not tell of views.',
    tags: ['Stories'],
    querystring: query,
    response: { 200: answer('The list.', ApiMostRead), 404: missing },
  };
  api.get('/most-read', { config: readable(query), schema }, async ({ query: asked }, reply) => {
    const [{ views, language }, { narrowing, problems }] = await Promise.all([
      readNewsroom(db),
      readFilters(db, asked),
    ]);
    if (!views.areTold) return sendUntold(reply, baseUrl);
    if (problems.length > 0) return sendParameterProblems(reply, baseUrl, problems);
    const sectionId = narrowing.lists[0]?.listId ?? null;
    const { span = 'today' } = asked;
    const list = (await mostRead(db, { sectionId, limit: asked.limit }))[span];
    const cards = list.map(({ card }) => card);
    const stories = await apiStoryCards(db, cards, baseUrl);
    const words = wordsFor(language);
    return reply
      .header('cache-control', askEachTime)
      .shows([
        changeKey.frame,
        changeKey.mostRead(sectionId ?? ''),
        // One that was withdrawn comes back to the list with these.
        ...shownByLists([listOf(sectionId)]),
        ...shownByCards(cards),
      ])
      .send({
        span,
        section: asked.section ?? null,
        how: howOf(span, words),
        rule: words.viewRule,
        stories: stories.map((story, index) => ({ rank: index + 1, views: list[index]?.views ?? 0, story })),
      });
  });
}

function listOf(sectionId: string | null): List {
  return sectionId === null ? { list: 'all', listId: '' } : { list: 'section', listId: sectionId };
}

function howOf(span: MostReadSpan, { mostReadTodayHow, mostReadWeekHow }: RuleWords): string {
  return span === 'today' ? mostReadTodayHow : mostReadWeekHow;
}

function sendUntold(reply: FastifyReply, baseUrl: string): FastifyReply {
  const detail = 'The newsroom does not tell how often its stories are viewed.';
  return sendProblem(reply, baseUrl, { kind: 'not-found', status: 404, detail });
}
