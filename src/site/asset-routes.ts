import type { FastifyInstance } from 'fastify';
import { changeKey } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import type { SiteDeps } from './frame.ts';
import { openAndKept, sendMissing } from './reply.ts';

/** A year: what an address holds never changes, since the address is made from it. */
const forEver = 'public, max-age=31536000, immutable';
const aDay = 'public, max-age=86400';

/** Styles, fonts and the mark, from memory. */
export function assetRoutes(app: FastifyInstance, { assets, db }: Pick<SiteDeps, 'assets' | 'db'>): void {
  /** A process that has just started has not made the newsroom's own colours yet, and a page may name them already. */
  const findInColours = async (path: string) => assets.inColours((await readNewsroom(db)).colours).find(path);

  app.get('/assets/*', openAndKept(), async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const asset = assets.find(path) ?? (await findInColours(path));
    if (asset === undefined) return sendMissing(reply);
    return reply.shows([]).type(asset.type).header('cache-control', forEver).send(asset.body);
  });
  app.get('/favicon.ico', openAndKept(), async (_request, reply) => {
    const { colours } = await readNewsroom(db);
    reply.shows([changeKey.frame]).type('image/x-icon').header('cache-control', aDay);
    return reply.send(assets.inColours(colours).faviconIco);
  });
}
