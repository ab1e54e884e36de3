import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { makeApp } from '../src/app.ts';
import { type Database, openDatabase } from '../src/db/db.ts';
import {
  blankFields,
  createStory,
  publishStory,
  type StoryDocument,
  type StoryFields,
} from '../src/stories/stories.ts';

export interface BenchNewsroom {
  readonly folder: string;
  readonly database: Database;
  readonly app: FastifyInstance;
  readonly close: () => Promise<void>;
}

/** A fresh newsroom on SQLite in a temporary folder, as it was built for production. */
export async function openNewsroom(): Promise<BenchNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
  const app = await makeApp({
    configuration: { baseUrl: 'http://127.0.0.1:4100', dataFolder: folder },
    database,
    now: () => Temporal.Now.instant(),
    logTo: null,
  });
  const close = async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, database, app, close };
}

const sentence =
  'The harbourmaster said every anchorage near the ferry lane would be reviewed before another vessel was moved. ';

/** A document of about `words` words in paragraphs of 80. */
export function documentOf(words: number): StoryDocument {
  const perParagraph = sentence.repeat(5).trim();
  const content = Array.from({ length: Math.ceil(words / 85) }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: perParagraph }],
  }));
  return { type: 'doc', content };
}

/** Publishes a story of a thousand words and gives its path. */
export async function publishOne({ database }: BenchNewsroom, changes: Partial<StoryFields> = {}): Promise<string> {
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
  return step.path;
}

/** CPU milliseconds (user and system, of the whole process) that each of `times` runs of `work` takes. */
export async function cpuEach(times: number, work: () => Promise<unknown>): Promise<number> {
  for (let n = 0; n < Math.min(times, 100); n += 1) await work();
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / times;
}
