import type { FastifyInstance } from 'fastify';
import { changeKey } from '../db/db.ts';
import { findStandingPage, standingPages } from '../newsroom/newsroom.ts';
import { publicPictures } from '../pictures/pictures.ts';
import { picturesIn, type StoryDocument, shownByDocument } from '../stories/stories.ts';
import { standingPath } from './addresses.ts';
import { readFrame, type SiteDeps } from './frame.ts';
import { moveTo, open, openAndKept, sendMissing, sendPage } from './reply.ts';
import { StandingPage } from './standing-page.tsx';

/** `/about/<slug>/`, and `/about/` as the way to the first of them. */
export function standingRoutes(app: FastifyInstance, deps: SiteDeps): void {
  const { db } = deps;
  app.get('/about/', open, async (_request, reply) => {
    const [first] = await standingPages(db);
    if (first === undefined) return sendMissing(reply);
    // Not for good: another page may come to stand first.
    return reply.redirect(standingPath(first.slug), 302);
  });
  app.get('/about', open, async (_request, reply) => moveTo(reply, '/about/'));
  app.get<{ Params: { slug: string } }>('/about/:slug/', openAndKept(), async ({ params }, reply) => {
    const [frame, found] = await Promise.all([readFrame(deps), findStandingPage(db, params.slug)]);
    if (found === null) return sendMissing(reply);
    const page = { ...found, document: found.document as StoryDocument };
    const pictures = await publicPictures(db, picturesIn(page.document));
    reply.shows([changeKey.frame, ...shownByDocument(page.document)]);
    return sendPage(reply, <StandingPage frame={frame} page={page} pictures={pictures} />);
  });
  app.get<{ Params: { slug: string } }>('/about/:slug', open, async ({ params }, reply) => {
    return moveTo(reply, standingPath(params.slug));
  });
}
