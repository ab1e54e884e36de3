import { type Api, deskAnswer, id as idOf, limit, mended, object, oneOf, optional } from '../api/api.ts';
import type { CommentDeskDeps } from './desk-deps.ts';
import { listRefusals, listReports } from './desk-reports.ts';
import { Refusals, ReportsPage } from './report-shapes.ts';

const tags = ['Comments'];
const config = { access: 'desk: moderate' } as const;

/** What readers have reported, and what the checks have refused. */
export function deskReportRoutes(api: Api, { db, now }: CommentDeskDeps): void {
  api.get(
    '/comments/reports',
    {
      config,
      schema: {
        operationId: 'listCommentReports',
        summary: 'What readers have reported',
        description: 'The newest first. A decision upon the comment closes its reports; `keep` leaves it as it stands.',
        tags,
        querystring: object({
          limit,
          before: optional(idOf('the last report of the page before')),
          which: optional(
            mended(
              oneOf(['open', 'closed'], { description: '`open` when left out. Closed ones are kept for 30 days.' }),
              'Choose open or closed.',
            ),
          ),
        }),
        response: { 200: deskAnswer('A page of them.', ReportsPage) },
      },
    },
    ({ query }) => listReports(db, { ...query, isOpen: query.which !== 'closed', before: query.before ?? null }),
  );

  api.get(
    '/comments/refusals',
    {
      config,
      schema: {
        operationId: 'listCommentRefusals',
        summary: 'What was refused in the last 30 days',
        description: 'By which check, how often, and the newest. Of what was written nothing is kept.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The refusals.', Refusals) },
      },
    },
    () => listRefusals(db, now()),
  );
}
