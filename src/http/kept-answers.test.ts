import assert from 'node:assert/strict';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { makePageCache, makeServer, makeTraffic, type PageCache } from './http.ts';

const words = 'The ferry was doing nine knots. '.repeat(200);

interface Heard {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

describe('a page that is kept ready', () => {
  let app: FastifyInstance;
  let cache: PageCache;
  let address = '';
  let made = 0;
  let text = words;
  let hold: Promise<void> | null = null;
  let caughtUp = 0;
  let catchUpFault: Error | null = null;
  let asked: string[] = [];

  beforeEach(async () => {
    made = 0;
    text = words;
    hold = null;
    catchUpFault = null;
    asked = [];
    cache = makePageCache(10_000_000);
    app = makeServer({
      baseUrl: 'http://news.test',
      logTo: null,
      pages: { missing: async () => 'missing', unavailable: () => ({ html: 'away', policy: '' }) },
      cache,
      catchUp: () => {
        caughtUp += 1;
        if (catchUpFault) throw catchUpFault;
        return undefined;
      },
      elsewhere: async (url) => {
        asked.push(url);
        return { kind: 'moved', to: '/page/', forGood: true };
      },
      earlyLinks: () => ['</site.css>; rel=preload; as=style'],
      logLevel: 'warn',
      traffic: makeTraffic(),
    });
    app.get('/page/', { config: { access: 'public', kept: ['before'] } }, async (_request, reply) => {
      made += 1;
      const said = text;
      await hold;
      return reply.shows(['story:1', 'frame']).type('text/html; charset=utf-8').send(said);
    });
    app.get('/moved/', { config: { access: 'public', kept: [] } }, async (_request, reply) => {
      made += 1;
      return reply.shows(['story:1']).redirect('/page/', 301);
    });
    app.get('/fault/', { config: { access: 'public', kept: [] } }, async (_request, reply) => {
      made += 1;
      reply.shows(['story:1']);
      throw new Error('no');
    });
    app.get('/missing/', { config: { access: 'public', kept: [] } }, async (_request, reply) => {
      reply.shows(['story:1']).callNotFound();
      return reply;
    });
    app.get('/long/', { config: { access: 'public', kept: [] } }, async (_request, reply) =>
      reply.shows(Array.from({ length: 1_000 }, (_, n) => `story:${n}-${n}-${n}`)).send(words),
    );
    app.get('/unnamed/', { config: { access: 'public', kept: [] } }, async () => {
      made += 1;
      return words;
    });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(() => app.close());

  function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Heard> {
    return new Promise((heard, failed) => {
      const request = httpGet(`${address}${path}`, { headers, method, agent: false }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          heard({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
        );
      });
      request.on('error', failed);
    });
  }
  const settled = () => new Promise((later) => setTimeout(later, 30));
  async function until(holds: () => boolean): Promise<void> {
    for (let tries = 0; !holds() && tries < 500; tries += 1) await new Promise((later) => setTimeout(later, 10));
    assert.ok(holds());
  }

  test('is made once and answered from memory, the same in every encoding', async () => {
    const first = await ask('/page/', { 'accept-encoding': 'br' });
    await settled();
    const answers = [
      await ask('/page/'),
      await ask('/page/?utm_source=x', { 'accept-encoding': 'br, gzip' }),
      await ask('/page/', { 'accept-encoding': 'gzip' }),
    ];
    assert.equal(made, 1);
    assert.equal(caughtUp > 3, true);
    const [plain, br, gzip] = answers;
    assert.equal(plain?.body.toString(), words);
    assert.equal(br?.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(br?.body ?? '').toString(), words);
    assert.equal(gunzipSync(gzip?.body ?? '').toString(), words);
    for (const { headers } of answers) {
      assert.equal(headers.etag, first.headers.etag);
      assert.equal(headers.vary, 'Accept-Encoding');
      assert.equal(headers['content-security-policy'], first.headers['content-security-policy']);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    }
  });

  test('answers HEAD without a body, and whoever has it already with 304', async () => {
    const { headers } = await ask('/page/');
    const head = await ask('/page/', {}, 'HEAD');
    assert.deepEqual([head.status, head.body.length, head.headers['content-length']], [200, 0, String(words.length)]);
    for (const tag of [headers.etag ?? '', `"other", ${headers.etag}`, '*']) {
      const unchanged = await ask('/page/', { 'if-none-match': tag });
      assert.deepEqual([unchanged.status, unchanged.body.length], [304, 0]);
      assert.equal(unchanged.headers.etag, headers.etag);
    }
    assert.equal((await ask('/page/', { 'if-none-match': '"other"' })).status, 200);
    assert.equal(made, 1);
  });

  test('states as its time the full second after its making, so that no change within that second is missed', async () => {
    const before = Date.now();
    // Whoever goes by the time at which an answer came (its Date) may have had one that was made before a change.
    const { headers } = await ask('/page/');
    cache.forget(['story:1']);
    await ask('/page/');
    await new Promise((later) => setTimeout(later, 1_050));
    const late = await ask('/page/');
    const stated = late.headers['last-modified'] ?? '';
    assert.ok(Date.parse(stated) >= before && Date.parse(stated) <= Date.now(), stated);
    assert.equal((await ask('/page/', { 'if-modified-since': stated })).status, 304);
    assert.equal((await ask('/page/', { 'if-modified-since': headers.date ?? '' })).status, 200);
    // A time to come is of a clock that was set back since, and says nothing.
    const tomorrow = new Date(Date.now() + 86_400_000).toUTCString();
    assert.equal((await ask('/page/', { 'if-modified-since': tomorrow })).status, 200);
    assert.equal((await ask('/page/', { 'if-modified-since': 'yesterday' })).status, 200);
    assert.equal((await ask('/page/', { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status, 200);
    // A list of tags decides alone where there is one (RFC 9110, 13.2.2).
    assert.equal((await ask('/page/', { 'if-modified-since': stated, 'if-none-match': '"x"' })).status, 200);
  });

  test('is another for each parameter that it depends on', async () => {
    await ask('/page/?before=a');
    await ask('/page/?before=b');
    await ask('/page/?before=a&ref=x');
    // With parameters it is kept once it has been asked for again.
    assert.deepEqual([made, cache.size().answers], [3, 1]);
    await ask('/page/?before=a');
    await ask('/page/?before=b');
    await ask('/page/?before=b');
    assert.deepEqual([made, cache.size().answers], [4, 2]);
  });

  test('is made again after a change, and a change while it is made keeps the old one out', async () => {
    await ask('/page/');
    cache.forget(['story:2']);
    await ask('/page/');
    assert.equal(made, 1);
    cache.forget(['story:1']);
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    const old = ask('/page/');
    await settled();
    text = 'It was eight. '.repeat(200);
    cache.forget(['story:1']);
    // Who asks after the change does not wait for what was begun before it.
    hold = null;
    assert.equal((await ask('/page/')).body.toString(), text);
    go();
    await old;
    assert.equal((await ask('/page/')).body.toString(), text);
    assert.equal(made, 3);
  });

  test('asked for by many in one moment is made once for all', async () => {
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    let arrived = 0;
    app.server.on('request', () => {
      arrived += 1;
    });
    const all = Array.from({ length: 40 }, () => ask('/page/', { 'accept-encoding': 'br' }));
    while (arrived < all.length) await settled();
    go();
    for (const { status, body } of await Promise.all(all)) {
      assert.equal(status, 200);
      assert.equal(brotliDecompressSync(body).toString(), words);
    }
    assert.equal(made, 1);
    assert.equal(cache.counts.shared, 39);
  });

  test('does not keep others waiting when whoever asked first goes away', async () => {
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    const { port } = new URL(address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET /page/ HTTP/1.1\r\nHost: a\r\n\r\n');
    await until(() => made === 1);
    const before = caughtUp;
    const waiting = ask('/page/');
    await until(() => caughtUp === before + 2);
    assert.equal(made, 1);
    socket.destroy();
    // What the first began is still not done: who waited has it made without waiting on.
    await until(() => made === 2);
    go();
    assert.equal((await waiting).status, 200);
  });

  test('can be a redirect; a fault, and an answer that does not say what it shows, are never kept', async () => {
    assert.equal((await ask('/moved/')).headers.location, '/page/');
    assert.equal((await ask('/moved/')).headers.location, '/page/');
    assert.equal(made, 1);
    await ask('/fault/');
    assert.equal((await ask('/fault/')).status, 503);
    assert.equal(made, 3);
    await ask('/unnamed/');
    await ask('/unnamed/');
    assert.equal(made, 5);
    assert.equal(cache.size().answers, 1);
  });

  test('is not the way to another address where no page stands: what leads there is noted nowhere', async () => {
    await ask('/missing/');
    assert.equal((await ask('/missing/')).status, 301);
    assert.deepEqual(asked, ['/missing/', '/missing/']);
    assert.equal(cache.size().answers, 0);
  });

  test('is not answered where nobody can say whether it is still true; the reader is told to come back', async () => {
    await ask('/page/');
    catchUpFault = new Error('the disk said no');
    const answer = await ask('/page/');
    assert.deepEqual([answer.status, answer.body.toString()], [503, 'away']);
    catchUpFault = null;
    assert.equal((await ask('/page/')).status, 200);
  });

  test('tells its keys to a cache in front that asks for them, and to nobody else', async () => {
    const edge = { 'surrogate-capability': 'edge="Surrogate/1.0"' };
    // The first that such a cache fetches is the one that it keeps.
    for (const path of ['/page/', '/page/', '/moved/', '/moved/'])
      assert.equal((await ask(path, edge)).headers['surrogate-key']?.slice(0, 7), 'story:1', path);
    assert.equal((await ask('/page/', edge)).headers['surrogate-key'], 'story:1 frame');
    assert.equal((await ask('/page/')).headers['surrogate-key'], undefined);
    assert.equal((await ask('/page/?before=x')).headers['surrogate-key'], undefined);
    assert.equal((await ask('/unnamed/', edge)).headers['surrogate-key'], undefined);
    // More than fits in a header would be refused with the whole answer.
    for (const _ of [1, 2]) assert.equal((await ask('/long/', edge)).headers['surrogate-key'], undefined);
  });

  test('tells a browser of its styles while it is being made', async () => {
    const early = await new Promise<string>((heard, failed) => {
      const request = httpGet(`${address}/page/`, { headers: { 'sec-fetch-mode': 'navigate' } }, (answer) => {
        answer.resume();
        heard('none');
      });
      request.on('information', ({ statusCode, headers }) => heard(`${statusCode} ${headers['link']}`));
      request.on('error', failed);
    });
    assert.equal(early, '103 </site.css>; rel=preload; as=style');
  });
});
