import type { FastifyInstance } from 'fastify';
import { type Figure, median } from './figure.ts';
import { costEach, openNewsroom, publishOne } from './newsroom.ts';

/** The story page afresh, what a first view of it fetches, and how often each hot page asks the database. */
export async function benchPages(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom(200);
  const { app, queries, database } = newsroom;
  const filed = await database.publicDb
    .selectFrom('published_listing')
    .innerJoin('section', 'section.id', 'list_id')
    .select(['section.id', 'section.slug'])
    .where('list', '=', 'section')
    .executeTakeFirstOrThrow();
  const { path } = await publishOne(newsroom, { sectionId: filed.id });
  await costEach(200, () => app.inject({ url: path }));
  const costs = [];
  for (let round = 0; round < 7; round += 1) costs.push(await costEach(60, () => app.inject({ url: path })));
  const before = queries();
  await app.inject({ url: path });
  const storyQueries = queries() - before;
  const counts: string[] = [];
  for (const url of ['/', `/section/${filed.slug}/`, '/feed/', '/api/v1/stories', '/sitemap.xml', '/search?q=ferry']) {
    const start = queries();
    const { statusCode } = await app.inject({ url });
    if (statusCode === 200) counts.push(`${url} ${queries() - start}`);
  }
  const view = await firstView(app, path);
  await newsroom.close();
  return [
    {
      what: 'story page rendered afresh, 1,000 words',
      figure: `${median(costs.map(({ cpu }) => cpu)).toFixed(2)} ms CPU`,
      beside: 'the test client’s own cost included',
      budget: '3 ms CPU',
    },
    {
      what: 'database queries of a story page',
      figure: String(storyQueries),
      beside: counts.join(', '),
      budget: '8',
    },
    {
      what: 'first view of a story: HTML, CSS and script, brotli',
      figure: `${(view.bytes / 1_000).toFixed(1)} kB in ${view.needed} requests`,
      beside: `${view.fonts} fonts and ${view.pictures} pictures apart; ${view.needed + view.fonts + view.pictures} requests with them`,
      budget: '30 kB, 8 requests',
    },
  ];
}

/** Follows what a browser would fetch for a page: style, script, fonts that are preloaded, pictures, icon. */
async function firstView(app: FastifyInstance, path: string) {
  const headers = { 'accept-encoding': 'br' };
  const html = (await app.inject({ url: path })).body;
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag);
  const hrefOf = (tag: string) => /href="([^"]+)"/.exec(tag)?.[1] ?? '';
  const rel = (name: string) => links.filter((tag) => new RegExp(`rel="[^"]*\\b${name}\\b`).test(tag)).map(hrefOf);
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src = '']) => src);
  const pictures = new Set([...html.matchAll(/<img\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => src));
  const fetched = [...new Set([path, ...rel('stylesheet'), ...scripts, ...rel('modulepreload')])];
  let bytes = 0;
  for (const url of fetched) bytes += (await app.inject({ url, headers })).rawPayload.length;
  const fonts = new Set(links.filter((tag) => /as="font"/.test(tag)).map(hrefOf));
  const icons = rel('icon').length > 0 ? 1 : 0;
  return { bytes, needed: fetched.length, fonts: fonts.size, pictures: pictures.size + icons };
}
