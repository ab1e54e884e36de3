import { type Api, deskAnswer, id as idOf, limit, object, optional } from '../api/api.ts';
import type { PeopleDeps } from './admission.ts';
import { listDeeds } from './audit.ts';
import { AuditPage } from './audit-shapes.ts';

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
          200: deskAnswer('A page of entries, the newest first.', AuditPage),
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
