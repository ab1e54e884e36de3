import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { setNewsroom } from '../../src/newsroom/newsroom.ts';
import { findStory, publishDue, scheduleStory } from '../../src/stories/stories.ts';
import { freshDatabase, onEachDialect, type TestDatabase, type TestDialect } from '../support/newsroom.ts';
import { type ServedNewsroom, serveProcess } from '../support/served.ts';
import { noSteppedClock, type SteppedClock, steppedClock } from '../support/stepped-clock.ts';
import { draft } from '../support/stories.ts';

const instant = (text: string) => Temporal.Instant.from(text);

/** Plans a story at a wall-clock time of Berlin, and gives its id, its second and what the newsroom was told. */
async function plan(db: Db, wall: string, now: Temporal.Instant) {
  const { id } = await draft(db, { headline: `Planned for ${wall}` }, now);
  const step = await scheduleStory(db, id, wall, { by: 'Orla', now });
  assert.ok(step.ok, JSON.stringify(step));
  const at = (await findStory(db, id))?.scheduledAt;
  assert.ok(at);
  return { id, headline: `Planned for ${wall}`, due: instant(at), told: step.remark ?? '' };
}

/** How often the story was ever made public, and when first. One question, for a server may publish between two. */
async function publications(db: Db, id: string) {
  const events = await db
    .selectFrom('story_event as e')
    .select('e.at')
    .select(({ selectFrom }) =>
      selectFrom('story_version as v')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('v.story_id', '=', 'e.story_id')
        .as('versions'),
    )
    .where('e.story_id', '=', id)
    .where('e.to_state', '=', 'published')
    .execute();
  for (const { versions } of events) assert.equal(Number(versions), events.length, 'each publication is one version');
  return events.map(({ at }) => instant(at));
}

const springForward = {
  what: 'the spring night in which 02:00 becomes 03:00',
  // 2027-03-28 01:00Z, 02:00 in winter time
  change: instant('2027-03-28T01:00:00Z'),
  beforeIt: '2027-03-28 01:59:58',
  strange: '2027-03-28 02:30',
  strangeAt: instant('2027-03-28T01:30:00Z'),
  told: /The clocks skip 02:30 on 2027-03-28 in Europe\/Berlin; it is taken as 03:30\./,
  afterIt: '2027-03-28 04:00',
} as const;

const fallBack = {
  what: 'the autumn night in which 03:00 becomes 02:00',
  // 2026-10-25 01:00Z, 03:00 in summer time
  change: instant('2026-10-25T01:00:00Z'),
  beforeIt: '2026-10-25 01:59:58',
  strange: '2026-10-25 02:30',
  strangeAt: instant('2026-10-25T00:30:00Z'),
  told: /The clocks show 02:30 twice on 2026-10-25 in Europe\/Berlin; the first time is taken\./,
  afterIt: '2026-10-25 04:00',
} as const;

onEachDialect('a schedule over a clock change in Berlin', (dialect) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase(dialect);
    await setNewsroom(database.db, { timeZone: 'Europe/Berlin' }, instant('2026-10-01T12:00:00Z'));
  });
  afterEach(() => database.close());

  for (const night of [springForward, fallBack]) {
    test(`in ${night.what}: explained, once, never early, with the clock set back two hours and on a day`, async () => {
      const { db } = database;
      const evening = night.change.subtract({ hours: 8 });
      const stories = [
        await plan(db, night.beforeIt, evening),
        await plan(db, night.strange, evening),
        await plan(db, night.afterIt, evening),
      ];
      const [, strange] = stories;
      assert.match(strange?.told ?? '', night.told);
      assert.deepEqual(strange?.due, night.strangeAt);

      let furthest = evening;
      /** Looks every 20 seconds of a clock that runs from one time to another, as a slow machine might. */
      const run = async (from: Temporal.Instant, to: Temporal.Instant) => {
        for (let now = from; Temporal.Instant.compare(now, to) < 0; now = now.add({ seconds: 20 })) {
          await publishDue(db, now);
          if (Temporal.Instant.compare(now, furthest) > 0) furthest = now;
          for (const { id, due } of stories) {
            const wasDue = Temporal.Instant.compare(due, furthest) <= 0;
            const made = await publications(db, id);
            assert.equal(made.length, wasDue ? 1 : 0, `${due} at ${now}, the clock having shown ${furthest}`);
            for (const at of made) assert.ok(Temporal.Instant.compare(at, due) >= 0, `${id} not before ${due}`);
          }
        }
      };
      const near = (minutes: number) => night.change.add({ minutes });
      await run(near(-3), near(2));
      await run(near(2).subtract({ hours: 2 }), near(-115));
      await run(near(-62), near(-57));
      await run(near(28), near(32));
      await run(near(32).add({ hours: 24 }), near(33).add({ hours: 24 }));
      for (const { id } of stories) assert.equal((await publications(db, id)).length, 1);
    });
  }
});

/** A machine may be slow; beyond this a story is late. */
const lateAfterMs = 60_000;

onEachDialect('a server whose clock is set while it runs', (dialect) => {
  const options = { skip: noSteppedClock, timeout: 240_000 };
  test('keeps its schedule in the nights of both clock changes, two hours back and a day on', options, async () => {
    await Promise.all([springForward, fallBack].map((night) => liveThrough(night, dialect)));
  });
});

/** One night with a server of its own, whose clock is set back twice by two hours and then on by a day. */
async function liveThrough(night: typeof springForward | typeof fallBack, dialect: TestDialect): Promise<void> {
  const clock = steppedClock(night.strangeAt.subtract({ seconds: 12 }));
  const database = await freshDatabase(dialect);
  let server: ServedNewsroom | undefined;
  try {
    const { db } = database;
    await setNewsroom(db, { timeZone: 'Europe/Berlin' }, clock.now());
    const strange = await plan(db, night.strange, clock.now());
    const later = await plan(db, night.afterIt, clock.now());
    server = await serveProcess(database.place, clock.environment);
    const front = async () => (await fetch(`${server?.address}/`)).text();

    // Set back before it is due: nothing may come of the hours that the clock shows twice.
    clock.set(clock.now().subtract({ hours: 2 }));
    await pause(2_500);
    assert.deepEqual(await publications(db, strange.id), [], 'not by the clock that was set back');
    assert.ok(!(await front()).includes(strange.headline));
    clock.set(strange.due.subtract({ seconds: 4 }));
    await pause(1_500);
    assert.deepEqual(await publications(db, strange.id), [], 'not early');
    await untilPublished(db, strange.id, clock);
    const [at] = await publications(db, strange.id);
    assert.ok(at && Temporal.Instant.compare(at, strange.due) >= 0, 'never early');
    assert.ok(at.since(strange.due).total('milliseconds') <= lateAfterMs, `late: ${at} for ${strange.due}`);
    assert.ok((await front()).includes(strange.headline), 'its readers see it at once');

    clock.set(clock.now().subtract({ hours: 2 }));
    await pause(2_500);
    assert.equal((await publications(db, strange.id)).length, 1, 'not twice');
    assert.ok((await front()).includes(strange.headline), 'and it stays');
    assert.deepEqual(await publications(db, later.id), []);

    // A day ahead all of it is past: what is due comes at the next look.
    const stepped = performance.now();
    clock.set(clock.now().add({ hours: 26 }));
    await untilPublished(db, later.id, clock);
    assert.ok(performance.now() - stepped <= lateAfterMs);
    assert.ok((await front()).includes(later.headline));
    await pause(1_500);
    for (const { id } of [strange, later]) assert.equal((await publications(db, id)).length, 1, 'each once');
  } finally {
    if (server) assert.equal(await server.stop(), 0);
    await database.close();
    clock.remove();
  }
}

/** Waits until the story is public; fails when that takes longer than a late story may. */
async function untilPublished(db: Db, id: string, clock: SteppedClock): Promise<void> {
  const began = performance.now();
  while ((await publications(db, id)).length === 0) {
    assert.ok(performance.now() - began < lateAfterMs, `${id} is not published at ${clock.now()}`);
    await pause(100);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}
