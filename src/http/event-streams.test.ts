import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { type EventStream, keepEventStreams } from './event-streams.ts';
import { makePageCache, makeServer, makeTraffic } from './http.ts';

describe('streams of events', () => {
  let app: FastifyInstance;
  let address = '';
  let streams: EventStream[] = [];
  let hold: Promise<unknown> | null = null;
  let opened: (isOpen: boolean) => void = () => undefined;

  const serve = async (made: FastifyInstance) => {
    app = made;
    streams = [];
    hold = null;
    app.get<{ Querystring: { from?: string } }>(
      '/events',
      { config: { access: 'public', lasts: true } },
      async ({ query }, reply) => {
        await hold;
        const stream = reply.openEvents(query.from ?? null);
        opened(stream !== null);
        if (stream === null) return reply.code(503).send('full');
        streams.push(stream);
        return undefined;
      },
    );
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  };
  beforeEach(async () => {
    const bare = Fastify();
    keepEventStreams(bare, { beat: 40, inAll: 5, toOne: 2 });
    await serve(bare);
  });
  afterEach(() => app.close());

  async function open(query = ''): Promise<IncomingMessage> {
    const request = httpGet(`${address}/events${query}`, { agent: false });
    const [head] = (await once(request, 'response')) as [IncomingMessage];
    head.on('error', () => undefined);
    return head.setEncoding('utf8');
  }
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((later) => setTimeout(later, 5));
  };

  test('say what they are, what happens, and every so often that they are there', async () => {
    const head = await open();
    assert.equal(head.headers['content-type'], 'text/event-stream; charset=utf-8');
    assert.equal(head.headers['cache-control'], 'no-store');
    let heard = '';
    head.on('data', (piece: string) => {
      heard += piece;
    });
    streams[0]?.send({ id: '7', data: '{"shown":7}' });
    await until(() => /\n:\n\n:\n\n/.test(heard));
    assert.match(heard, /^retry: [3-7]\d{3}\n\nid: 7\ndata: \{"shown":7\}\n\n/);
  });

  test('are so many and no more, in all and to one address, and make room when one ends', async () => {
    const first = await open('?from=203.0.113.1');
    await open('?from=203.0.113.1');
    assert.equal((await open('?from=203.0.113.1')).statusCode, 503);
    // Of whom nothing is known could be anybody.
    for (let n = 0; n < 3; n += 1) assert.equal((await open()).statusCode, 200);
    assert.equal((await open('?from=203.0.113.2')).statusCode, 503);
    let hasEnded = false;
    streams[0]?.onEnd(() => {
      hasEnded = true;
    });
    first.destroy();
    await until(() => hasEnded);
    assert.equal((await open('?from=203.0.113.1')).statusCode, 200);
  });

  test('are not begun for who has gone meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const arrived = once(app.server, 'request');
    hold = promise;
    const request = httpGet(`${address}/events?from=203.0.113.1`, { agent: false });
    request.on('error', () => undefined);
    const [, response] = await arrived;
    request.destroy();
    await once(response, 'close');
    const outcome = new Promise<boolean>((heard) => {
      opened = heard;
    });
    resolve();
    assert.equal(await outcome, false);
  });

  test('neither end for their silence nor keep the server from closing at once', async () => {
    await app.close();
    const sockets: Socket[] = [];
    await serve(
      makeServer({
        baseUrl: 'http://news.test',
        logTo: null,
        logLevel: 'warn',
        pages: { missing: async () => 'missing', unavailable: () => ({ html: 'away', policy: '' }) },
        cache: makePageCache(1_000_000),
        traffic: makeTraffic(),
        catchUp: () => undefined,
        earlyLinks: null,
      }),
    );
    app.server.on('request', ({ socket }) => sockets.push(socket));
    const heads: IncomingMessage[] = [];
    for (let n = 0; n < 16; n += 1) heads.push(await open());
    const ends = heads.map((head) => once(head.resume(), 'end'));
    assert.deepEqual(new Set(sockets.map(({ timeout }) => timeout ?? 0)), new Set([0]));
    assert.match(String(heads[0]?.headers['content-security-policy']), /default-src 'none'/);
    const began = performance.now();
    await app.close();
    assert.ok(performance.now() - began < 1_000, `closed after ${performance.now() - began} ms`);
    await Promise.all(ends);
  });
});
