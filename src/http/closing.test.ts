import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { makePageCache, makeServer, makeTraffic } from './http.ts';

test('a server that closes answers what was asked, and waits for nobody who has asked nothing', async () => {
  const app = makeServer({
    baseUrl: 'http://news.test',
    logTo: null,
    logLevel: 'warn',
    pages: { missing: async () => 'missing', unavailable: () => ({ html: 'away', policy: '' }) },
    cache: makePageCache(1_000_000),
    traffic: makeTraffic(),
    catchUp: () => undefined,
    earlyLinks: null,
  });
  const { promise: isAsked, resolve: wasAsked } = Promise.withResolvers<void>();
  app.get('/slow/', { config: { access: 'public' } }, async () => {
    wasAsked();
    await new Promise((later) => setTimeout(later, 500));
    return 'in the end';
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const open = async (text: string): Promise<Socket> => {
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    if (text !== '') socket.write(text);
    socket.on('error', () => undefined);
    return socket;
  };
  // A browser opens connections before it knows what for; another client stops in the middle of its request.
  const others = [await open(''), await open('GET / HTTP/1.1\r\nHo')];
  const asking = await open('GET /slow/ HTTP/1.1\r\nHost: a\r\n\r\n');
  let heard = '';
  asking.on('data', (piece) => {
    heard += piece;
  });
  await isAsked;
  const began = performance.now();
  await app.close();
  assert.ok(performance.now() - began < 4_000);
  assert.match(heard, /^HTTP\/1\.1 200 [\s\S]*in the end$/);
  for (const socket of others) socket.destroy();
});
