import type { FastifyInstance } from 'fastify';
import type { DescribeApi } from '../api/api.ts';
import { changeKey } from '../db/db.ts';
import { listPublicStatements } from '../record/record.ts';
import { type List, listStories, shownByCards, shownByLists } from '../stories/stories.ts';
import { apiPath } from './addresses.ts';
import { ApiPage } from './api-page.tsx';
import { readFrame, type SiteDeps } from './frame.ts';
import { moveTo, open, openAndKept, sendMissing, sendPage } from './reply.ts';

const everything: List = { list: 'all', listId: '' };

/** `/api/`: the API's description as a page, with examples that open; the addresses beside it lead there. */
export function apiPageRoutes(app: FastifyInstance, deps: SiteDeps & { readonly describeApi: DescribeApi }): void {
  app.get(apiPath, openAndKept(), async (_request, reply) => {
    const [frame, description, { cards }, { statements }] = await Promise.all([
      readFrame(deps),
      deps.describeApi(),
      listStories(deps.db, { ...everything, limit: 1 }),
      listPublicStatements(deps.db, { limit: 1 }),
    ]);
    if (!frame.newsroom.isApiOpen) return sendMissing(reply);
    reply.shows([changeKey.frame, changeKey.record, ...shownByLists([everything]), ...shownByCards(cards)]);
    reply.header('link', `<${deps.baseUrl}/api/v1/openapi.json>; rel="service-desc"`);
    const examples = { story: cards[0] ?? null, statement: statements[0]?.statement ?? null };
    return sendPage(reply, <ApiPage frame={frame} description={description} examples={examples} />);
  });
  for (const path of ['/api', '/api/v1', '/api/v1/']) {
    app.get(path, open, async (_request, reply) => moveTo(reply, apiPath));
  }
}
