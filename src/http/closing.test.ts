import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { beforeEach, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makePageCache, makeServer, makeTraffic, type PageCache } from './http.ts';

describe('a server that closes', () => {
  let app: FastifyInstance;
  let cache: PageCache;
  let port = 0;
  let wasAsked = () => {};
  let isAsked: Promise<void>;
  let delay = 0;

  beforeEach(async () => {
    cache = makePageCache(1_000_000);
    app = makeServer({
      baseUrl: 'http://news.test',
      logTo: null,
      logLevel: 'warn',
      pages: { missing: async () => 'missing', unavailable: () => ({ html: 'away', policy: '' }) },
      cache,
      traffic: makeTraffic(),
      catchUp: () => undefined,
      earlyLinks: null,
    });
    delay = 500;
    ({ promise: isAsked, resolve: wasAsked } = Promise.withResolvers<void>());
    app.get('/page/', { config: { access: 'public', kept: [] } }, async (_request, reply) => {
      wasAsked();
      await new Promise((later) => setTimeout(later, delay));
      return reply.shows(['frame']).send('in the end');
    });
    port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  });

  async function open(text: string): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    if (text !== '') socket.write(text);
    return socket;
  }
  const request = 'GET /page/ HTTP/1.1\r\nHost: a\r\n\r\n';

  test('answers what was asked, and waits for nobody who has asked nothing', async () => {
    // A browser opens connections before it knows what for; another client stops in the middle of its request.
    const others = [await open(''), await open('GET / HTTP/1.1\r\nHo')];
    const asking = await open(request);
    let heard = '';
    asking.on('data', (piece) => {
      heard += piece;
    });
    const hasEnded = once(asking, 'close');
    await isAsked;
    const began = performance.now();
    await app.close();
    assert.ok(performance.now() - began < 4_000);
    await hasEnded;
    assert.match(heard, /^HTTP\/1\.1 200 [\s\S]*in the end$/);
    for (const socket of others) socket.destroy();
  });

  test('still answers on a connection that has stayed open, and says that it ends with that', async () => {
    delay = 0;
    const staying = await open(request);
    await once(staying, 'data');
    cache.forget(['frame']);
    delay = 300;
    ({ promise: isAsked, resolve: wasAsked } = Promise.withResolvers<void>());
    staying.write(request);
    await isAsked;
    const closed = app.close();
    let heard = '';
    for await (const piece of staying) heard += piece;
    assert.match(heard, /^HTTP\/1\.1 200 [\s\S]*\r\nconnection: close\r\n[\s\S]*in the end$/i);
    await closed;
  });
});
