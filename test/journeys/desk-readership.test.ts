import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { onEachDialect } from '../support/newsroom.ts';
import { openReadershipDesk, type ReadershipDesk } from '../support/readership-desk.ts';
import { published } from '../support/stories.ts';

onEachDialect('the desk’s picture of readership', (dialect) => {
  let desk: ReadershipDesk;
  beforeEach(async () => {
    desk = await openReadershipDesk(dialect);
  });
  afterEach(() => desk.close());

  test('adds up views, visits and depths of the site and of a story, with every empty day between', async () => {
    const { ferry, harbour, views, readership } = desk;
    await views([
      { storyId: ferry, at: '2026-11-16T08:10:00Z', times: 5, depth: 4 },
      { storyId: harbour, at: '2026-11-16T09:10:00Z', times: 2, depth: 2, isScripted: false, beginsVisit: false },
      { storyId: ferry, at: '2026-11-18T23:30:00Z', times: 3, depth: 1 },
    ]);
    const site = await readership('by=day&from=2026-11-15&until=2026-11-19');
    assert.deepEqual(
      site.points.map(({ start, sums }) => [start, sums.views]),
      [
        ['2026-11-15T00:00:00Z', 0],
        ['2026-11-16T00:00:00Z', 7],
        ['2026-11-17T00:00:00Z', 0],
        ['2026-11-18T00:00:00Z', 3],
        ['2026-11-19T00:00:00Z', 0],
      ],
    );
    const read = { quarter: 10, half: 7, most: 5, end: 5 };
    assert.deepEqual(site.total, { views: 10, unscripted: 2, visits: 8, read });
    assert.deepEqual(site.ever, { views: 10, imported: 0 });
    assert.deepEqual([site.timeZone, site.countedSince], ['Europe/London', '2026-11-16T08:00:00Z']);
    const story = await readership('from=2026-11-15', `/views/stories/${ferry}`);
    assert.equal(story.until, '2026-11-19');
    assert.deepEqual(story.total, {
      views: 8,
      unscripted: 0,
      visits: 8,
      read: { quarter: 8, half: 5, most: 5, end: 5 },
    });
    assert.equal(story.leftOut, null);
    const hours = await readership('by=hour&from=2026-11-16', `/views/stories/${harbour}`);
    assert.equal(hours.points.length, 4 * 24);
    assert.deepEqual(
      hours.points.filter(({ sums }) => sums.views > 0).map(({ start }) => start),
      ['2026-11-16T09:00:00Z'],
    );
    const nothing = await published(desk.database.db, { headline: 'Nobody reads this' });
    const empty = await readership('by=week', `/views/stories/${nothing.id}`);
    assert.deepEqual([empty.countedSince, empty.points.length, empty.total.views], [null, 52, 0]);
    assert.deepEqual([empty.totalBefore, empty.totalCompared, empty.referrers], [null, null, []]);
  });

  test('compares hours and days with a week before, weeks with a year before, and only what is over', async () => {
    const { ferry, views, readership } = desk;
    await views([
      { storyId: ferry, at: '2025-11-13T10:00:00Z', times: 40 },
      { storyId: ferry, at: '2025-11-20T10:00:00Z', times: 7 },
      { storyId: ferry, at: '2026-11-11T10:00:00Z', times: 4 },
      { storyId: ferry, at: '2026-11-12T11:30:00Z', times: 6 },
      { storyId: ferry, at: '2026-11-12T12:30:00Z', times: 20 },
      { storyId: ferry, at: '2026-11-18T10:00:00Z', times: 5 },
      { storyId: ferry, at: '2026-11-19T11:00:00Z', times: 9 },
    ]);
    const days = await readership('by=day&from=2026-11-18&until=2026-11-19');
    assert.deepEqual(
      days.points.map(({ sums, before }) => [sums.views, before]),
      [
        [5, 4],
        [9, 26],
      ],
    );
    assert.deepEqual([days.totalBefore, days.totalCompared, days.total.views], [4, 5, 14]);
    const hours = await readership('by=hour&from=2026-11-19&until=2026-11-19');
    const [eleven, twelve] = hours.points.slice(11, 13);
    assert.deepEqual([eleven?.sums.views, eleven?.before, twelve?.sums.views, twelve?.before], [9, 6, 0, 20]);
    assert.deepEqual([hours.points.length, hours.totalBefore, hours.totalCompared], [24, 6, 9]);
    // 52 weeks before the week of 16 November 2026 is that of 17 November 2025.
    const weeks = await readership('by=week&from=2026-11-12&until=2026-11-19');
    assert.deepEqual([weeks.from, weeks.until], ['2026-11-09', '2026-11-22']);
    assert.deepEqual(
      weeks.points.map(({ start, sums, before }) => [start, sums.views, before]),
      [
        ['2026-11-09T00:00:00Z', 30, 40],
        ['2026-11-16T00:00:00Z', 14, 7],
      ],
    );
    assert.deepEqual([weeks.totalBefore, weeks.totalCompared], [40, 30]);
    // Before anything was counted there is nothing to compare with.
    const first = await readership('by=week&from=2025-11-10&until=2025-11-23');
    assert.deepEqual(
      first.points.map(({ before }) => before),
      [null, null],
    );
    assert.deepEqual([first.totalBefore, first.totalCompared], [null, null]);
  });

  test('has days of 25 and 23 hours, compared by the clock', async () => {
    const { ferry, settings, views, readership } = desk;
    await views([
      { storyId: ferry, at: '2026-10-18T08:00:00Z', times: 3 },
      { storyId: ferry, at: '2026-10-24T23:30:00Z', times: 2 },
      { storyId: ferry, at: '2026-10-25T23:30:00Z', times: 4 },
    ]);
    const autumn = await readership('by=hour&from=2026-10-25&until=2026-10-25');
    assert.deepEqual(
      [autumn.points.length, autumn.points[0]?.start, autumn.points.at(-1)?.start],
      [25, '2026-10-24T23:00:00Z', '2026-10-25T23:00:00Z'],
    );
    assert.equal(autumn.total.views, 6);
    // Nine in the morning, before the clocks were put back and after.
    assert.equal(autumn.points.find(({ start }) => start === '2026-10-25T09:00:00Z')?.before, 3);
    const day = await readership('by=day&from=2026-10-25&until=2026-10-26');
    assert.deepEqual(
      day.points.map(({ start, sums }) => [start, sums.views]),
      [
        ['2026-10-24T23:00:00Z', 6],
        ['2026-10-26T00:00:00Z', 0],
      ],
    );
    assert.equal((await readership('by=hour&from=2026-03-29&until=2026-03-29')).points.length, 23);
    await settings({ timeZone: 'Asia/Kolkata' });
    const kolkata = await readership('by=hour&from=2026-10-25&until=2026-10-25');
    assert.deepEqual([kolkata.points.length, kolkata.points[0]?.start], [24, '2026-10-24T19:00:00Z']);
  });

  test('tells by way of what readers came: fifty hosts at most, over whole months and single days alike', async () => {
    const { ferry, harbour, views, readership } = desk;
    const hosts = Array.from({ length: 55 }, (_, n) => `site${n}.example`);
    await views([
      ...hosts.map((referrer, n) => ({
        storyId: ferry,
        at: '2026-09-10T10:00:00Z',
        times: 60 - n,
        traits: { referrer, device: 'desktop' as const },
      })),
      { storyId: ferry, at: '2026-08-20T10:00:00Z', times: 100, traits: { referrer: 'site54.example' } },
      { storyId: harbour, at: '2026-11-02T10:00:00Z', times: 500, traits: { referrer: 'direct', language: 'uk' } },
      { storyId: harbour, at: '2026-11-02T10:00:00Z', times: 900, traits: { referrer: 'other' } },
    ]);
    const site = await readership('by=day&from=2026-08-15&until=2026-11-10');
    assert.deepEqual(site.referrers.slice(0, 3), [
      { value: 'direct', views: 500 },
      { value: 'site54.example', views: 106 },
      { value: 'site0.example', views: 60 },
    ]);
    assert.equal(site.referrers.length, 51);
    // The six of the 56 that were fewest, and those that were counted as others.
    assert.deepEqual(site.referrers.at(-1), { value: 'other', views: 7 + 8 + 9 + 10 + 11 + 12 + 900 });
    assert.equal(
      site.referrers.reduce((sum, { views: of }) => sum + of, 0),
      site.total.views,
    );
    assert.deepEqual(site.languages, [
      { value: 'en', views: 1815 + 1000 },
      { value: 'uk', views: 500 },
    ]);
    assert.equal(site.countries, null);
    const ofFerry = await readership('by=day&from=2026-08-20&until=2026-08-20', `/views/stories/${ferry}`);
    assert.deepEqual(ofFerry.referrers, [{ value: 'site54.example', views: 100 }]);
    const without = await readership('by=day&from=2026-08-21&until=2026-09-30');
    assert.equal(
      without.referrers.find(({ value }) => value === 'site54.example'),
      undefined,
    );
  });

  test('tells what was left out, of the site', async () => {
    const { readership } = desk;
    const rows = [
      { day: 20_775, why: 'robot', count: 70 },
      { day: 20_776, why: 'robot', count: 30 },
      { day: 20_776, why: 'repeat', count: 400 },
      { day: 20_777, why: 'prefetch', count: 1 },
    ];
    await desk.database.db.insertInto('view_left_out').values(rows).execute();
    const { leftOut } = await readership('from=2026-11-18&until=2026-11-19');
    assert.deepEqual(leftOut, [
      { why: 'repeat', count: 400 },
      { why: 'robot', count: 100 },
    ]);
  });

  test('says what is wrong with a question, and how to mend it', async () => {
    const { runa, readership, refused } = desk;
    assert.deepEqual(await refused('/views?by=minute&from=yesterday&until=2026-02-30'), ['by', 'from', 'until']);
    assert.deepEqual(await refused('/views?from=2026-11-20'), ['from']);
    assert.deepEqual(await refused('/views?from=2026-11-18&until=2026-11-17'), ['until']);
    await readership('by=hour&from=2026-10-01&until=2026-10-31');
    assert.deepEqual(await refused('/views?by=hour&from=2026-10-01&until=2026-11-01'), ['from']);
    assert.equal((await readership('by=day&from=2016-11-20')).points.length, 3652);
    assert.deepEqual(await refused('/views?by=day&from=2016-11-19'), ['from']);
    assert.equal((await readership('by=week&from=2006-11-20')).points.length, 1044);
    assert.deepEqual(await refused('/views?by=week&from=2006-11-19'), ['from']);
    assert.deepEqual(await refused('/views/stories?span=century&day=2026&limit=0&nonsense=1'), [
      'nonsense',
      'span',
      'day',
      'limit',
    ]);
    assert.deepEqual(await refused('/views/stories?after=somewhere'), ['after']);
    await runa.expect(404, 'GET', '/views/stories/01890000-0000-7000-8000-000000000000');
    await desk.browser().expect(401, 'GET', '/views');
  });
});
