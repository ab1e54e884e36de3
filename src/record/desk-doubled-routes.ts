import { type Api, deskAnswer, done, id as idOf, limit, object, optional } from '../api/api.ts';
import { anchorQueue, countAnchors, doubledParties, tellApart } from '../statements/statements.ts';
import { madeBy, type RecordDeskDeps, today } from './desk-deps.ts';
import { settled } from './desk-refusals.ts';
import { RecordQueue } from './desk-shapes.ts';
import { deskStatements } from './desk-statements.ts';
import { storiesByIds } from './desk-stories.ts';
import { partyLines } from './party-lines.ts';
import { DoubledParties } from './party-shapes.ts';

const tags = ['Record'];
const config = { access: 'desk: write' } as const;

/** What somebody must look at: parties that may be one, and statements whose words are not as they were confirmed. */
export function deskDoubledRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.get(
    '/parties/doubled',
    {
      config,
      schema: {
        operationId: 'listDoubledParties',
        summary: 'Parties that may be one',
        description: 'Of one name, or one a surname form of the other in the same organisation. At most 200 pairs.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('Pairs.', DoubledParties) },
      },
    },
    async () => {
      const pairs = (await doubledParties(db)).slice(0, 200);
      const ids = pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]);
      const lines = await partyLines(db, ids, await today(deps));
      return {
        pairs: pairs.flatMap(({ oneId, otherId, why }) => {
          const [one, other] = [lines.get(oneId), lines.get(otherId)];
          return one && other ? [{ one, other, why }] : [];
        }),
      };
    },
  );

  api.post(
    '/parties/doubled/apart',
    {
      config,
      schema: {
        operationId: 'tellPartiesApart',
        summary: 'Say that two parties are not the same',
        description: 'They are not shown as a pair again.',
        tags,
        body: object({ one: idOf('the one party'), other: idOf('the other party') }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      settled(await tellApart(db, request.body, madeBy(request, deps)));
      return reply.code(204).send();
    },
  );
  queueRoute(api, deps);
}

function queueRoute(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.get(
    '/record/queue',
    {
      config,
      schema: {
        operationId: 'getRecordQueue',
        summary: 'Statements whose words changed or are gone',
        description: 'The oldest first, with the counts of all that waits.',
        tags,
        querystring: object({ limit, after: optional(idOf('the last statement of the page before')) }),
        response: { 200: deskAnswer('The queue.', RecordQueue) },
      },
    },
    async ({ query }) => {
      const { statements, next } = await anchorQueue(db, { limit: query.limit, after: query.after ?? null });
      const stories = await storiesByIds(
        db,
        statements.map(({ storyId }) => storyId),
      );
      const told = await deskStatements(db, statements, await today(deps));
      const doubled = (await doubledParties(db)).length;
      return {
        counts: { ...(await countAnchors(db)), doubled },
        statements: told.map((statement) => ({
          statement,
          headline: stories.get(statement.storyId)?.headline ?? '',
        })),
        next,
      };
    },
  );
}
