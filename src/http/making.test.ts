import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makePageCache, makeServer, makeTraffic, type PageCache } from './http.ts';

const words = 'The ferry was doing nine knots. '.repeat(200);

describe('the making of what is kept ready', () => {
  let app: FastifyInstance;
  let cache: PageCache;
  let address = '';
  let made = 0;
  let hold: Promise<void> | null = null;
  let looks = 0;
  let whileMade = () => {};

  beforeEach(async () => {
    made = 0;
    whileMade = () => {};
    hold = null;
    cache = makePageCache(10_000_000);
    app = makeServer({
      baseUrl: 'http://news.test',
      logTo: null,
      pages: { missing: async () => 'missing', unavailable: () => ({ html: 'away', policy: '' }) },
      cache,
      catchUp: () => {
        looks += 1;
        return undefined;
      },
      earlyLinks: null,
      logLevel: 'warn',
      traffic: makeTraffic(),
    });
    app.get('/page/', { config: { access: 'public', kept: ['before'] } }, async (_request, reply) => {
      made += 1;
      whileMade();
      await hold;
      return reply.shows(['story:1']).type('text/html; charset=utf-8').send(words);
    });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(() => app.close());

  function ask(path: string, headers: Record<string, string> = {}): Promise<{ head: IncomingMessage; body: string }> {
    return new Promise((heard, failed) => {
      const request = httpGet(`${address}${path}`, { headers, agent: false }, (head) => {
        let body = '';
        head.setEncoding('latin1').on('data', (piece: string) => {
          body += piece;
        });
        head.on('end', () => heard({ head, body }));
      });
      request.on('error', failed);
    });
  }
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((later) => setTimeout(later, 5));
  };
  const kept = () => cache.find('/page/', Date.now());

  test('goes on for sixteen answers at once, and those who go away leave their turn to the next', async () => {
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    let [arrived, left] = [0, 0];
    app.server.on('request', (_request, response) => {
      arrived += 1;
      response.on('close', () => {
        left += response.writableFinished ? 0 : 1;
      });
    });
    const { port } = new URL(address);
    const gone = Array.from({ length: 20 }, (_, n) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET /page/?before=gone${n} HTTP/1.1\r\nHost: a\r\n\r\n`);
      return socket;
    });
    await until(() => arrived === gone.length);
    const waiting = Array.from({ length: 30 }, (_, n) => ask(`/page/?before=${n}`));
    await until(() => arrived === gone.length + waiting.length);
    await until(() => made >= 16);
    await new Promise((later) => setTimeout(later, 50));
    assert.equal(made, 16);
    for (const socket of gone) socket.destroy();
    await until(() => left === gone.length);
    hold = null;
    go();
    for (const { head } of await Promise.all(waiting)) assert.equal(head.statusCode, 200);
    // For those who went away while they waited, nothing was made.
    assert.equal(made, 16 + waiting.length);
  });

  test('goes on with the form that an answer lacks once somebody asks for that', async () => {
    await ask('/page/', { 'accept-encoding': 'br' });
    await until(() => kept()?.encoded.has('gzip') === true);
    kept()?.encoded.delete('gzip');
    kept()?.underway.clear();
    const found = kept();
    if (found) found.last = null;
    assert.equal((await ask('/page/', { 'accept-encoding': 'gzip' })).body, words);
    await until(() => kept()?.encoded.has('gzip') === true);
    assert.equal((await ask('/page/', { 'accept-encoding': 'gzip' })).head.headers['content-encoding'], 'gzip');
    assert.equal(made, 1);
  });

  test('does not stand for a look at what has changed, for those who ask meanwhile', async () => {
    await ask('/page/');
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    await once(socket, 'connect');
    const heard = once(socket, 'data');
    let looksBefore = Number.POSITIVE_INFINITY;
    whileMade = () => {
      looksBefore = looks;
      socket.write('GET /page/ HTTP/1.1\r\nHost: a\r\n\r\n');
    };
    await ask('/page/?before=x');
    assert.match(String(await heard), /200 OK/);
    socket.destroy();
    assert.equal(made, 2);
    assert.ok(looks > looksBefore);
  });

  test('takes memory of its own, and not of the blocks that small buffers share', async () => {
    await ask('/page/', { 'accept-encoding': 'br' });
    await until(() => kept()?.encoded.size === 2);
    for (const bytes of [kept()?.plain, kept()?.encoded.get('br'), kept()?.encoded.get('gzip')])
      assert.equal(bytes?.buffer.byteLength, bytes?.length);
  });
});
