import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { blankFields, createStory, saveStory } from '../src/stories/stories.ts';
import type { Figure } from './figure.ts';
import { documentOf, openNewsroom } from './newsroom.ts';

const saves = 1_000;

/** Saves of a story of 1,000 words, each durable when answered, beside bare durable commits of as many bytes. */
export async function benchSaves(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom();
  const fields = { ...blankFields('en-GB'), headline: 'A story', document: documentOf(1_000) };
  const now = Temporal.Now.instant();
  const story = await createStory(newsroom.database.db, fields, { by: 'bench', now });
  if (!story.ok) throw new Error(story.problems.join(' '));
  let basedOn = story.revisionId;
  const began = performance.now();
  for (let n = 0; n < saves; n += 1) {
    const saved = await saveStory(newsroom.database.db, { id: story.id, basedOn }, fields, { by: 'bench', now });
    if (saved.ok) basedOn = saved.revisionId;
  }
  const ours = (saves * 1_000) / (performance.now() - began);
  await newsroom.close();
  const bare = bareCommits(JSON.stringify(fields));
  return [
    {
      what: 'saves of a story, one after the other, durable',
      figure: `${ours.toFixed(0)}/s`,
      beside: `bare node:sqlite commits ${bare.toFixed(0)}/s, ratio ${(ours / bare).toFixed(2)}`,
      budget: '',
    },
  ];
}

/** Durable commits of a text a second by SQLite alone, one after the other. */
export function bareCommits(text: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const database = new DatabaseSync(join(folder, 'bare.sqlite'));
  database.exec('pragma journal_mode=wal; pragma synchronous=full; create table t (id integer primary key, text text)');
  const insert = database.prepare('insert into t (text) values (?)');
  const began = performance.now();
  for (let n = 0; n < saves; n += 1) insert.run(text);
  const rate = (saves * 1_000) / (performance.now() - began);
  database.close();
  rmSync(folder, { recursive: true });
  return rate;
}
