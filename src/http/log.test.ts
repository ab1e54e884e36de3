import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makePageCache, makeServer, makeTraffic } from './http.ts';

interface Line {
  readonly level: number;
  readonly reqId?: string;
  readonly msg: string;
  readonly [name: string]: unknown;
}

/** A server that keeps its log lines. */
function logging(logLevel: 'warn' | 'info'): { app: FastifyInstance; lines: () => Line[]; text: () => string } {
  let text = '';
  const app = makeServer({
    baseUrl: 'http://news.test',
    logTo: new Writable({
      write(piece, _encoding, done) {
        text += String(piece);
        done();
      },
    }),
    logLevel,
    pages: { missing: async () => 'missing', unavailable: () => ({ html: 'away', policy: '' }) },
    cache: makePageCache(1_000_000),
    traffic: makeTraffic(),
    catchUp: () => undefined,
    earlyLinks: null,
  });
  app.get('/page/', { config: { access: 'public', kept: [] } }, async (_request, reply) => reply.shows([]).send('x'));
  app.get('/fault/', { config: { access: 'public' } }, async () => {
    throw new Error('the disk said no');
  });
  const lines = () =>
    text
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  return { app, lines, text: () => text };
}

const reader = {
  'user-agent': 'Reader/1',
  cookie: 'a=b',
  referer: 'https://x.example/',
  'x-forwarded-for': '203.0.113.9',
};

test('the log says each answer where it is asked to, with an id, and nothing of who asked', async () => {
  const { app, lines, text } = logging('info');
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  for (let n = 0; n < 2; n += 1) await fetch(`${address}/page/?q=somebody`, { headers: reader });
  await fetch(`${address}/none/`, { headers: reader });
  await app.close();
  const answered = lines().filter(({ msg }) => msg === 'answered');
  assert.deepEqual(
    answered.map(({ path, status, source }) => [path, status, source]),
    [
      ['/page/', 200, 'made'],
      ['/page/', 200, 'memory'],
      ['/none/', 404, 'made'],
    ],
  );
  assert.equal(new Set(answered.map(({ reqId }) => reqId)).size, 3);
  for (const personal of ['somebody', 'Reader/1', 'a=b', 'x.example', '203.0.113'])
    assert.ok(!text().includes(personal), personal);
  // The framework's own line says where it listens.
  assert.ok(answered.every((line) => !JSON.stringify(line).includes('127.0.0.1')));
});

test('a fault has the id that its page was sent with, and is said whatever the level', async () => {
  const { app, lines } = logging('warn');
  const answer = await app.inject({ url: '/fault/?q=somebody', headers: reader });
  await app.inject({ url: '/page/' });
  const [line, ...others] = lines();
  assert.deepEqual(others, []);
  assert.equal(answer.statusCode, 503);
  assert.equal(line?.reqId, answer.headers['x-request-id']);
  assert.match(JSON.stringify(line), /the disk said no/);
  assert.doesNotMatch(JSON.stringify(line), /somebody|Reader|203\.0/);
  await app.close();
});
