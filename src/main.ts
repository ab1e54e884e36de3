/** The process of a server: takes the data, starts what runs beside the pages, listens, and closes well. */
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { makeApp, newsroomMailer } from './app.ts';
import { openKeys, startCommentExpiry, startCommentMail } from './comments/comments.ts';
import type { Configuration } from './config/config.ts';
import { type Database, lockForServing, openDatabase } from './db/db.ts';
import { makeFirstLink } from './people/people.ts';
import { startPictureWork } from './pictures/pictures.ts';
import { startPings } from './pings/pings.ts';
import { scheduleFacts, startMissingWords, startScheduler } from './stories/stories.ts';
import { startDayEnds, startTelling } from './views/views.ts';
import { startWebhooks } from './webhooks/webhooks.ts';

export interface Server {
  /** where it listens: with PORT 0 the system has chosen the port */
  readonly address: string;
  /** the address readers use */
  readonly baseUrl: string;
  readonly warnings: readonly string[];
  /** where the first admin makes their account; null where there is an account */
  readonly firstLink: string | null;
  /** finishes what is being served, stops the work beside it, closes the data */
  readonly close: () => Promise<void>;
}

/**
 * Serves one newsroom until `close` is called. Throws AlreadyServed, DataIsNewer, or the system's error (a port in
 * use), each before anything is served.
 */
export async function serve(asked: Configuration, logTo: NodeJS.WritableStream): Promise<Server> {
  const configuration = await withPort(asked);
  const release = await lockForServing(configuration);
  const closing: (() => Promise<void>)[] = [release];
  const close = async () => {
    const failures: unknown[] = [];
    // One step that fails must not keep the next from closing.
    for (const step of closing.splice(0)) await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    const database = await openDatabase(configuration);
    closing.unshift(database.close);
    const now = () => Temporal.Now.instant();
    const app = await makeApp({ configuration, database, now, logTo, gauges: () => gaugesOf(database, now()) });
    closing.unshift(() => finish(app));
    const address = await app.listen({ port: configuration.port, host: configuration.host });
    closing.unshift(tellAddress(configuration));
    const failed = (error: unknown) => app.log.error({ err: error }, 'work in the background failed');
    closing.unshift(
      startScheduler(database.db, {
        now,
        failed,
        published: ({ id, step }) => {
          if (!step.ok) app.log.error({ story: id, problems: step.problems }, 'a scheduled story was not published');
        },
      }),
    );
    closing.unshift(
      startPings({
        db: database.db,
        baseUrl: configuration.baseUrl,
        now,
        failed,
        gaveUp: (why) => app.log.error({ why }, 'other machines could not be told of a change'),
      }),
    );
    const { db, publicDb } = database;
    closing.unshift(startWebhooks({ db, publicDb, baseUrl: configuration.baseUrl, now, failed }));
    const mailer = newsroomMailer(configuration, db);
    const keys = openKeys(configuration.dataFolder);
    closing.unshift(startCommentMail({ db, keys, mailer, baseUrl: configuration.baseUrl, now, failed }));
    closing.unshift(startMissingWords(database.db, failed));
    closing.unshift(startCommentExpiry(database.db, { now, failed }));
    closing.unshift(startDayEnds(database.db, { now, failed }));
    closing.unshift(startTelling(database.db, { now, failed }));
    closing.unshift(startPictureWork(database.db, configuration.dataFolder, failed));
    const first = await makeFirstLink(database.db, { baseUrl: configuration.baseUrl, now: now() });
    const { baseUrl } = configuration;
    return { address, baseUrl, warnings: database.warnings, firstLink: first?.link ?? null, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the newsroom's own state adds to the metrics. */
async function gaugesOf({ db }: Database, now: Temporal.Instant) {
  const { waiting, overdueSeconds } = await scheduleFacts(db, now);
  return {
    dateline_scheduled_stories: { help: 'Stories that wait for their time.', value: waiting },
    dateline_schedule_overdue_seconds: {
      help: 'How long the first scheduled story has been overdue; more than a few seconds means that the scheduler is stuck.',
      value: overdueSeconds,
    },
  };
}

const addressFile = (dataFolder: string) => join(dataFolder, 'server.address');

/** The address at which this data is served now, for commands that speak of pages; null where none is. */
export function servedAddress(dataFolder: string): string | null {
  try {
    return readFileSync(addressFile(dataFolder), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function tellAddress({ dataFolder, baseUrl }: Configuration): () => Promise<void> {
  try {
    writeFileSync(addressFile(dataFolder), `${baseUrl}\n`);
  } catch {
    // Only commands read it, to print whole addresses: a full disk must not keep a newsroom from being read.
  }
  return async () => rmSync(addressFile(dataFolder), { force: true });
}

/** With PORT 0 the port is chosen here, because every page names the address it is read at. */
async function withPort(configuration: Configuration): Promise<Configuration> {
  if (configuration.port !== 0) return configuration;
  const probe = createServer().listen(0, configuration.host);
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  probe.close();
  await once(probe, 'close');
  return { ...configuration, port, baseUrl: configuration.baseUrl.replace(/:0$/, `:${port}`) };
}

/** Answers what was asked; a client that does not read its answer is not waited for longer than this. */
const finishWithinMs = 10_000;

async function finish(app: FastifyInstance): Promise<void> {
  const enough = setTimeout(() => app.server.closeAllConnections(), finishWithinMs);
  try {
    await app.close();
  } finally {
    clearTimeout(enough);
  }
}
