import type { FastifyInstance } from 'fastify';
import { changeKey } from '../db/db.ts';
import { listCorrections } from '../stories/stories.ts';
import { correctionsPath } from './addresses.ts';
import { CorrectionsPage } from './corrections-page.tsx';
import { readFrame, type SiteDeps } from './frame.ts';
import { keyIn, moveTo, open, openAndKept, sendPage } from './reply.ts';

const correctionsAPage = 30;

/** `/corrections/`: everything that was put right. */
export function correctionsRoutes(app: FastifyInstance, deps: SiteDeps): void {
  app.get<{ Querystring: { before?: unknown } }>(correctionsPath, openAndKept('before'), async ({ query }, reply) => {
    const before = keyIn(query.before);
    const [frame, { corrections, older }] = await Promise.all([
      readFrame(deps),
      listCorrections(deps.db, { before, limit: correctionsAPage }),
    ]);
    reply.shows([changeKey.frame, changeKey.corrections, ...corrections.map(({ story }) => changeKey.story(story.id))]);
    const listing = { corrections, older, first: before === null };
    return sendPage(reply, <CorrectionsPage frame={frame} listing={listing} />);
  });
  app.get('/corrections', open, async (_request, reply) => moveTo(reply, correctionsPath));
}
