import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { viewSums } from '../../test/support/view-sums.ts';
import { changesSince, newestVersion } from '../db/db.ts';
import { findOrCreateSection, shelveStory } from '../stories/stories.ts';
import { mostRead, toldViews } from './public-store.ts';
import { startTelling, tellNumbers } from './telling.ts';

/** When it is told: well into an hour. */
const now = noon.add({ minutes: 25 });
const ago = (hours: number) => now.subtract({ hours });

onEachDialect('readers are told', (dialect) => {
  let database: TestDatabase;
  let sums: ReturnType<typeof viewSums>;
  before(async () => {
    database = await freshDatabase(dialect);
    sums = viewSums(database.db);
  });
  beforeEach(async () => {
    for (const table of ['view_hour', 'published_most_read'] as const) await database.db.deleteFrom(table).execute();
  });
  after(() => database.close());

  const whole = (limit = 10) => mostRead(database.publicDb, { sectionId: null, limit });
  /** what changed for readers while this ran */
  const changedBy = async (work: () => Promise<unknown>) => {
    const version = await newestVersion(database.db);
    await work();
    return new Set((await changesSince(database.db, version)).keys);
  };

  test('a story’s number with the next telling, what another system had counted in it', async () => {
    const { db, publicDb } = database;
    const [one, other] = [await published(db), await published(db)];
    await sums.count(one.id, 12, ago(30 * 24));
    await sums.bring(one.id, 400);
    assert.equal((await toldViews(publicDb, [one.id])).size, 0);
    assert.deepEqual(await changedBy(() => tellNumbers(db, now)), new Set([`views:${one.id}`]));
    const told = await toldViews(publicDb, [one.id, other.id]);
    assert.deepEqual([...told], [[one.id, { views: 412, imported: 400 }]]);
    await sums.count(one.id, 1, ago(30 * 24));
    await tellNumbers(db, now);
    assert.equal((await toldViews(publicDb, [one.id])).get(one.id)?.views, 413);
    assert.equal((await changedBy(() => tellNumbers(db, now))).size, 0);
  });

  test('the numbers of many stories at once, as after an import', async () => {
    const { db, publicDb } = database;
    const ids: string[] = [];
    for (let n = 0; n < 205; n += 1) ids.push((await published(db, { headline: `Brought ${n}` })).id);
    for (const [index, id] of ids.entries()) await sums.bring(id, 1_000 + index);
    await tellNumbers(db, now);
    const told = await toldViews(publicDb, ids);
    assert.deepEqual(
      ids.map((id) => told.get(id)?.views),
      ids.map((_, index) => 1_000 + index),
    );
  });

  test('what is most read today and this week, on the whole site and in each section', async () => {
    const { db, publicDb } = database;
    const harbour = await findOrCreateSection(db, { name: 'Harbour' });
    const courts = await findOrCreateSection(db, { name: 'Courts' });
    const ferry = await published(db, { headline: 'Ferry', sectionId: harbour.id });
    const oysters = await published(db, { headline: 'Oysters', sectionId: courts.id });
    const beacon = await published(db, { headline: 'Beacon', sectionId: harbour.id });
    await sums.count(ferry.id, 100, now);
    await sums.count(oysters.id, 150, ago(6));
    await sums.count(beacon.id, 5_000, ago(24));
    await sums.count(beacon.id, 9_999, ago(7 * 24));
    const changed = await changedBy(() => tellNumbers(db, now));
    for (const key of ['', harbour.id, courts.id]) assert.ok(changed.has(`most-read:${key}`), key);
    const lines = (list: readonly { readonly card: { readonly headline: string }; readonly views: number }[]) =>
      list.map(({ card, views }) => `${card.headline} ${views}`);
    const { today, week } = await whole();
    assert.deepEqual(lines(today), ['Ferry 100', 'Oysters 150']);
    assert.deepEqual(lines(week), ['Beacon 5000', 'Oysters 150', 'Ferry 100']);
    const inHarbour = await mostRead(publicDb, { sectionId: harbour.id, limit: 1 });
    assert.deepEqual(lines(inHarbour.today), ['Ferry 100']);
    assert.deepEqual(lines(inHarbour.week), ['Beacon 5000']);
    assert.equal((await changedBy(() => tellNumbers(db, now))).size, 0);
    // The hours that pass take views out of the span.
    await tellNumbers(db, now.add({ hours: 19 }));
    assert.deepEqual(lines((await whole()).today), ['Ferry 100']);
    await tellNumbers(db, now.add({ hours: 24 * 8 }));
    assert.deepEqual(await whole(), { today: [], week: [] });
  });

  test('only of the lists that have changed', async () => {
    const { db } = database;
    const harbour = await findOrCreateSection(db, { name: 'The harbour' });
    const marsh = await findOrCreateSection(db, { name: 'The marsh' });
    const stories = [];
    for (let n = 0; n < 10; n += 1) stories.push(await published(db, { sectionId: harbour.id }));
    for (const { id } of stories) await sums.count(id, 50, now);
    const lone = await published(db, { sectionId: marsh.id });
    await tellNumbers(db, now);
    await sums.count(lone.id, 3, now);
    const changed = await changedBy(() => tellNumbers(db, now));
    assert.deepEqual(changed, new Set([`views:${lone.id}`, `most-read:${marsh.id}`]));
  });

  test('nothing of a story that is withdrawn or has gone to another section, from that moment on', async () => {
    const { db, publicDb } = database;
    const harbour = await findOrCreateSection(db, { name: 'Quay' });
    const courts = await findOrCreateSection(db, { name: 'Assizes' });
    const fields = { headline: 'Second', sectionId: harbour.id };
    const [first, second] = [await published(db, { ...fields, headline: 'First' }), await published(db, fields)];
    await sums.count(first.id, 2, now);
    await sums.count(second.id, 1, now);
    await tellNumbers(db, now);
    const headlines = async (sectionId: string | null) =>
      (await mostRead(publicDb, { sectionId, limit: 5 })).today.map(({ card }) => card.headline);
    assert.deepEqual(await headlines(harbour.id), ['First', 'Second']);
    const shelved = await shelveStory(db, first.id, 'withdrawn', { by: 'Orla', now, reason: 'It was wrong.' });
    assert.ok(shelved.ok);
    assert.deepEqual(await headlines(harbour.id), ['Second']);
    assert.deepEqual(await headlines(null), ['Second']);
    assert.deepEqual(await headlines(courts.id), []);
    await tellNumbers(db, now);
    assert.deepEqual(await headlines(null), ['Second']);
    await db.updateTable('published_story').set({ section_id: courts.id }).where('story_id', '=', second.id).execute();
    assert.deepEqual(await headlines(harbour.id), []);
    await tellNumbers(db, now);
    assert.deepEqual(await headlines(courts.id), ['Second']);
  });

  test('of equals the newer story first', async () => {
    const { db } = database;
    const older = await published(db, { headline: 'Older' }, noon.subtract({ hours: 48 }));
    const newer = await published(db, { headline: 'Newer' }, noon.subtract({ hours: 24 }));
    for (const { id } of [newer, older]) for (const hours of [0, 3, 17]) await sums.count(id, 7, ago(hours));
    await tellNumbers(db, now);
    assert.deepEqual(
      (await whole()).today.map(({ card }) => card.headline),
      ['Newer', 'Older'],
    );
  });

  test('the order that the rule gives, whatever was read when', async () => {
    const { db } = database;
    const ids: string[] = [];
    for (let n = 0; n < 14; n += 1) ids.push((await published(db, { headline: `Told ${n}` })).id);
    const read = fc.record({
      story: fc.nat(ids.length - 1),
      hoursPast: fc.oneof(fc.nat(30), fc.nat(200)),
      views: fc.integer({ min: 1, max: 5_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(read, { minLength: 1, maxLength: 40 }), async (reads) => {
        await db.deleteFrom('view_hour').execute();
        for (const { story, hoursPast, views } of reads) await sums.count(ids[story] ?? '', views, ago(hoursPast));
        await tellNumbers(db, now);
        const lists = await whole();
        for (const [span, hours, half] of [
          ['today', 24, 6],
          ['week', 168, 48],
        ] as const) {
          const within = reads.filter(({ hoursPast }) => hoursPast < hours);
          const weight = (id: string) =>
            within
              .filter(({ story }) => ids[story] === id)
              .reduce((sum, { hoursPast, views }) => sum + views * 0.5 ** (hoursPast / half), 0);
          const listed = lists[span].map(({ card }) => card.id);
          const counted = new Set(within.map(({ story }) => ids[story] ?? ''));
          assert.equal(listed.length, Math.min(10, counted.size));
          for (const { card, views } of lists[span])
            assert.equal(
              views,
              within.filter(({ story }) => ids[story] === card.id).reduce((sum, read) => sum + read.views, 0),
            );
          const left = [...counted].filter((id) => !listed.includes(id)).map(weight);
          for (const [index, id] of listed.entries()) {
            const following = [weight(listed[index + 1] ?? ''), ...left];
            assert.ok(weight(id) >= Math.max(...following) * (1 - 1e-4), `${span} ${index}`);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('at the start already, and nothing after the stop', async () => {
    const { db, publicDb } = database;
    const { id } = await published(db);
    await sums.count(id, 3, now);
    const failures: unknown[] = [];
    const stop = startTelling(db, { now: () => now, failed: (error) => failures.push(error) });
    for (let n = 0; n < 400 && (await toldViews(publicDb, [id])).size === 0; n += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    await stop();
    assert.equal((await toldViews(publicDb, [id])).get(id)?.views, 3);
    await startTelling(db, { now: () => now, failed: (error) => failures.push(error) })();
    assert.deepEqual(failures, []);
  });
});
