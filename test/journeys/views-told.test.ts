import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import { findOrCreateSection, publishStory, shelveStory } from '../../src/stories/stories.ts';
import { tellNumbers } from '../../src/views/telling.ts';
import { openServedApp, type ServedApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';
import { viewSums } from '../support/view-sums.ts';

/** The application's clock. */
const now = noon.add({ hours: 6 });

interface MostRead {
  readonly how: string;
  readonly stories: readonly { readonly rank: number; readonly views: number; readonly story: { headline: string } }[];
}

onEachDialect('readers and programs are told of views', (dialect) => {
  let newsroom: ServedApp;
  let sums: ReturnType<typeof viewSums>;
  beforeEach(async () => {
    newsroom = await openServedApp(dialect);
    sums = viewSums(newsroom.database.db);
  });
  afterEach(() => newsroom.close());

  const db = () => newsroom.database.db;
  const read = async (path: string) => (await newsroom.ask(path)).text();
  const json = async <T>(path: string): Promise<T> => (await newsroom.ask(path)).json() as Promise<T>;
  const tell = () => tellNumbers(db(), now);
  /** each list of a page: headlines with their numbers */
  const listsOf = (html: string) =>
    [...html.matchAll(/<ol class="ranks">(.*?)<\/ol>/g)].map(([, list = '']) =>
      [...list.matchAll(/<a[^>]*>([^<]*)<\/a><\/span><span class="rank-views">([^<]*)</g)].map(
        ([, headline, views]) => `${headline}: ${views}`,
      ),
    );
  const lists = async (path = '/') => listsOf(await read(path));
  const ferryAndOysters = async () => {
    const harbour = await findOrCreateSection(db(), { name: 'Harbour' });
    const ferry = await published(db(), { headline: 'Ferry', sectionId: harbour.id });
    const oysters = await published(db(), { headline: 'Oysters' });
    await sums.count(ferry.id, 1, now);
    await sums.count(oysters.id, 4_812, now);
    await sums.count(ferry.id, 5_000, now.subtract({ hours: 40 }));
    await tell();
    return { ferry, oysters };
  };

  test('the front page lists what is most read today and this week, and by which rules', async () => {
    await ferryAndOysters();
    const page = await read('/');
    assert.deepEqual(listsOf(page), [
      ['Oysters: 4,812 views', 'Ferry: 1 view'],
      ['Oysters: 4,812 views', 'Ferry: 5,001 views'],
    ]);
    assert.match(page, /Views of the last 24 hours; an hour counts half as much for every six hours that it is past\./);
    assert.match(page, /half as much for every two days/);
    assert.match(
      page,
      /<details class="view-rule"><summary>What counts as a view<\/summary><p>A view is one page load/,
    );
  });

  test('a section lists its own, on its first page alone', async () => {
    await ferryAndOysters();
    assert.deepEqual(await lists('/section/harbour/'), [['Ferry: 5,001 views']]);
    assert.match(await read('/section/harbour/'), /Most read in Harbour/);
    assert.deepEqual(
      await lists('/section/harbour/?before=2026-11-20T00:00:00.000Z_0199a2a0-0000-7000-8000-000000000000'),
      [],
    );
    await findOrCreateSection(db(), { name: 'Sport' });
    assert.doesNotMatch(await read('/section/sport/'), /Most read/);
  });

  test('five stories stand on a list; where nothing was read there is none', async () => {
    await published(db());
    assert.doesNotMatch(await read('/'), /Most read|view-rule/);
    for (let n = 1; n < 8; n += 1) await sums.count((await published(db(), { headline: `Story ${n}` })).id, n, now);
    await tell();
    assert.deepEqual(
      (await lists())[0],
      [7, 6, 5, 4, 3].map((n) => `Story ${n}: ${n} views`),
    );
  });

  test('a page that is kept ready is made anew within one telling where its list has changed, and only then', async () => {
    const { ferry, oysters } = await ferryAndOysters();
    const settled = async () => {
      // What has changed is found with the next request.
      await read('/robots.txt');
      return newsroom.cache.has('/');
    };
    await read('/');
    await read('/');
    assert.ok(await settled());
    await tell();
    assert.ok(await settled());
    await sums.bring(oysters.id, 7);
    await tell();
    assert.ok(await settled(), 'what was brought is in no list');
    await sums.count(ferry.id, 1, now);
    assert.ok(await settled(), 'not told yet');
    await tell();
    assert.ok(!(await settled()));
    assert.deepEqual((await lists())[0], ['Oysters: 4,812 views', 'Ferry: 2 views']);
  });

  test('a story that is withdrawn leaves every list at once, and comes back with its return', async () => {
    const { oysters } = await ferryAndOysters();
    for (let n = 0; n < 2; n += 1) await lists();
    const by = { by: 'Orla', now, reason: 'It was wrong.' };
    await shelveStory(db(), oysters.id, 'withdrawn', by);
    assert.deepEqual(await lists(), [['Ferry: 1 view'], ['Ferry: 5,001 views']]);
    const api = async () => (await json<MostRead>('/api/v1/most-read')).stories.map(({ story }) => story.headline);
    assert.deepEqual(await api(), ['Ferry']);
    assert.equal((await newsroom.ask(`/api/v1/stories/${oysters.id}/views`)).status, 410);
    assert.ok((await publishStory(db(), oysters.id, by)).ok);
    assert.deepEqual((await lists())[0], ['Oysters: 4,812 views', 'Ferry: 1 view']);
    assert.deepEqual(await api(), ['Oysters', 'Ferry']);
  });

  test('the data of a story’s page tells its number, a minute behind at most', async () => {
    const { oysters } = await ferryAndOysters();
    const counters = async () =>
      [...(await read(oysters.path)).matchAll(/"interactionStatistic":(\{.*?\}.*?\})/g)].map(([, node = '']) =>
        JSON.parse(node),
      );
    const counter = { '@type': 'InteractionCounter', interactionType: { '@type': 'ViewAction' } };
    assert.deepEqual(await counters(), [{ ...counter, userInteractionCount: 4_812 }]);
    await counters();
    await sums.count(oysters.id, 1, now);
    await sums.bring(oysters.id, 10_000);
    await tell();
    assert.deepEqual(await counters(), [{ ...counter, userInteractionCount: 14_813 }]);
    const unread = await published(db(), { headline: 'Unread' });
    assert.doesNotMatch(await read(unread.path), /interactionStatistic/);
  });

  test('the API tells a story’s number as it is, and what another system had counted of it', async () => {
    const { oysters } = await ferryAndOysters();
    const path = `/api/v1/stories/${oysters.id}/views`;
    const { rule, ...first } = await json<{ rule: string }>(path);
    assert.deepEqual(first, { total: 4_812, imported: 0, asOf: '2026-11-19T18:00:00.000Z' });
    assert.match(rule, /^A view is one page load by a person, once the page is seen\./);
    await sums.bring(oysters.id, 188);
    const answer = await newsroom.ask(path);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const { total, imported } = (await answer.json()) as { total: number; imported: number };
    assert.deepEqual({ total, imported }, { total: 5_000, imported: 188 });
    const unread = await published(db(), { headline: 'Unread' });
    assert.equal((await json<{ total: number }>(`/api/v1/stories/${unread.id}/views`)).total, 0);
  });

  test('the API lists what is most read, of a section too', async () => {
    await ferryAndOysters();
    const lines = ({ stories }: MostRead) => stories.map(({ rank, views, story }) => [rank, views, story.headline]);
    const today = await json<MostRead>('/api/v1/most-read');
    assert.deepEqual(lines(today), [
      [1, 4_812, 'Oysters'],
      [2, 1, 'Ferry'],
    ]);
    assert.match(today.how, /six hours/);
    assert.deepEqual(lines(await json<MostRead>('/api/v1/most-read?span=week&limit=1')), [[1, 4_812, 'Oysters']]);
    const harbour = await json<MostRead>('/api/v1/most-read?span=week&section=harbour');
    assert.deepEqual(lines(harbour), [[1, 5_001, 'Ferry']]);
    assert.match(harbour.how, /two days/);
  });

  test('nothing of it is told where the newsroom does not want it', async () => {
    const { ferry } = await ferryAndOysters();
    const told = [`/api/v1/stories/${ferry.id}/views`, '/api/v1/most-read'];
    const pages = ['/', '/section/harbour/', ferry.path];
    const traces = /Most read|5,001|5001|interactionStatistic|view-rule/;
    for (const path of pages) assert.match(await read(path), traces);
    for (const areTold of [false, true]) {
      await setSettings(db(), { 'views.areTold': areTold }, { now, lookUp: null });
      for (const path of pages) assert.equal(traces.test(await read(path)), areTold, path);
      for (const path of told) assert.equal((await newsroom.ask(path)).status, areTold ? 200 : 404, path);
    }
  });
});
