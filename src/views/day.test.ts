import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase, onEachDialect } from '../../test/support/newsroom.ts';
import { daysIn, endDay, numberOf, saltFor } from './day.ts';
import { spansOf } from './sums.ts';

const at = (time: string) => Temporal.Instant.from(time).epochMilliseconds;
const dayNumber = (date: string) => numberOf(Temporal.PlainDate.from(date));

test('a day begins at the newsroom’s midnight, also where clocks are put forward or back', () => {
  const dayOf = daysIn('Europe/Kyiv');
  assert.equal(dayOf(at('2026-11-19T21:59:59.999Z')), dayNumber('2026-11-19'));
  assert.equal(dayOf(at('2026-11-19T22:00:00Z')), dayNumber('2026-11-20'));
  assert.equal(dayOf(at('2026-11-19T21:00:00Z')), dayNumber('2026-11-19'), 'an earlier one afterwards');
  // A day of 23 hours and one of 25.
  assert.equal(dayOf(at('2026-03-29T20:59:59Z')), dayNumber('2026-03-29'));
  assert.equal(dayOf(at('2026-03-29T21:00:00Z')), dayNumber('2026-03-30'));
  assert.equal(dayOf(at('2026-10-25T21:59:59Z')), dayNumber('2026-10-25'));
  assert.equal(dayOf(at('2026-10-25T22:00:00Z')), dayNumber('2026-10-26'));
  assert.equal(daysIn('Asia/Kolkata')(at('2026-11-19T18:30:00Z')), dayNumber('2026-11-20'));
});

test('a day is in the week from Monday, in its month and in its year', () => {
  const spans = (date: string) => Object.fromEntries(spansOf(dayNumber(date)));
  assert.deepEqual(spans('2026-11-19'), {
    week: dayNumber('2026-11-16'),
    month: dayNumber('2026-11-01'),
    year: dayNumber('2026-01-01'),
  });
  assert.deepEqual(spans('2027-01-01'), {
    week: dayNumber('2026-12-28'),
    month: dayNumber('2027-01-01'),
    year: dayNumber('2027-01-01'),
  });
});

onEachDialect('the salt of the day', (dialect) => {
  test('stays for the day, and for a clock that is behind; then all goes that was made with it', async (t) => {
    const database = await freshDatabase(dialect);
    t.after(() => database.close());
    const { db } = database;
    const inTransaction = (day: number) => db.transaction().execute((trx) => saltFor(trx, day));
    const keep = () => db.insertInto('view_seen').values({ key: 'k', at: 1, depth: 0 }).execute();
    const kept = async () => (await db.selectFrom('view_seen').select('key').execute()).length;
    const first = await inTransaction(20_000);
    await keep();
    assert.equal((await inTransaction(20_000)).salt, first.salt);
    assert.equal((await inTransaction(19_999)).salt, first.salt, 'another process’s clock is a little behind');
    assert.equal(await endDay(db, 20_000), false);
    assert.equal(await kept(), 1);
    const second = await inTransaction(20_001);
    assert.notEqual(second.salt, first.salt);
    assert.equal(await kept(), 0);
    await keep();
    // A clock that was wrong by years and was put right.
    assert.notEqual((await inTransaction(19_000)).salt, second.salt);
    assert.equal(await kept(), 0);
    await keep();
    assert.equal(await endDay(db, 19_001), true);
    assert.equal(await kept(), 0);
    assert.deepEqual(
      (await db.selectFrom('view_salt').select('salt').execute()).map(({ salt }) => salt),
      [''],
    );
    assert.equal(await endDay(db, 19_001), false);
  });

  test('is one for two that come at once, at the very beginning and after a day that is over', async (t) => {
    const database = await freshDatabase(dialect);
    t.after(() => database.close());
    const { db } = database;
    for (const day of [20_000, 20_001]) {
      const key = `of ${day}`;
      const first = db.transaction().execute(async (trx) => {
        const salt = await saltFor(trx, day);
        await new Promise((wait) => setTimeout(wait, 100));
        await trx.insertInto('view_seen').values({ key, at: 1, depth: 0 }).execute();
        return salt;
      });
      const second = db.transaction().execute((trx) => saltFor(trx, day));
      assert.equal((await first).salt, (await second).salt);
      assert.deepEqual(
        (await db.selectFrom('view_seen').select('key').execute()).map((row) => row.key),
        [key],
        'what the first has counted is known to the second',
      );
      await endDay(db, day + 2);
    }
  });
});
