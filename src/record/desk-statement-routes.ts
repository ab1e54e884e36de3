import { type Api, deskAnswer, id as idOf, object, Refusal } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { mayDo } from '../people/people.ts';
import {
  type Anchored,
  anchorAll,
  changeStatement,
  findStatement,
  putOnRecord,
  type Statement,
  type Stretch,
  statementsByIds,
} from '../statements/statements.ts';
import { findStory } from '../stories/stories.ts';
import { StatementAsked, StatementChange } from './asked-shapes.ts';
import { madeBy, type RecordDeskDeps } from './desk-deps.ts';
import { noSuch, settled } from './desk-refusals.ts';
import { DeskStatement, StatementDone } from './desk-shapes.ts';
import { readBy } from './read-by.ts';
import { deskStatement, statementDone } from './statement-done.ts';
import { readTyped } from './typed-words.ts';

const tags = ['Record'];
const config = { access: 'desk: write' } as const;
const params = object({ id: idOf('the statement') });

/** Statements put on the record, read and changed. */
export function deskStatementRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.post(
    '/statements',
    {
      config,
      schema: {
        operationId: 'putOnRecord',
        summary: 'Put a statement on the record',
        description:
          'A suggestion is accepted, turned down or kept for later in the same way. Asking with the same id again changes nothing and answers 200. An assessment wants the permission to publish.',
        tags,
        body: StatementAsked,
        response: {
          200: deskAnswer('It was there already.', StatementDone),
          201: deskAnswer('The statement.', StatementDone),
        },
      },
    },
    async (request, reply) => {
      const { storyId, stretches, assessment } = request.body;
      if (assessment && !mayDo(request, 'desk: publish')) {
        const detail = 'To assess a statement wants the permission to publish. Nothing was put on the record.';
        throw new Refusal({ kind: 'not-permitted', status: 403, detail });
      }
      const anchored = await standsAt(db, storyId, stretches);
      const fields = readTyped(request.body.fields, await readBy(db, storyId));
      const done = settled(await putOnRecord(db, { ...request.body, fields, anchored }, madeBy(request, deps)));
      const others = await storiesOf(db, request.body.relations?.map(({ toId }) => toId) ?? []);
      const told = await statementDone(deps, request, done.statement, done.isNew ? others : []);
      return reply.code(done.isNew ? 201 : 200).send(told);
    },
  );

  api.get(
    '/statements/:id',
    {
      config,
      schema: {
        operationId: 'getStatement',
        summary: 'A statement',
        description: 'With its relations, assessments and evidence.',
        ...{ tags, params },
        querystring: object({}),
        response: { 200: deskAnswer('The statement.', DeskStatement) },
      },
    },
    async (request) => deskStatement(deps, await theStatement(db, request.params.id)),
  );

  api.patch(
    '/statements/:id',
    {
      config,
      schema: {
        operationId: 'changeStatement',
        summary: 'Change a statement',
        description:
          'All of what is stated, as it is to be. Where it was changed since `basedOn`, nothing is kept and the fields that differ are told (409).',
        ...{ tags, params },
        body: StatementChange,
        response: { 200: deskAnswer('The statement.', StatementDone) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { stretches } = request.body;
      const { storyId } = await theStatement(db, id);
      const anchored = stretches && (await standsAt(db, storyId, stretches));
      const fields = readTyped(request.body.fields, await readBy(db, storyId));
      const done = settled(await changeStatement(db, { id, ...request.body, fields, anchored }, madeBy(request, deps)));
      return statementDone(deps, request, done.statement);
    },
  );
}

/** The statement with this id. */
export async function theStatement(db: Db, id: string): Promise<Statement> {
  const statement = await findStatement(db, id);
  if (statement === null) throw noSuch('statement');
  return statement;
}

/** The stories in which these statements stand. */
export async function storiesOf(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  return (await statementsByIds(db, ids)).map(({ storyId }) => storyId);
}

/** Where words stand in a story's newest revision. Those that are in an editor alone are lost until they are saved. */
async function standsAt(db: Db, storyId: string, stretches: readonly Stretch[]): Promise<Anchored | undefined> {
  const story = await findStory(db, storyId);
  if (story === null) throw noSuch('story');
  const given: Anchored = { anchor: 'exact', stretches, found: null };
  return anchorAll(story.fields, [{ id: storyId, anchored: given }]).get(storyId);
}
