import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { makeApp } from '../src/app.ts';
import { type Database, openDatabase } from '../src/db/db.ts';
import {
  blankFields,
  createStory,
  plainText,
  publishStory,
  type StoryDocument,
  type StoryFields,
} from '../src/stories/stories.ts';
import { countWords } from '../src/text/text.ts';
import { fillNewsroom } from './generator.ts';
import { madeStory } from './generator-story.ts';

export interface BenchNewsroom {
  readonly folder: string;
  readonly database: Database;
  /** keeps no page: every answer is made afresh */
  readonly app: FastifyInstance;
  /** how many questions the application has asked the database so far */
  readonly queries: () => number;
  readonly close: () => Promise<void>;
}

/** A fresh newsroom on SQLite in a temporary folder, with so many made-up stories. */
export async function openNewsroom(stories = 0): Promise<BenchNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
  if (stories > 0) await fillNewsroom(database, folder, { count: stories, newest: Temporal.Now.instant() });
  let asked = 0;
  const publicDb = database.publicDb.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      asked += 1;
      return result;
    },
  });
  const app = await makeApp({
    configuration: { baseUrl: 'http://127.0.0.1:4100', dataFolder: folder, cacheBytes: 0 },
    database: { db: database.db, publicDb, watchChanges: database.watchChanges },
    now: () => Temporal.Now.instant(),
    logTo: null,
  });
  const close = async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, database, app, queries: () => asked, close };
}

const unfiled = { sections: [''], topics: [''], tags: [''], bylines: [''] } as const;

/** A document of about `words` words. */
export function documentOf(words: number): StoryDocument {
  const content = [];
  for (let n = 0, have = 0; have < words; n += 1) {
    const { fields } = madeStory(n, unfiled);
    if (fields.language !== 'en-GB') continue;
    for (const block of fields.document.content ?? []) {
      if (have >= words) break;
      content.push(block);
      have += countWords(plainText(block));
    }
  }
  return { type: 'doc', content };
}

/** Publishes a story of a thousand words and gives its id, revision and path. */
export async function publishOne(
  { database }: Pick<BenchNewsroom, 'database'>,
  changes: Partial<StoryFields> = {},
): Promise<{ readonly id: string; readonly revisionId: string; readonly path: string }> {
  const now = Temporal.Now.instant();
  const fields = {
    ...blankFields('en-GB'),
    headline: 'Ferry was doing more than nine knots',
    document: documentOf(1_000),
    ...changes,
  };
  const saved = await createStory(database.db, fields, { by: 'bench', now });
  if (!saved.ok) throw new Error(saved.problems.join(' '));
  const step = await publishStory(database.db, saved.id, { by: 'bench', now });
  if (!step.ok || step.path === null) throw new Error(JSON.stringify(step));
  return { id: saved.id, revisionId: saved.revisionId, path: step.path };
}

/** What `times` runs of `work` take: CPU (user and system, of the whole process) and time, milliseconds each. */
export async function costEach(
  times: number,
  work: () => Promise<unknown>,
): Promise<{ readonly cpu: number; readonly wall: number }> {
  const began = performance.now();
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1_000 / times, wall: (performance.now() - began) / times };
}
