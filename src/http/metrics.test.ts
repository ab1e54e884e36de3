import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { openServedApp, type ServedApp } from '../../test/support/app.ts';
import { published } from '../../test/support/stories.ts';
import { type MoreGauges, makePageCache, makeServer, makeTraffic, metricsRoute } from './http.ts';

describe('the metrics', () => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp();
  });
  after(() => newsroom.close());

  test('count what was answered from memory and what was made, in the form that Prometheus reads', async () => {
    const { path } = await published(newsroom.database.db);
    await newsroom.ask(path);
    await newsroom.ask(path);
    await (await newsroom.ask('/none/')).text();
    // An answer is counted once it has left, which can be after it has arrived.
    await new Promise((later) => setTimeout(later, 50));
    const answer = await newsroom.ask('/metrics');
    const text = await answer.text();
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.match(text, /^dateline_answers_total\{source="memory",status="2xx"\} 1$/m);
    assert.match(text, /^dateline_answers_total\{source="made",status="2xx"\} 1$/m);
    assert.match(text, /^dateline_answers_total\{source="made",status="4xx"\} [1-9]/m);
    assert.match(text, /^dateline_cache_answers 1$/m);
    assert.match(text, /^dateline_cache_events_total\{event="hits"\} 1$/m);
    assert.match(text, /^process_resident_memory_bytes /m);
    assert.doesNotMatch(text, new RegExp(path));
    for (const line of text.split('\n').filter((one) => one !== ''))
      assert.match(line, /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{[^}]*\})? (?:[\d.e+-]+|NaN|\+Inf))$/i);
  });

  test('are not for a reader whom a proxy on this machine lets through', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
      assert.equal((await newsroom.ask('/metrics', { [header]: '203.0.113.9' })).status, 404, header);
  });

  function withGauges(gauges: MoreGauges, token: string | null): FastifyInstance {
    const cache = makePageCache(1_000);
    const traffic = makeTraffic();
    const app = makeServer({
      baseUrl: 'http://news.test',
      logTo: null,
      logLevel: 'warn',
      pages: { missing: async () => 'missing', unavailable: () => ({ html: '', policy: '' }) },
      cache,
      traffic,
      catchUp: () => undefined,
      earlyLinks: null,
    });
    metricsRoute(app, { cache, traffic, token, version: '1.2.3', gauges });
    return app;
  }

  test('go on while the database is away, and tell of it again once it is back', async () => {
    let isAway = true;
    const app = withGauges(async () => {
      if (isAway) throw new Error('away');
      return { dateline_waiting: { help: 'Waiting.', value: 3 } };
    }, null);
    const ask = () => app.inject({ url: '/metrics' });
    const first = await ask();
    assert.equal(first.statusCode, 200);
    assert.match(first.body, /^dateline_cache_bytes 0$/m);
    isAway = false;
    assert.match((await ask()).body, /^dateline_waiting 3$/m);
    isAway = true;
    const again = await ask();
    assert.equal(again.statusCode, 200);
    assert.doesNotMatch(again.body, /^dateline_waiting 3$/m);
    await app.close();
  });

  test('are for whoever has the word, from wherever, and then for nobody else', async () => {
    const token = 'a-word-of-some-length';
    const app = withGauges(async () => ({ dateline_waiting: { help: 'Waiting.', value: 3 } }), token);
    const ask = (authorization?: string) =>
      app.inject({ url: '/metrics', headers: { via: 'x', ...(authorization ? { authorization } : {}) } });
    assert.equal((await ask()).statusCode, 404);
    assert.equal((await ask('Bearer another-word-of-length')).statusCode, 404);
    const right = await ask(`Bearer ${token}`);
    assert.match(right.body, /^dateline_waiting 3$/m);
    assert.match(right.body, /^dateline_build_info\{version="1\.2\.3"\} 1$/m);
    await app.close();
  });
});
