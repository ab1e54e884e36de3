import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { draft, noon } from '../../test/support/stories.ts';
import { setNewsroom } from '../newsroom/newsroom.ts';
import { findStory, publishDue, scheduleStory, setEmbargo, startScheduler } from './stories.ts';

onEachDialect('a schedule', (dialect) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase(dialect);
    await setNewsroom(database.db, { timeZone: 'Europe/Kyiv' }, noon);
  });
  afterEach(() => database.close());
  const plan = async (wall: string, now: string) => {
    const { id } = await draft(database.db, {}, Temporal.Instant.from(now));
    const step = await scheduleStory(database.db, id, wall, { by: 'Orla', now: Temporal.Instant.from(now) });
    return { id, step, story: await findStory(database.db, id) };
  };

  test('is kept to the second: never a second early, and once', async () => {
    const { id } = await plan('2026-11-20 06:30:15', '2026-11-19T12:00:00Z');
    const due = Temporal.Instant.from('2026-11-20T04:30:15Z');
    assert.deepEqual(await publishDue(database.db, due.subtract({ milliseconds: 1 })), []);
    assert.deepEqual(
      (await publishDue(database.db, due)).map((story) => story.id),
      [id],
    );
    assert.equal((await findStory(database.db, id))?.firstPublishedAt, '2026-11-20T04:30:15.000Z');
    assert.deepEqual(await publishDue(database.db, due.add({ hours: 1 })), []);
  });

  test('that fell due while nothing ran is met at the next start', async () => {
    const { id } = await plan('2026-11-21 06:30', '2026-11-19T12:00:00Z');
    let clock = Temporal.Instant.from('2026-11-23T09:00:00Z');
    const done: string[] = [];
    const failed: unknown[] = [];
    const stop = startScheduler(database.db, {
      now: () => clock,
      published: (story) => done.push(story.id),
      failed: (error) => failed.push(error),
    });
    await stop();
    clock = clock.add({ seconds: 1 });
    assert.deepEqual([done, failed], [[id], []]);
    assert.equal((await findStory(database.db, id))?.state, 'published');
  });

  test('holds when the clock is set back, and is met when it jumps ahead', async () => {
    const { id } = await plan('2026-12-01 12:00', '2026-11-19T12:00:00Z');
    assert.deepEqual(await publishDue(database.db, Temporal.Instant.from('2026-11-19T10:00:00Z')), []);
    assert.deepEqual(
      (await publishDue(database.db, Temporal.Instant.from('2026-12-01T13:00:00Z'))).map((one) => one.id),
      [id],
    );
  });

  test('for a time that the clocks skip in spring moves on by the gap and says so', async () => {
    const { step, story } = await plan('2027-03-28 03:30', '2027-03-27T12:00:00Z');
    assert.ok(step.ok);
    assert.match(step.remark ?? '', /skip 03:30 .* taken as 04:30/);
    assert.equal(story?.scheduledAt, '2027-03-28T01:30:00.000Z');
  });

  test('for a time that comes twice in autumn takes the first and says so', async () => {
    const { step, story } = await plan('2026-10-25 03:30', '2026-10-24T12:00:00Z');
    assert.ok(step.ok);
    assert.match(step.remark ?? '', /twice/);
    assert.equal(story?.scheduledAt, '2026-10-25T00:30:00.000Z');
  });

  test('in the past, or that is no time, is refused in words', async () => {
    for (const wall of ['2026-11-19 11:00', 'tomorrow', '2026-13-40 25:61', '']) {
      const { step, story } = await plan(wall, '2026-11-19T12:00:00Z');
      assert.ok(!step.ok && step.problems[0]?.field === 'schedule', wall);
      assert.equal(story?.state, 'draft');
    }
  });

  test('that can no longer be kept sends the story back to review with the reason', async () => {
    const { id } = await plan('2026-11-25 06:30', '2026-11-19T12:00:00Z');
    await setEmbargo(database.db, id, Temporal.Instant.from('2027-01-01T00:00:00Z'), { by: 'Orla', now: noon });
    const due = (await publishDue(database.db, Temporal.Instant.from('2026-11-25T04:30:00Z'))).find(
      (story) => story.id === id,
    );
    assert.equal(due?.step.ok, false);
    assert.equal((await findStory(database.db, id))?.state, 'in_review');
    const events = await database.db
      .selectFrom('story_event')
      .select(['to_state', 'note'])
      .where('story_id', '=', id)
      .orderBy('at')
      .execute();
    assert.match(events.find((event) => event.to_state === 'in_review')?.note ?? '', /embargo/);
  });
});
