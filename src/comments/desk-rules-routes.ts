import { type Api, deskAnswer, id as idOf, object } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import type { CommentDeskDeps } from './desk-deps.ts';
import { CommentRules, StoryComments } from './rules-shapes.ts';

const tags = ['Comments'];
const config = { access: 'desk: moderate' } as const;

/** What a moderator goes by, and how the comments of one story stand. */
export function deskRulesRoutes(api: Api, { db }: Pick<CommentDeskDeps, 'db'>): void {
  api.get(
    '/comments/rules',
    {
      config,
      schema: {
        operationId: 'getCommentRules',
        summary: 'By which reasons comments are rejected',
        description: 'And for how long those are kept: of the newsroom’s settings, what a moderator needs.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The rules.', CommentRules) },
      },
    },
    async () => {
      const { comments } = await readNewsroom(db);
      return { reasons: comments.reasons, keepBinnedDays: comments.keepBinnedDays };
    },
  );

  api.get(
    '/comments/stories/:story',
    {
      config,
      schema: {
        operationId: 'countCommentsOfStory',
        summary: 'How many comments a story has, and how they are taken',
        description: 'For the story’s own screen.',
        tags,
        params: object({ story: idOf('the story') }),
        querystring: object({}),
        response: { 200: deskAnswer('The counts.', StoryComments) },
      },
    },
    (request) => countOfStory(db, request.params.story),
  );
}

async function countOfStory(db: Db, story: string): Promise<StoryComments> {
  const thread = await db
    .selectFrom('published_thread')
    .select('mode')
    .where('story_id', '=', story)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('comment')
    .select(['state', ({ fn }) => fn.countAll().as('count')])
    .where('story_id', '=', story)
    .where('state', 'in', ['shown', 'held', 'second'])
    .groupBy('state')
    .execute();
  const count = (...states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + Number(row.count), 0);
  return { mode: thread?.mode ?? 'open', shown: count('shown'), waiting: count('held', 'second') };
}
