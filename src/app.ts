import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { serveApi, serveDeskApi } from './api/api.ts';
import {
  commentApi,
  commentDeskApi,
  commentMailApi,
  makeLearner,
  makeReaderSide,
  openKeys,
} from './comments/comments.ts';
import type { Configuration } from './config/config.ts';
import { changeKey, type Database, type Db } from './db/db.ts';
import { feedPath, feedRoutes, oembedRoutes, openSearchRoute, sitemapRoutes } from './feeds/feeds.ts';
import { findElsewhere, forwardQueries } from './forwarding/forwarding.ts';
import { historyApi, historyDeskApi } from './history/history.ts';
import {
  addressReader,
  appFiles,
  appPolicy,
  healthRoutes,
  type MoreGauges,
  makePageCache,
  makeServer,
  makeTraffic,
  metricsRoute,
  type PageCache,
  readerTeller,
} from './http/http.ts';
import { type Mailer, makeMailer } from './mail/mail.ts';
import { findPlaces } from './maps/maps.ts';
import { wordsFor } from './messages/messages.ts';
import { newsroomApi, readNewsroom } from './newsroom/newsroom.ts';
import { admissionOf, type PeopleDeps, peopleApi } from './people/people.ts';
import {
  deskPictureApi,
  fileOfPictures,
  pictureApi,
  pictureRoutes,
  picturesAsIfPublic,
  sendPictureFile,
} from './pictures/pictures.ts';
import { indexNowRoute } from './pings/pings.ts';
import { type RecordDeskDeps, recordApi, recordDeskApi } from './record/record.ts';
import { searchApi } from './search/search.ts';
import { makeTrials, settingsApi, type Trials } from './settings/settings.ts';
import {
  earlyLinks,
  iconPath,
  loadAssets,
  makeLiveThreads,
  type PreviewSource,
  previewRoutes,
  readerWordsApi,
  renderMissingPage,
  renderUnavailablePage,
  siteRoutes,
  textFilesOf,
  unavailablePagePolicy,
} from './site/site.ts';
import { suggesters } from './statements/statements.ts';
import {
  picturesIn,
  picturesOfPreview,
  renewRecord,
  type StoryDocument,
  storyApi,
  storyDeskApi,
  storyOfPreview,
} from './stories/stories.ts';
import { dayIn } from './text/text.ts';
import {
  makeCounter,
  openCountries,
  openPasses,
  readViews,
  viewApi,
  viewRoutes,
  viewsDeskApi,
  viewsRoot,
} from './views/views.ts';
import { webhookApi } from './webhooks/webhooks.ts';

/** What the application needs from the process around it. */
export interface Surroundings {
  readonly configuration: Pick<Configuration, 'baseUrl' | 'dataFolder'> & Partial<Configuration>;
  readonly database: Pick<Database, 'db' | 'publicDb' | 'watchChanges'>;
  readonly now: () => Temporal.Instant;
  readonly logTo: NodeJS.WritableStream | null;
  /** what is kept ready; one of the configured size when left out */
  readonly cache?: PageCache;
  /** what the desk's side of the record rests on: the program's own when left out */
  readonly record?: Partial<Pick<RecordDeskDeps, 'suggesters' | 'findPlaces' | 'renewRecord'>>;
  /** what the metrics tell besides the server's own counts */
  readonly gauges?: MoreGauges;
}

/** Beside this file in a build; where the sources run, the last build's. */
const builtDesk = new URL(import.meta.url.endsWith('.ts') ? '../dist/desk/' : './desk/', import.meta.url);

/** What the record is read with and shown by. */
const recordParts: Pick<RecordDeskDeps, 'suggesters' | 'findPlaces' | 'renewRecord'> = {
  suggesters,
  findPlaces,
  renewRecord,
};

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
  const people = peopleDeps(surroundings);
  const trials = makeTrials(now);
  const live = makeLiveThreads({ db, catchUp: () => changes.catchUp() });
  const changes = await database.watchChanges((keys) => {
    cache.forget(keys);
    live.changed(keys);
    // Where the database is away again by now, the last good read stands.
    if (keys.includes(changeKey.frame)) readAgain().catch(() => undefined);
  });
  const app = makeServer({
    baseUrl,
    elsewhere: (address) => findElsewhere({ db, feedPath }, address),
    logTo,
    admission: admissionOf(people),
    logLevel: configuration.logLevel ?? 'warn',
    cache,
    traffic,
    quick: [viewsRoot],
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
      recordApi(api, { db, baseUrl });
      commentApi(api, { db, baseUrl });
      viewApi(api, { db, baseUrl, now, wordsFor, readViews: (storyId) => readViews(database.db, storyId) });
      searchApi(api, { db, baseUrl, now });
      pictureApi(api, { db, baseUrl });
    },
  );
  const newsroomName = async () => (await people.newsroom()).name;
  const keys = openKeys(dataFolder);
  await serveDeskApi(app, { baseUrl, newsroomName }, (api) => {
    peopleApi(api, people);
    storyDeskApi(api, people);
    recordDeskApi(api, { db: database.db, now, ...recordParts, ...surroundings.record });
    readerWordsApi(api, people);
    historyDeskApi(api, people);
    deskPictureApi(api, { db: database.db, folder: dataFolder, now, newsroomFacts: () => newsroomFacts(surroundings) });
    settingsApi(api, { ...people, trials, textFiles: (of) => textFilesOf(of, baseUrl, now()) });
    webhookApi(api, people);
    const commentDesk = { db: database.db, keys, now, baseUrl, learn: makeLearner(now) };
    commentDeskApi(api, commentDesk);
    commentMailApi(api, { ...commentDesk, mailer: people.mailer });
    viewsDeskApi(api, {
      db: database.db,
      now,
      baseUrl,
      hasCountries: (configuration.countryDatabase ?? null) !== null,
    });
  });
  previewRoutes(app, {
    db,
    baseUrl,
    now,
    assets,
    previews: previewSource(surroundings, trials),
    sendFile: sendPictureFile,
  });
  const comments = makeReaderSide({ db: database.db, keys, now, canMail: people.mailer.canMail });
  const proxies = configuration.trustedProxies ?? [];
  const addressOf = addressReader(proxies);
  const passes = await openPasses(database.db, now);
  viewRoutes(app, {
    counter: makeCounter(database.db),
    passes,
    now,
    baseUrl,
    addressOf: readerTeller(proxies),
    countryOf: openCountries(configuration.countryDatabase ?? null),
  });
  await siteRoutes(app, { db, baseUrl, now, assets, describeApi, comments, views: passes, addressOf, live });
  feedRoutes(app, { db, baseUrl, now, iconOf: (of) => iconPath(of, assets) });
  sitemapRoutes(app, { db, baseUrl, now });
  indexNowRoute(app, db);
  oembedRoutes(app, { db, baseUrl });
  openSearchRoute(app, { db, baseUrl });
  pictureRoutes(app, { db, folder: dataFolder });
  appFiles(app, { prefix: '/desk/', folder: builtDesk, contentSecurityPolicy: appPolicy });
  return app;
}

/** What the desk's side needs. It reads and writes everything, and no reader's request reaches it. */
function peopleDeps({ configuration, database, now }: Surroundings): PeopleDeps {
  const { baseUrl } = configuration;
  const { db } = database;
  return { db, baseUrl, now, mailer: newsroomMailer(configuration, db), newsroom: () => readNewsroom(db) };
}

/** Sends mail in the newsroom's name. */
export function newsroomMailer(configuration: Surroundings['configuration'], db: Db): Mailer {
  const from = async () => {
    const { name, contact } = await readNewsroom(db);
    return { name, address: contact?.email ?? `dateline@${new URL(configuration.baseUrl).hostname}` };
  };
  const printTo = configuration.printMail ? process.stdout : null;
  return makeMailer({ smtpUrl: configuration.smtpUrl ?? null, from, printTo });
}

/** What day it is at the newsroom, and in which language it writes. */
async function newsroomFacts({ database, now }: Surroundings) {
  const { timeZone, language } = await readNewsroom(database.db);
  return { day: dayIn(now(), timeZone), language };
}

/** What a secret link shows: the one thing of the desk's side that somebody who is not signed in can see. */
function previewSource({ database, now, configuration }: Surroundings, trials: Trials): PreviewSource {
  const { db } = database;
  const picturesOf = async (token: string) => {
    const trial = trials.find(token);
    if (trial === null) return picturesOfPreview(db, token, now());
    return trial.kind === 'page' ? picturesIn(trial.page.document as StoryDocument) : [];
  };
  return {
    story: (token) => storyOfPreview(db, token, now()),
    pictures: (ids) => picturesAsIfPublic(db, ids),
    trial: trials.find,
    file: async (token, file) => fileOfPictures(db, configuration.dataFolder, { ids: await picturesOf(token), file }),
  };
}

/** The release that runs, from the program's own package. */
export function programVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
