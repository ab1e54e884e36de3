import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Db } from '../src/db/db.ts';
import { findOrCreateByline } from '../src/people/people.ts';
import { correctStory, findOrCreateSection, listStories } from '../src/stories/stories.ts';
import { freshDatabase } from '../test/support/newsroom.ts';
import { noon, published } from '../test/support/stories.ts';
import { fillNewsroom, publishingWrites } from './generator.ts';
import { madeStory } from './generator-story.ts';

/** Tables that have rows, other than those that only the setting up of a newsroom writes. */
async function tablesWithRows(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '%\_index%' escape '\\'`.execute(
    db,
  );
  const filled: string[] = [];
  for (const { name } of rows) {
    const found = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (found.rows.length > 0) filled.push(name);
  }
  return filled.sort();
}

test('made-up stories leave rows in the tables that publishing and correcting a story write, and in no other', async () => {
  const real = await freshDatabase();
  const made = await freshDatabase();
  const before = await tablesWithRows(real.db);
  const section = await findOrCreateSection(real.db, { name: 'Harbour' });
  const byline = await findOrCreateByline(real.db, { name: 'Orla Wintergill', kind: 'person' }, noon);
  const files = await tablesWithRows(real.db);
  const { id } = await published(real.db, { sectionId: section.id, bylineIds: [byline.id] });
  await correctStory(real.db, id, { kind: 'correction', text: 'It was the other wall.' }, { by: 'Orla', now: noon });
  const written = (await tablesWithRows(real.db)).filter((name) => !files.includes(name));
  assert.deepEqual(written, [...publishingWrites].sort());

  await fillNewsroom(made, made.place.dataFolder, { count: 300, newest: noon });
  const generated = (await tablesWithRows(made.db)).filter((name) => !files.includes(name) && !before.includes(name));
  assert.deepEqual(
    generated.filter((name) => name !== 'topic' && name !== 'tag'),
    written,
  );
  await real.close();
  await made.close();
});

test('the newest made-up stories are the same in a small and in a large newsroom', async () => {
  const headlines: string[][] = [];
  for (const count of [30, 300]) {
    const database = await freshDatabase();
    await fillNewsroom(database, database.place.dataFolder, { count, newest: noon });
    const { cards } = await listStories(database.publicDb, { list: 'all', listId: '', limit: 20 });
    headlines.push(cards.map(({ headline, path }) => `${path} ${headline}`));
    await database.close();
  }
  assert.equal(headlines[0]?.length, 20);
  assert.deepEqual(headlines[0], headlines[1]);
});

test('made-up stories leave no gap in their sentences, are in several languages, and use some files more than others', () => {
  const files = {
    sections: ['a', 'b', 'c'],
    topics: ['t', 'u', 'v'],
    tags: ['x', 'y'],
    bylines: ['p', 'q'],
  } as const;
  const stories = Array.from({ length: 400 }, (_, n) => madeStory(n, files));
  assert.doesNotMatch(JSON.stringify(stories.map(({ fields }) => fields.headline)), /[{}]/);
  assert.doesNotMatch(stories.map(({ fields }) => JSON.stringify(fields.document.content)).join(''), /\{\p{L}+\}/u);
  assert.deepEqual(new Set(stories.map(({ fields }) => fields.language)), new Set(['en-GB', 'uk', 'ar']));
  const inSection = (id: string) => stories.filter(({ fields }) => fields.sectionId === id).length;
  assert.ok(inSection('a') > inSection('b') && inSection('b') > inSection('c'));
  assert.ok(stories.some(({ correction }) => correction !== null));
  assert.deepEqual(madeStory(7, files), madeStory(7, files));
});
