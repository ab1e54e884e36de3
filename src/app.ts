import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { serveApi } from './api/api.ts';
import type { Configuration } from './config/config.ts';
import { changeKey, type Database } from './db/db.ts';
import { feedPath, feedRoutes, oembedRoutes, openSearchRoute, sitemapRoutes } from './feeds/feeds.ts';
import { findElsewhere, forwardQueries } from './forwarding/forwarding.ts';
import { historyApi } from './history/history.ts';
import {
  appFiles,
  appPolicy,
  healthRoutes,
  type MoreGauges,
  makePageCache,
  makeServer,
  makeTraffic,
  metricsRoute,
  type PageCache,
} from './http/http.ts';
import { newsroomApi, readNewsroom } from './newsroom/newsroom.ts';
import { pictureApi, pictureRoutes } from './pictures/pictures.ts';
import { indexNowRoute } from './pings/pings.ts';
import { searchApi } from './search/search.ts';
import {
  earlyLinks,
  iconPath,
  loadAssets,
  renderMissingPage,
  renderUnavailablePage,
  siteRoutes,
  unavailablePagePolicy,
} from './site/site.ts';
import { storyApi } from './stories/stories.ts';

/** What the application needs from the process around it. */
export interface Surroundings {
  readonly configuration: Pick<Configuration, 'baseUrl' | 'dataFolder'> & Partial<Configuration>;
  readonly database: Pick<Database, 'publicDb' | 'watchChanges'>;
  readonly now: () => Temporal.Instant;
  readonly logTo: NodeJS.WritableStream | null;
  /** what is kept ready; one of the configured size when left out */
  readonly cache?: PageCache;
  /** what the metrics tell besides the server's own counts */
  readonly gauges?: MoreGauges;
}

/** Beside this file in a build; where the sources run, the last build's. */
const builtDesk = new URL(import.meta.url.endsWith('.ts') ? '../dist/desk/' : './desk/', import.meta.url);

/** Some seven hundred stories with their compressed forms. */
const defaultCacheBytes = 32_000_000;

/**
 * Puts the rooms together into one server that is ready to listen. Everything a reader can reach is given the public
 * connection and no other.
 */
export async function makeApp(surroundings: Surroundings): Promise<FastifyInstance> {
  const { configuration, database, now, logTo, gauges } = surroundings;
  const { baseUrl, dataFolder } = configuration;
  const db = database.publicDb;
  const assets = loadAssets();
  // Kept from the last good read: the page that says the database is away cannot ask it for the newsroom's name.
  let newsroom = await readNewsroom(db);
  const cache = surroundings.cache ?? makePageCache(configuration.cacheBytes ?? defaultCacheBytes);
  const traffic = makeTraffic();
  const readAgain = async () => {
    newsroom = await readNewsroom(db);
  };
  const changes = await database.watchChanges((keys) => {
    cache.forget(keys);
    // Where the database is away again by now, the last good read stands.
    if (keys.includes(changeKey.frame)) readAgain().catch(() => undefined);
  });
  const app = makeServer({
    baseUrl,
    elsewhere: (address) => findElsewhere({ db, feedPath }, address),
    logTo,
    logLevel: configuration.logLevel ?? 'warn',
    cache,
    traffic,
    catchUp: changes.catchUp,
    earlyLinks: configuration.earlyHints
      ? () => earlyLinks(assets.inColours(newsroom.colours), newsroom.language)
      : null,
    pages: {
      missing: () => renderMissingPage({ db, baseUrl, now, assets }),
      unavailable: () => ({ html: renderUnavailablePage(newsroom), policy: unavailablePagePolicy }),
    },
  });
  app.addHook('onClose', async () => changes.close());
  healthRoutes(app, readAgain);
  metricsRoute(app, {
    cache,
    traffic,
    token: configuration.metricsToken ?? null,
    version: programVersion(),
    gauges: gauges ?? (async () => ({})),
  });
  forwardQueries(app);
  const describeApi = await serveApi(
    app,
    {
      baseUrl,
      newsroomName: async () => (await readNewsroom(db)).name,
      isOpen: async () => (await readNewsroom(db)).isApiOpen,
      settingsKey: changeKey.frame,
    },
    (api) => {
      newsroomApi(api, { db, baseUrl });
      storyApi(api, { db, baseUrl });
      historyApi(api, { db, baseUrl });
      searchApi(api, { db, baseUrl, now });
      pictureApi(api, { db, baseUrl });
    },
  );
  siteRoutes(app, { db, baseUrl, now, assets, describeApi });
  feedRoutes(app, { db, baseUrl, now, iconOf: (of) => iconPath(of, assets) });
  sitemapRoutes(app, { db, baseUrl, now });
  indexNowRoute(app, db);
  oembedRoutes(app, { db, baseUrl });
  openSearchRoute(app, { db, baseUrl });
  pictureRoutes(app, { db, folder: dataFolder });
  appFiles(app, { prefix: '/desk/', folder: builtDesk, contentSecurityPolicy: appPolicy });
  return app;
}

/** The release that runs, from the program's own package. */
export function programVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
