import type { FastifyInstance } from 'fastify';
import type { Configuration } from './config/config.ts';
import type { Database } from './db/db.ts';
import { feedRoutes } from './feeds/feeds.ts';
import { makePageCache, makeServer } from './http/http.ts';
import { readNewsroom } from './newsroom/newsroom.ts';
import { pictureRoutes } from './pictures/pictures.ts';
import {
  loadAssets,
  renderMissingPage,
  renderUnavailablePage,
  siteRoutes,
  unavailablePagePolicy,
} from './site/site.ts';

/** What the application needs from the process around it. */
export interface Surroundings {
  readonly configuration: Pick<Configuration, 'baseUrl' | 'dataFolder'>;
  readonly database: Pick<Database, 'publicDb' | 'watchChanges'>;
  readonly now: () => Temporal.Instant;
  readonly logTo: NodeJS.WritableStream | null;
}

/** Pages and feeds kept ready, bytes in all: about a thousand stories with their compressed forms. */
const cacheBytes = 48 * 1024 * 1024;

/**
 * Puts the rooms together into one server that is ready to listen. Everything a reader can reach is given the public
 * connection and no other.
 */
export async function makeApp({ configuration, database, now, logTo }: Surroundings): Promise<FastifyInstance> {
  const { baseUrl, dataFolder } = configuration;
  const db = database.publicDb;
  const assets = loadAssets();
  // Kept from the last good read: the page that says the database is away cannot ask it for the newsroom's name.
  let newsroom = await readNewsroom(db);
  const cache = makePageCache(cacheBytes);
  const changes = await database.watchChanges(cache.forget);
  const app = makeServer({
    baseUrl,
    logTo,
    cache,
    catchUp: changes.catchUp,
    earlyLinks: null,
    pages: {
      missing: () => renderMissingPage({ db, baseUrl, now, assets }),
      unavailable: () => ({ html: renderUnavailablePage(newsroom), policy: unavailablePagePolicy }),
    },
  });
  app.addHook('onClose', async () => changes.close());
  app.get('/healthz', { config: { access: 'public' } }, async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
  app.get('/readyz', { config: { access: 'public' } }, async (_request, reply) => {
    newsroom = await readNewsroom(db);
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });
  siteRoutes(app, { db, baseUrl, now, assets });
  feedRoutes(app, { db, baseUrl, now });
  pictureRoutes(app, { db, folder: dataFolder });
  return app;
}
