import type { FastifyInstance } from 'fastify';
import type { SiteAssets } from './assets.ts';
import { openAndKept, sendMissing } from './reply.ts';

/** A year: what an address holds never changes, since the address is made from it. */
const forEver = 'public, max-age=31536000, immutable';
const aDay = 'public, max-age=86400';

/** Styles, fonts and the mark, from memory. */
export function assetRoutes(app: FastifyInstance, assets: SiteAssets): void {
  app.get('/assets/*', openAndKept(), async (request, reply) => {
    const asset = assets.files.get(request.url.split('?', 1)[0] ?? '');
    if (asset === undefined) return sendMissing(reply);
    return reply.shows([]).type(asset.type).header('cache-control', forEver).send(asset.body);
  });
  app.get('/favicon.ico', openAndKept(), async (_request, reply) => {
    return reply.shows([]).type('image/x-icon').header('cache-control', aDay).send(assets.faviconIco);
  });
}
