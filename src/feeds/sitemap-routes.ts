import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import type { FeedDeps } from './sending.ts';
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts';
import { readPart, sitemapParts } from './sitemap-parts.ts';
import { newsSince } from './store.ts';

const kept = { config: { access: 'public', kept: [] } } as const;

/** Google's rules for a news sitemap: stories of the last two days, a thousand at most. */
const newsDays = 2;
const newsAtMost = 1_000;

/** The sitemap index, its parts and the news sitemap; what other systems call them leads here. */
export function sitemapRoutes(app: FastifyInstance, { db, baseUrl, now }: Omit<FeedDeps, 'iconOf'>): void {
  app.get('/sitemap.xml', kept, async (_request, reply) => {
    const { entries, keys } = await sitemapParts(db);
    return sendXml(reply.shows(keys), sitemapIndex(entries, baseUrl));
  });
  app.get<{ Params: { readonly part: string } }>('/sitemap-:part(^[a-z0-9-]+).xml', kept, async ({ params }, reply) => {
    const part = await readPart(db, params.part);
    if (part === null) {
      reply.callNotFound();
      return reply;
    }
    return sendXml(reply.shows(part.keys), sitemap(part.entries, baseUrl));
  });
  app.get('/sitemap-news.xml', kept, async (_request, reply) => {
    const since = now().subtract({ hours: newsDays * 24 });
    const [{ name }, stories] = await Promise.all([
      readNewsroom(db),
      newsSince(db, since.toString({ smallestUnit: 'millisecond' }), newsAtMost),
    ]);
    const oldest = stories.at(-1);
    // A story two days old to the millisecond is still listed; it leaves with the next.
    const until = oldest && Temporal.Instant.from(oldest.publishedAt).add({ hours: newsDays * 24, milliseconds: 1 });
    const keys = [changeKey.frame, changeKey.list('all', ''), ...stories.map(({ id }) => changeKey.story(id))];
    return sendXml(reply.shows(keys, until), newsSitemap(stories, name, baseUrl));
  });
  for (const path of ['/sitemap_index.xml', '/sitemap-index.xml', '/wp-sitemap.xml']) {
    app.get(path, { config: { access: 'public' } }, async (_request, reply) => reply.redirect('/sitemap.xml', 301));
  }
}

function sendXml(reply: FastifyReply, xml: string): FastifyReply {
  return reply
    .type('application/xml; charset=utf-8')
    .header('cache-control', 'public, max-age=0, must-revalidate')
    .send(xml);
}
