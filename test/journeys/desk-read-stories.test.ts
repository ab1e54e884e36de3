import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { shelveStory } from '../../src/stories/stories.ts';
import type { ViewsNow, ViewsOfStories } from '../../src/views/desk-shapes.ts';
import { setImported } from '../../src/views/import-store.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { openReadershipDesk, type ReadershipDesk } from '../support/readership-desk.ts';
import { noon, published } from '../support/stories.ts';
import { askForView, laptop, phone, tokenOf } from '../support/views.ts';

onEachDialect('the desk’s lists of what is read', (dialect) => {
  let desk: ReadershipDesk;
  beforeEach(async () => {
    desk = await openReadershipDesk(dialect);
  });
  afterEach(() => desk.close());

  test('lists the most read of a day, week, month, year and of all time, those that were withdrawn among them', async () => {
    const { ferry, harbour, views, mostRead } = desk;
    await views([
      { storyId: ferry, at: '2026-11-19T09:10:00Z', times: 5, depth: 4 },
      { storyId: ferry, at: '2026-11-19T10:10:00Z', times: 1 },
      { storyId: harbour, at: '2026-11-17T10:10:00Z', times: 8, depth: 3 },
      { storyId: harbour, at: '2026-10-31T23:10:00Z', times: 2, depth: 4 },
      { storyId: ferry, at: '2025-12-31T23:10:00Z', times: 30, depth: 4 },
    ]);
    const reason = 'It was another harbour.';
    await shelveStory(desk.database.db, harbour, 'withdrawn', { by: 'Orla', now: noon, reason });
    const told = async (query: string) => {
      const { from, until, stories } = await mostRead(query);
      return [from, until, ...stories.map(({ headline, views: of, end }) => `${headline} ${of} ${end}`)];
    };
    assert.deepEqual(await told(''), ['2026-11-19', '2026-11-19', 'Ferry is late 6 5']);
    assert.deepEqual(await told('span=day&day=2026-11-17'), ['2026-11-17', '2026-11-17', 'Harbour reopens 8 0']);
    assert.deepEqual(await told('span=week'), ['2026-11-16', '2026-11-22', 'Harbour reopens 8 0', 'Ferry is late 6 5']);
    assert.deepEqual(await told('span=month&day=2026-10-05'), ['2026-10-01', '2026-10-31', 'Harbour reopens 2 2']);
    assert.deepEqual(await told('span=year'), [
      '2026-01-01',
      '2026-12-31',
      'Harbour reopens 10 2',
      'Ferry is late 6 5',
    ]);
    assert.deepEqual(await told('span=all'), [null, '2026-11-19', 'Ferry is late 36 35', 'Harbour reopens 10 2']);
    const week = await mostRead('span=week');
    assert.deepEqual([week.starts.length, week.starts[0], week.highest], [7, '2026-11-16T00:00:00Z', 8]);
    assert.deepEqual(
      week.stories.map(({ path, points }) => [path === null, points]),
      [
        [true, [0, 8, 0, 0, 0, 0, 0]],
        [false, [0, 0, 0, 6, 0, 0, 0]],
      ],
    );
    const today = await mostRead('span=today');
    assert.deepEqual(today.stories[0]?.points.slice(8, 12), [0, 5, 1, 0]);
    assert.deepEqual((await mostRead('span=year')).starts, []);
  });

  test('pages through the list: every story once, equals among them', async () => {
    const { views, mostRead } = desk;
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) ids.push((await published(desk.database.db, { headline: `Story ${n}` })).id);
    await views(ids.map((storyId, n) => ({ storyId, at: '2026-11-19T09:00:00Z', times: n < 5 ? 2 : 9 })));
    for (const span of ['today', 'week', 'all']) {
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const page = await mostRead(`span=${span}&limit=2${after && `&after=${after}`}`);
        seen.push(...page.stories.map(({ id }) => id));
        after = page.hasMore;
        if (after === '') break;
      }
      assert.deepEqual(seen.toSorted(), ids.toSorted(), span);
      assert.deepEqual(seen.slice(0, 2).toSorted(), ids.slice(5).toSorted());
    }
  });

  test('shows the hour that runs: who reads, what, from where, and a week before', async () => {
    const { runa, ferry, harbour, views } = desk;
    const { db } = desk.database;
    await views([
      { storyId: ferry, at: '2026-11-12T10:10:00Z', times: 11 },
      { storyId: ferry, at: '2026-11-12T12:10:00Z', times: 3 },
      { storyId: ferry, at: '2026-11-19T09:10:00Z', times: 5 },
    ]);
    const count = async (storyId: string, agent: string, from = '') => {
      const answer = await askForView(desk.app, [storyId, await tokenOf(db, storyId, desk.now())], { agent, from });
      assert.equal(answer.headers['dateline-view'], 'counted');
    };
    await count(ferry, phone);
    desk.passTime({ minutes: 4 });
    await count(harbour, phone, 'search.example');
    await count(harbour, laptop);
    desk.passTime({ minutes: 2 });
    const now = await runa.expect<ViewsNow>(200, 'GET', '/views/now');
    assert.equal(now.readers, 2);
    assert.deepEqual(now.hour, { start: '2026-11-19T12:00:00Z', views: 3, before: 3 });
    assert.deepEqual(now.today, { views: 8, before: 11 });
    assert.deepEqual(
      now.stories.map(({ id, headline, views: of }) => [id, headline, of]),
      [
        [harbour, 'Harbour reopens', 2],
        [ferry, 'Ferry is late', 1],
      ],
    );
    assert.deepEqual(now.referrers, [
      { value: 'direct', views: 2 },
      { value: 'search.example', views: 1 },
    ]);
    desk.passTime({ minutes: 4 });
    assert.equal((await runa.expect<ViewsNow>(200, 'GET', '/views/now')).readers, 0);
  });

  test('gives lists of stories their numbers: a day’s, and those that readers are told', async () => {
    const { runa, ferry, harbour, views, readership, refused } = desk;
    await views([
      { storyId: ferry, at: '2026-11-18T12:59:00Z', times: 50 },
      { storyId: ferry, at: '2026-11-18T13:01:00Z', times: 2 },
      { storyId: ferry, at: '2026-11-19T11:59:00Z', times: 3 },
    ]);
    await setImported(desk.database.db, new Map([[ferry, 1_000]]));
    const { stories } = await runa.expect<ViewsOfStories>(200, 'GET', `/views/of?stories=${harbour},${ferry}`);
    assert.deepEqual(stories, [
      { id: harbour, day: 0, hours: Array.from({ length: 24 }, () => 0), ever: 0 },
      // From 13:00 of the day before to the hour that runs.
      { id: ferry, day: 5, hours: [2, ...Array.from({ length: 21 }, () => 0), 3, 0], ever: 1_055 },
    ]);
    const site = await readership('');
    assert.deepEqual(site.ever, { views: 55, imported: 1_000 });
    const many = Array.from({ length: 100 }, () => ferry);
    await runa.expect(200, 'GET', `/views/of?stories=${many.join(',')}`);
    assert.deepEqual(await refused(`/views/of?stories=${[...many, ferry].join(',')}`), ['stories']);
    assert.deepEqual(await refused('/views/of?stories=1,2'), ['stories']);
    assert.deepEqual(await refused('/views/of'), ['stories']);
  });

  test('gives the same as tables that spreadsheets open, with names that say what they are', async () => {
    const { ferry, views, refused } = desk;
    const formula = await published(desk.database.db, { headline: '=SUM(A1), or "so"' });
    await views([
      { storyId: formula.id, at: '2026-11-18T09:10:00Z', times: 4, depth: 2, traits: { referrer: 'search.example' } },
      { storyId: ferry, at: '2026-10-25T00:30:00Z', times: 1 },
    ]);
    const browser = await desk.signedIn('reporter', 'Rolf');
    const table = async (path: string) => {
      const { statusCode, headers, body } = await browser.ask('GET', path);
      assert.equal(statusCode, 200, body);
      assert.equal(headers['content-type'], 'text/csv; charset=utf-8; header=present');
      assert.equal(headers['cache-control'], 'no-store');
      assert.ok(body.startsWith('\uFEFF'));
      return { name: String(headers['content-disposition']), lines: body.slice(1).split('\r\n') };
    };
    const days = await table('/views.csv?from=2026-11-18&until=2026-11-19');
    assert.equal(days.name, 'attachment; filename="the-courier-views-2026-11-18-2026-11-19.csv"');
    assert.deepEqual(days.lines, [
      'Day,Views,Counted without JavaScript,Visits begun,Read to a quarter,Read to the half,Read to three quarters,Read to the end,Views a week before',
      '2026-11-18,4,0,4,4,4,0,0,0',
      '2026-11-19,0,0,0,0,0,0,0,0',
      '',
    ]);
    const hours = await table('/views.csv?by=hour&from=2026-10-25&until=2026-10-25');
    assert.deepEqual(hours.lines.slice(1, 4), [
      '2026-10-25 00:00,2026-10-24T23:00:00Z,0,0,0,0,0,0,0,',
      '2026-10-25 01:00,2026-10-25T00:00:00Z,1,0,1,0,0,0,0,',
      '2026-10-25 01:00,2026-10-25T01:00:00Z,0,0,0,0,0,0,0,',
    ]);
    const referrers = await table(`/views/stories/${formula.id}.csv?part=referrers&from=2026-11-18&until=2026-11-18`);
    assert.equal(referrers.name, 'attachment; filename="the-courier-referrers-sum-a1-or-so-2026-11-18.csv"');
    assert.deepEqual(referrers.lines, ['Came from,Views', 'search.example,4', '']);
    for (const part of ['devices', 'languages', 'left-out']) await table(`/views.csv?part=${part}`);
    const stories = await table('/views/stories.csv?span=all');
    assert.equal(stories.name, 'attachment; filename="the-courier-most-read-all-2026-11-19.csv"');
    assert.deepEqual(stories.lines, [
      'Story,Address,First published (UTC),Views,Read to the end,Id',
      `"'=SUM(A1), or ""so""",http://news.test${formula.path},2026-11-19T12:00:00.000Z,4,0,${formula.id}`,
      `Ferry is late,http://news.test/2026/11/19/ferry-is-late/,2026-11-19T12:00:00.000Z,1,0,${ferry}`,
      '',
    ]);
    assert.deepEqual(await refused('/views.csv?part=countries'), ['part']);
    assert.deepEqual(await refused(`/views/stories/${ferry}.csv?part=left-out`), ['part']);
    assert.deepEqual(await refused('/views/stories.csv?limit=1001'), ['limit']);
  });
});
