import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { correctStory, countBetween, listBetween, listCorrections, publishedSpan, shelveStory } from './stories.ts';

onEachDialect('the archive', (dialect) => {
  let database: TestDatabase;
  const times: Temporal.Instant[] = [];
  const save = { by: 'Orla', now: noon };
  before(async () => {
    database = await freshDatabase(dialect);
    // Around midnights of UTC and of zones before and after it, and one that was taken back.
    for (const hours of [-800, -790, -36, -14, -13, -12, -11.9, -2, 0, 10, 11, 11.99, 12, 13]) {
      const at = noon.add({ minutes: Math.round(hours * 60) });
      await published(database.db, { headline: `At ${hours}` }, at);
      times.push(at);
    }
    const gone = await published(database.db, { headline: 'Gone' }, noon);
    await shelveStory(database.db, gone.id, 'killed', save);
  });
  after(() => database.close());

  test('counts between any instants what lies there, in any zone', async () => {
    const hour = fc.integer({ min: -900, max: 40 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(hour, { minLength: 2, maxLength: 12 }), async (hours) => {
        const bounds = hours.toSorted((a, b) => a - b).map((n) => noon.add({ hours: n }));
        const counted = await countBetween(database.publicDb, bounds);
        const expected = bounds.slice(1).map((end, index) => {
          const start = bounds[index] ?? end;
          return times.filter((at) => Temporal.Instant.compare(at, start) >= 0 && Temporal.Instant.compare(at, end) < 0)
            .length;
        });
        assert.deepEqual(counted, expected);
      }),
      { numRuns: 40 },
    );
  });

  test('knows its first and newest story, and lists a stretch of time page by page', async () => {
    const span = await publishedSpan(database.publicDb);
    assert.equal(span?.first.toString(), times[0]?.toString());
    assert.ok(span && times.some((at) => at.equals(span.last)));
    const day = { from: noon.subtract({ hours: 12 }), until: noon.add({ hours: 12 }), limit: 4 };
    const first = await listBetween(database.publicDb, { ...day, before: null });
    const second = await listBetween(database.publicDb, { ...day, before: first.older });
    const listed = [...first.cards, ...second.cards].map(({ headline }) => headline);
    assert.deepEqual(listed, ['At 11.99', 'At 11', 'At 10', 'At 0', 'At -2', 'At -11.9', 'At -12']);
    assert.equal(second.older, null);
  });

  test('of corrections lists all of them by key, newest first, and none of a story that is gone', async () => {
    const { db, publicDb } = database;
    const late = noon.add({ hours: 30 });
    times.push(late);
    const { id } = await published(db, { headline: 'Put right' }, late);
    const taken = await published(db, { headline: 'Taken back' }, noon);
    for (let n = 1; n <= 5; n += 1)
      await correctStory(db, id, { kind: 'correction', text: `No. ${n}` }, { ...save, now: late.add({ minutes: n }) });
    await correctStory(db, taken.id, { kind: 'correction', text: 'Hidden' }, save);
    await shelveStory(db, taken.id, 'withdrawn', { ...save, reason: 'Wrong.' });
    const first = await listCorrections(publicDb, { before: null, limit: 3 });
    const second = await listCorrections(publicDb, { before: first.older, limit: 3 });
    const texts = [...first.corrections, ...second.corrections].map(({ text }) => text);
    assert.deepEqual(texts, ['No. 5', 'No. 4', 'No. 3', 'No. 2', 'No. 1']);
    assert.equal(first.corrections[0]?.story.headline, 'Put right');
    assert.equal(second.older, null);
  });
});
