import { type Api, deskAnswer, id as idOf, limit, list, named, object, optional, orNull, text } from '../api/api.ts';
import type { PeopleDeps } from './admission.ts';
import { listDeeds } from './audit.ts';

export const AuditEntry = named(
  'AuditEntry',
  object({
    id: text({ format: 'uuid' }),
    at: text({ format: 'date-time', description: 'When it was done.' }),
    by: text({ description: 'Who did it, by the name of then.' }),
    accountId: orNull(text({ format: 'uuid' }), { description: 'null: nobody who was signed in, such as a command.' }),
    action: text({ description: 'What was done, in a few words.' }),
    object: text({ description: 'To whom or what.' }),
    detail: list(object({ name: text(), value: text() }), { description: 'What else there is to say of it.' }),
  }),
);

const query = object({
  limit,
  before: optional(idOf('the oldest entry of the page before')),
  account: optional(idOf('the account whose deeds are asked for')),
});

/** What was done at the desk, by whom: the newest first. */
export function auditRoutes(api: Api, { db }: PeopleDeps): void {
  api.get(
    '/audit',
    {
      config: { access: 'desk: audit' },
      schema: {
        operationId: 'listAudit',
        summary: 'What was done',
        description: 'Every change of accounts and settings, and every step of a story for readers, with who made it.',
        tags: ['People'],
        querystring: query,
        response: {
          200: deskAnswer(
            'A page of entries, the newest first.',
            object({
              entries: list(AuditEntry),
              next: orNull(text({ format: 'uuid' }), { description: 'Give it back as `before`; null at the end.' }),
            }),
          ),
        },
      },
    },
    async ({ query: asked }) => {
      const { deeds, isMore } = await listDeeds(db, {
        limit: asked.limit,
        before: asked.before ?? null,
        accountId: asked.account ?? null,
      });
      return { entries: deeds, next: isMore ? (deeds.at(-1)?.id ?? null) : null };
    },
  );
}
