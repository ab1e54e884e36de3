import { type Api, deskAnswer, done, id as idOf, object } from '../api/api.ts';
import {
  addEvidence,
  assess,
  assessmentsOf,
  evidenceFor,
  findStatement,
  listChanges,
  relate,
  relationsOf,
  removeEvidence,
  storyOfDeleted,
  unrelate,
} from '../statements/statements.ts';
import { AssessmentAsked, EvidenceAsked, RelationAsked } from './asked-shapes.ts';
import { madeBy, type RecordDeskDeps } from './desk-deps.ts';
import { noSuch, settled } from './desk-refusals.ts';
import { RecordChanges, StatementDone } from './desk-shapes.ts';
import { storiesOf, theStatement } from './desk-statement-routes.ts';
import { reason } from './shape-fields.ts';
import { showAtOnce } from './showing.ts';
import { statementDone } from './statement-done.ts';

const tags = ['Record'];
const config = { access: 'desk: write' } as const;
const params = object({ id: idOf('the statement') });
const made = { 201: deskAnswer('The statement.', StatementDone) };

/** What stands around a statement: others, what the newsroom found, what it rests on, what was done. */
export function deskAboutRoutes(api: Api, deps: RecordDeskDeps): void {
  relationRoutes(api, deps);
  assessmentRoute(api, deps);
  evidenceRoutes(api, deps);
  changesRoute(api, deps);
}

function relationRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.post(
    '/statements/:id/relations',
    {
      config,
      schema: {
        operationId: 'relateStatement',
        summary: 'Say how a statement stands to another',
        description: 'One of each kind from one to the other: the same again changes nothing.',
        ...{ tags, params, response: made },
        body: RelationAsked,
      },
    },
    async (request, reply) => {
      const { toId, kind, assertedBy, note, reason: why } = request.body;
      const asked = { fromId: request.params.id, toId, kind, assertedBy, note: note ?? null, reason: why };
      settled(await relate(db, asked, madeBy(request, deps)));
      const statement = await theStatement(db, request.params.id);
      return reply.code(201).send(await statementDone(deps, request, statement, await storiesOf(db, [toId])));
    },
  );

  api.delete(
    '/relations/:id',
    {
      config,
      schema: {
        operationId: 'deleteRelation',
        summary: 'Take a relation away',
        description: 'That it was there, and why it is not, is kept with the changes.',
        tags,
        params: object({ id: idOf('the relation') }),
        body: object({ reason }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const asked = { id: request.params.id, reason: request.body.reason };
      const { relation } = settled(await unrelate(db, asked, madeBy(request, deps)));
      await showAtOnce(deps, request, await storiesOf(db, [relation.fromId, relation.toId]));
      return reply.code(204).send();
    },
  );
}

function assessmentRoute(api: Api, deps: RecordDeskDeps): void {
  api.post(
    '/statements/:id/assessments',
    {
      config: { access: 'desk: publish' },
      schema: {
        operationId: 'assessStatement',
        summary: 'Write down what the newsroom found',
        description: 'The newest one counts. Readers never see the grades.',
        ...{ tags, params, response: made },
        body: AssessmentAsked,
      },
    },
    async (request, reply) => {
      const given = { statementId: request.params.id, ...request.body };
      settled(await assess(deps.db, given, madeBy(request, deps)));
      const statement = await theStatement(deps.db, request.params.id);
      return reply.code(201).send(await statementDone(deps, request, statement));
    },
  );
}

function evidenceRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.post(
    '/statements/:id/evidence',
    {
      config,
      schema: {
        operationId: 'addEvidence',
        summary: 'Lay evidence beside a statement',
        description: 'A document, picture or recording, and where in it.',
        ...{ tags, params, response: made },
        body: EvidenceAsked,
      },
    },
    async (request, reply) => {
      const given = { statementId: request.params.id, ...request.body };
      settled(await addEvidence(db, given, madeBy(request, deps)));
      const statement = await theStatement(db, request.params.id);
      return reply.code(201).send(await statementDone(deps, request, statement));
    },
  );

  api.delete(
    '/evidence/:id',
    {
      config,
      schema: {
        operationId: 'deleteEvidence',
        summary: 'Take evidence away',
        description: 'That it was there, and why it is not, is kept with the changes.',
        tags,
        params: object({ id: idOf('the evidence') }),
        body: object({ reason }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const asked = { id: request.params.id, reason: request.body.reason };
      const { evidence } = settled(await removeEvidence(db, asked, madeBy(request, deps)));
      await showAtOnce(deps, request, await storiesOf(db, [evidence.statementId]));
      return reply.code(204).send();
    },
  );
}

function changesRoute(api: Api, { db }: RecordDeskDeps): void {
  api.get(
    '/statements/:id/changes',
    {
      config,
      schema: {
        operationId: 'listStatementChanges',
        summary: 'What was done to a statement',
        description:
          'And to what stands around it: by whom, when and why, the newest first. Also of one that was deleted.',
        ...{ tags, params },
        querystring: object({}),
        response: { 200: deskAnswer('The changes.', RecordChanges) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const storyId = (await findStatement(db, id))?.storyId ?? (await storyOfDeleted(db, id));
      if (storyId === null) throw noSuch('statement');
      const around = [
        ...(await relationsOf(db, [id])),
        ...(await assessmentsOf(db, [id])),
        ...(await evidenceFor(db, [id])),
      ];
      const changes = await listChanges(db, { subjectIds: around.map((one) => one.id), around: { id, storyId } });
      return {
        changes: changes.map(({ subject, action, ...change }) => ({
          ...change,
          action: subject === 'statement' ? action : `${subject} ${action}`,
        })),
      };
    },
  );
}
