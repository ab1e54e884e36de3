import {
  type Api,
  answer,
  askEachTime,
  before,
  type Described,
  id,
  limit,
  mended,
  missing,
  object,
  oneOf,
  optional,
  pageOf,
  readable,
  text,
} from '../api/api.ts';
import { changeKey } from '../db/db.ts';
import { acts, statuses } from '../statements/statements.ts';
import { partyRoutes } from './api-party-routes.ts';
import { apiStatement } from './api-presenter.ts';
import { type RecordApiDeps, sendMissing, sendStatements, sendStatementTable, table } from './api-sending.ts';
import { ApiRelation, ApiStatement } from './api-shapes.ts';
import { storyRecordRoutes } from './api-story-routes.ts';
import type { StatementFilter } from './public-lists.ts';
import { findPublicStatement } from './public-reading.ts';
import { rowsAtMost } from './statement-table.ts';

const tags = ['The record'];
const day = (which: string) =>
  optional(
    mended(
      text({ format: 'date', description: `${which}; days are of the newsroom’s time zone.` }),
      'Write a day as 2026-11-19.',
    ),
  );

const narrowing = {
  speaker: optional(id('the party that speaks, or for which it is spoken')),
  topic: optional(id('the topic')),
  place: optional(id('the place where it was said, or that it is about')),
  act: optional(mended(oneOf(acts), `Choose one of ${acts.join(', ')}.`)),
  status: optional(mended(oneOf(statuses), `Choose one of ${statuses.join(', ')}.`)),
  from: day('Said on this day or later'),
  until: day('Said on this day or earlier'),
};
const narrowed = object(narrowing);
const query = object({ ...narrowing, limit, before });

/** What the API tells of the record: statements, speakers, and the record of each story and topic. */
export function recordApi(api: Api, deps: RecordApiDeps): void {
  listRoutes(api, deps);
  statementRoute(api, deps);
  partyRoutes(api, deps);
  storyRecordRoutes(api, deps);
}

function listRoutes(api: Api, deps: RecordApiDeps): void {
  const schema = {
    operationId: 'listStatements',
    summary: 'Statements, newest first',
    description: 'What is on the record in published stories, narrowed by what is asked for.',
    tags,
    querystring: query,
    response: { 200: answer('A page of the list.', object(pageOf('statements', ApiStatement))) },
  };
  api.get('/statements', { config: readable(query), schema }, ({ query: asked }, reply) =>
    sendStatements(reply, deps, {
      path: '/statements',
      filter: filterOf(asked),
      query: asked,
      keys: [changeKey.record],
    }),
  );
  const tableSchema = {
    operationId: 'getStatementTable',
    summary: 'Statements as a table',
    description: `The same, one row for each, the newest first, ${rowsAtMost.toLocaleString('en')} at most.`,
    tags,
    querystring: narrowed,
    response: { 200: table },
  };
  api.get('/statements.csv', { config: readable(narrowed), schema: tableSchema }, ({ query: asked }, reply) =>
    sendStatementTable(reply, deps, { filter: filterOf(asked), of: [], keys: [changeKey.record] }),
  );
}

function statementRoute(api: Api, deps: RecordApiDeps): void {
  const schema = {
    operationId: 'getStatement',
    summary: 'A statement',
    description: 'With what stands between it and others. One that was withdrawn says why.',
    tags,
    params: object({ id: id('a statement') }),
    querystring: object({}),
    response: {
      200: answer(
        'The statement.',
        object({ statement: ApiStatement, relations: pageOf('relations', ApiRelation).relations }),
      ),
      404: missing,
    },
  };
  api.get('/statements/:id', { config: readable(schema.querystring), schema }, async ({ params }, reply) => {
    const found = await findPublicStatement(deps.db, params.id);
    const keys = [changeKey.frame, changeKey.statement(params.id)];
    if (found.kind !== 'statement')
      return sendMissing(reply, deps, { detail: 'No statement that readers can see has this id.', keys });
    const { statement, relations, story } = found;
    return reply
      .header('cache-control', askEachTime)
      .shows([...keys, changeKey.story(story.id)])
      .send({
        statement: apiStatement({ statement, story }, deps.baseUrl),
        relations: relations.map(({ relation }) => ({
          id: relation.id,
          kind: relation.kind,
          fromId: relation.fromId,
          toId: relation.toId,
          assertedBy: relation.assertedBy,
          note: relation.note,
        })),
      });
  });
}

function filterOf({ speaker, topic, place, act, status, from, until }: Described<typeof narrowed>): StatementFilter {
  return {
    partyId: speaker ?? null,
    topicId: topic ?? null,
    placeId: place ?? null,
    act: act ?? null,
    status: status ?? null,
    from: from ?? null,
    until: until ?? null,
  };
}
