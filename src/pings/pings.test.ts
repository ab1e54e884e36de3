import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { openApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { readNewsroom, setSettings } from '../newsroom/newsroom.ts';
import { askOutside } from '../outgoing/outgoing.ts';
import { correctStory, findOrCreateSection, shelveStory } from '../stories/stories.ts';
import { type PingDeps, pingRound, startPings } from './pings.ts';
import { isReachable, pauseAfter } from './rules.ts';

/** The tests' own network: every name leads to the local server, and nothing else can be reached. */
const reach = { resolve: async () => ['127.0.0.1'], mayReach: (address: string) => address === '127.0.0.1' };

onEachDialect('other machines', (dialect) => {
  let newsroom: TestApp;
  let server: Server;
  let port = 0;
  let answers: { status: number; headers?: Record<string, string> } = { status: 202 };
  let asked: { url: string; body: string }[] = [];
  let now = noon;
  const gaveUp: string[] = [];
  /** called in the place of an answer, which then never comes */
  let hold: (() => void) | null = null;
  let deps: PingDeps;
  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        asked.push({ url: request.url ?? '', body });
        if (hold !== null) return hold();
        response.writeHead(answers.status, answers.headers).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async (t) => {
    newsroom = await openApp(dialect);
    now = noon;
    asked = [];
    gaveUp.length = 0;
    hold = null;
    answers = { status: 202 };
    deps = {
      db: newsroom.database.db,
      baseUrl: testBaseUrl,
      now: () => now,
      gaveUp: (why) => gaveUp.push(why),
      ask: (address, request) => askOutside(address, request, { reach }),
      indexNowAt: `http://search.example:${port}/indexnow`,
    };
    if ('after' in t) t.after(() => newsroom.close());
  });

  const settle = (changes: Record<string, unknown>) =>
    setSettings(newsroom.database.db, changes, { now, lookUp: null });
  const topics = () =>
    asked
      .filter(({ url }) => url === '/hub')
      .map(({ body }) => new URLSearchParams(body).get('hub.url')?.replace(testBaseUrl, ''));
  const modes = () => asked.map(({ body }) => new URLSearchParams(body).get('hub.mode'));
  const submitted = () => asked.filter(({ url }) => url === '/indexnow').map(({ body }) => JSON.parse(body));

  test('are told of each feed that a story stands in, once, after it is published, corrected or withdrawn', async () => {
    const { db } = newsroom.database;
    await settle({ webSubHub: `http://hub.example:${port}/hub` });
    await published(db, { headline: 'From before anybody looked' });
    await pingRound(deps);
    assert.deepEqual(asked, []);
    const section = await findOrCreateSection(db, { name: 'Harbour' });
    const { id } = await published(db, { sectionId: section.id });
    const feeds = ['/', '/section/harbour/'].flatMap((page) =>
      ['feed.json', 'feed/', 'feed/atom/'].map((end) => page + end),
    );
    await pingRound(deps);
    assert.deepEqual(topics().toSorted(), feeds.toSorted());
    assert.ok(modes().every((mode) => mode === 'publish'));
    await pingRound(deps);
    assert.equal(asked.length, feeds.length);
    asked = [];
    await correctStory(db, id, { kind: 'correction', text: 'It was Tuesday.' }, { by: 'Orla', now });
    await pingRound(deps);
    assert.deepEqual(topics().toSorted(), feeds.toSorted());
    asked = [];
    await shelveStory(db, id, 'withdrawn', { by: 'Orla', now, reason: 'Wrong.' });
    await pingRound(deps);
    assert.deepEqual(topics().toSorted(), feeds.toSorted());
  });

  test('that search are told of the story’s address, and find the key that proves it', async () => {
    const { db } = newsroom.database;
    await settle({ indexNow: true });
    await pingRound(deps);
    const { indexNowKey: key } = await readNewsroom(db);
    const file = await newsroom.app.inject({ url: `/${key}.txt` });
    assert.deepEqual([file.statusCode, file.body], [200, key]);
    assert.equal((await newsroom.app.inject({ url: '/0123456789abcdef.txt' })).statusCode, 404);
    const { path, id } = await published(db, {});
    await published(db, { headline: 'Not for search engines', indexChoice: 'noindex' });
    await pingRound(deps);
    assert.deepEqual(submitted(), [
      { host: 'news.test', key, keyLocation: `${testBaseUrl}/${key}.txt`, urlList: [testBaseUrl + path] },
    ]);
    asked = [];
    await shelveStory(db, id, 'killed', { by: 'Orla', now });
    await pingRound(deps);
    assert.deepEqual(submitted()[0].urlList, [testBaseUrl + path]);
  });

  test('that do not answer are asked again with growing pauses, and given up after days', async () => {
    const { db } = newsroom.database;
    await settle({ webSubHub: `http://hub.example:${port}/hub` });
    await pingRound(deps);
    await published(db, {});
    answers = { status: 503, headers: { 'retry-after': '120' } };
    await pingRound(deps);
    // One that does not answer is not asked once for each feed.
    assert.equal(asked.length, 1);
    now = now.add({ seconds: 100 });
    await pingRound(deps);
    assert.equal(asked.length, 1);
    now = now.add({ seconds: 30 });
    await pingRound(deps);
    assert.equal(asked.length, 2);
    now = now.add({ hours: 80 });
    for (let round = 0; round < 3; round += 1) await pingRound(deps);
    assert.match(gaveUp.join(), /websub given up after three days: hub\.example:\d+ answers 503/);
    answers = { status: 204 };
    asked = [];
    now = now.add({ hours: 24 });
    await pingRound(deps);
    assert.deepEqual(asked, []);
  });

  test('are told again of what changed while they were being told', async () => {
    const { db } = newsroom.database;
    await settle({ webSubHub: `http://hub.example:${port}/hub` });
    await pingRound(deps);
    await published(db, {});
    let first: string | null = null;
    const ask: PingDeps['ask'] = async (address, request) => {
      if (first === null) {
        first = new URLSearchParams(request.body?.text).get('hub.url');
        await published(db, { headline: 'Another, meanwhile' });
        await pingRound({ ...deps, ask: async () => ({ ok: false, problem: 'busy' }) });
      }
      return askOutside(address, request, { reach });
    };
    await pingRound({ ...deps, ask });
    now = now.add({ hours: 1 });
    asked = [];
    await pingRound(deps);
    assert.ok(topics().includes(String(first).replace(testBaseUrl, '')), `${topics()}`);
  });

  test('that are slow do not keep the server from closing, and are told at the next start', async () => {
    const { db } = newsroom.database;
    await settle({ webSubHub: `http://hub.example:${port}/hub`, indexNow: true });
    await pingRound(deps);
    await published(db, {});
    const { promise: isAsked, resolve: wasAsked } = Promise.withResolvers<void>();
    hold = wasAsked;
    const failed: unknown[] = [];
    const stop = startPings({ ...deps, failed: (error) => failed.push(error) });
    await isAsked;
    const began = performance.now();
    await stop();
    assert.ok(performance.now() - began < 2_000);
    assert.deepEqual([failed, asked.length], [[], 1]);
    hold = null;
    asked = [];
    await pingRound(deps);
    assert.deepEqual([topics().length, submitted().length], [3, 1]);
  });

  test('are told nothing of a newsroom that they cannot reach, nor when nobody is to be told', async () => {
    const { db } = newsroom.database;
    await pingRound(deps);
    await published(db, {});
    await pingRound(deps);
    await settle({ webSubHub: `http://hub.example:${port}/hub`, indexNow: true });
    await pingRound(deps);
    assert.deepEqual(asked, []);
    await published(db, { headline: 'On a machine at home' });
    await pingRound({ ...deps, baseUrl: 'http://127.0.0.1:4100' });
    await pingRound(deps);
    assert.deepEqual(asked, []);
  });

  test('wait as long as they ask, within a day, and are known by their names', () => {
    const minutes = (tries: number, header: string | null) => pauseAfter(tries, header, noon) / 60_000;
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 60].map((tries) => minutes(tries, null)),
      [1, 5, 15, 60, 180, 360, 360],
    );
    assert.deepEqual([minutes(1, '600'), minutes(1, '99999999'), minutes(1, 'soon')], [10, 1440, 1]);
    assert.equal(minutes(1, 'Thu, 19 Nov 2026 12:30:00 GMT'), 30);
    assert.deepEqual(
      [
        'https://news.example.org',
        'http://localhost:4100',
        'http://newsroom.local',
        'http://10.0.0.1',
        'http://[::1]:4100',
      ].map(isReachable),
      [true, false, false, false, false],
    );
  });
});
