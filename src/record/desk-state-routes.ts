import { type Api, deskAnswer, done, id as idOf, object, optional, truth } from '../api/api.ts';
import {
  confirmStatement,
  deleteStatement,
  rejectStatement,
  restoreStatement,
  withdrawStatement,
} from '../statements/statements.ts';
import { madeBy, type RecordDeskDeps } from './desk-deps.ts';
import { settled } from './desk-refusals.ts';
import { StatementDone } from './desk-shapes.ts';
import { reason } from './shape-fields.ts';
import { statementDone } from './statement-done.ts';

const tags = ['Record'];
const write = { access: 'desk: write' } as const;
const publish = { access: 'desk: publish' } as const;
const params = object({ id: idOf('the statement') });
const response = { 200: deskAnswer('The statement.', StatementDone) };

/** What becomes of a statement: confirmed, turned down, withdrawn, put back, deleted. */
export function deskStateRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.post(
    '/statements/:id/confirm',
    {
      config: write,
      schema: {
        operationId: 'confirmStatement',
        summary: 'Confirm a statement',
        description:
          'Where its words changed, the new ones must be taken on purpose; where they are gone it is refused.',
        ...{ tags, params, response },
        body: object({
          takeNewWords: optional(truth({ description: 'The words that stand there now become its words.' })),
          reason: optional(reason),
        }),
      },
    },
    async (request) => {
      const asked = { id: request.params.id, ...request.body };
      const { statement } = settled(await confirmStatement(db, asked, madeBy(request, deps)));
      return statementDone(deps, request, statement);
    },
  );

  api.post(
    '/statements/:id/reject',
    {
      config: write,
      schema: {
        operationId: 'rejectStatement',
        summary: 'Turn a suggestion down',
        description: 'It is kept, so that the same words are never suggested again.',
        ...{ tags, params, response },
        body: object({ reason: optional(reason) }),
      },
    },
    async (request) => {
      const asked = { id: request.params.id, ...request.body };
      const { statement } = settled(await rejectStatement(db, asked, madeBy(request, deps)));
      return statementDone(deps, request, statement);
    },
  );

  api.delete(
    '/statements/:id',
    {
      config: write,
      schema: {
        operationId: 'deleteStatement',
        summary: 'Delete a statement',
        description: 'One that readers never saw. Any other is withdrawn instead.',
        ...{ tags, params },
        body: object({ reason }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const asked = { id: request.params.id, reason: request.body.reason };
      settled(await deleteStatement(db, asked, madeBy(request, deps)));
      return reply.code(204).send();
    },
  );
  withdrawRoutes(api, deps);
}

function withdrawRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.post(
    '/statements/:id/withdraw',
    {
      config: publish,
      schema: {
        operationId: 'withdrawStatement',
        summary: 'Withdraw a statement',
        description: 'Its page stays and gives the reason.',
        ...{ tags, params, response },
        body: object({ reason }),
      },
    },
    async (request) => {
      const asked = { id: request.params.id, reason: request.body.reason };
      const { statement } = settled(await withdrawStatement(db, asked, madeBy(request, deps)));
      return statementDone(deps, request, statement);
    },
  );

  api.post(
    '/statements/:id/restore',
    {
      config: publish,
      schema: {
        operationId: 'restoreStatement',
        summary: 'Put a withdrawn statement back',
        description: 'It is confirmed again.',
        ...{ tags, params, response },
        body: object({ reason }),
      },
    },
    async (request) => {
      const asked = { id: request.params.id, reason: request.body.reason };
      const { statement } = settled(await restoreStatement(db, asked, madeBy(request, deps)));
      return statementDone(deps, request, statement);
    },
  );
}
