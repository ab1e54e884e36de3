import assert from 'node:assert/strict';
import { Agent, get as httpGet } from 'node:http';
import { after, describe, test } from 'node:test';
import { makePageCache, makeServer, makeTraffic } from './http.ts';
import { oneATurn } from './one-a-turn.ts';

const aTurn = () => new Promise<void>((later) => setImmediate(later));

describe('work that is done one piece a turn', () => {
  test('is all done, in the order of asking, with a turn of the loop between any two', async () => {
    let turn = 0;
    const done: { readonly n: number; readonly at: number }[] = [];
    const work = oneATurn((n: number) => {
      done.push({ n, at: turn });
      // What comes in while the line is being worked off joins its end.
      if (n === 3) joins();
    });
    const joins = () => work(100);
    for (let n = 0; n < 6; n += 1) work(n);
    assert.equal(done.length, 0);
    for (; turn < 20; turn += 1) await aTurn();
    assert.deepEqual(
      done.map(({ n }) => n),
      [0, 1, 2, 3, 4, 5, 100],
    );
    assert.equal(new Set(done.map(({ at }) => at)).size, done.length);
    work(7);
    await aTurn();
    await aTurn();
    assert.equal(done.at(-1)?.n, 7);
  });
});

describe('a server with many pages to make', async () => {
  const cache = makePageCache(10_000_000);
  const app = makeServer({
    baseUrl: 'http://news.test',
    logTo: null,
    logLevel: 'warn',
    pages: { missing: async () => 'missing', unavailable: () => ({ html: 'away', policy: '' }) },
    cache,
    catchUp: () => undefined,
    earlyLinks: null,
    traffic: makeTraffic(),
  });
  let made = 0;
  let keptMade = 0;
  app.get('/kept/', { config: { access: 'public', kept: [] } }, (_request, reply) => {
    keptMade += 1;
    reply.shows(['frame']).send('kept');
  });
  app.get('/made/', { config: { access: 'public' } }, (_request, reply) => {
    made += 1;
    for (const end = performance.now() + 3; performance.now() < end; );
    reply.send('made');
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  after(() => app.close());

  const ask = (path: string, agent: Agent | false) =>
    new Promise<void>((heard, failed) => {
      httpGet(address + path, { agent }, (answer) => answer.resume().on('end', heard)).on('error', failed);
    });

  test('lets those who come for a page that is there not wait for all of them', async () => {
    await ask('/kept/', false);
    const agent = new Agent({ keepAlive: true });
    const many = 200;
    await Promise.all(Array.from({ length: many }, () => ask('/made/', agent)));
    made = 0;
    const all = Array.from({ length: many }, () => ask('/made/', agent));
    await ask('/kept/', false);
    const madeBefore = made;
    await Promise.all(all);
    agent.destroy();
    assert.equal(made, many);
    assert.ok(madeBefore < many / 2, `${madeBefore} were made before`);
  });
  test('makes once what many ask for in one moment, also for those who stood in line meanwhile', async () => {
    const agent = new Agent({ keepAlive: true });
    const many = 20;
    await Promise.all(Array.from({ length: many }, () => ask('/made/', agent)));
    cache.forget(['frame']);
    keptMade = 0;
    await Promise.all(Array.from({ length: many }, () => ask('/kept/', agent)));
    agent.destroy();
    assert.equal(keptMade, 1);
  });
});
