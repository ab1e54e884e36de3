import type { FastifyInstance } from 'fastify';
import type { SiteAssets } from './assets.ts';
import { open, sendMissing } from './reply.ts';

/** A year: what an address holds never changes, since the address is made from it. */
const forEver = 'public, max-age=31536000, immutable';
const aDay = 'public, max-age=86400';

/** Styles, fonts and the mark, from memory. */
export function assetRoutes(app: FastifyInstance, assets: SiteAssets): void {
  app.get('/assets/*', open, async (request, reply) => {
    const asset = assets.files.get(request.url.split('?', 1)[0] ?? '');
    if (asset === undefined) return sendMissing(reply);
    return reply.type(asset.type).header('cache-control', forEver).send(asset.body);
  });
  app.get('/favicon.ico', open, async (_request, reply) => {
    return reply.type('image/x-icon').header('cache-control', aDay).send(assets.faviconIco);
  });
}
