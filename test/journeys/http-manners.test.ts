import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { makePageCache, makeServer, makeTraffic } from '../../src/http/http.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { published } from '../support/stories.ts';

describe('the server', () => {
  let newsroom: TestApp;
  let path = '/';
  before(async () => {
    newsroom = await openApp();
    ({ path } = await published(newsroom.database.db));
  });
  after(() => newsroom.close());
  const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'PUT' | 'POST' = 'GET') =>
    newsroom.app.inject({ url, method, headers });

  test('sends the same page whole, by gzip and by brotli, and nothing when it is unchanged', async () => {
    const plain = await get(path);
    assert.equal(plain.statusCode, 200);
    assert.match(String(plain.headers['content-type']), /text\/html; charset=utf-8/);
    const br = await get(path, { 'accept-encoding': 'gzip, br' });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(br.headers.vary, 'Accept-Encoding');
    assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body);
    const gz = await get(path, { 'accept-encoding': 'gzip;q=1, br;q=0' });
    assert.equal(gunzipSync(gz.rawPayload).toString(), plain.body);
    const again = await get(path, { 'if-none-match': `"other", ${plain.headers.etag}` });
    assert.equal(again.statusCode, 304);
    assert.equal(again.rawPayload.length, 0);
    assert.equal(again.headers.vary, 'Accept-Encoding');
    const headAgain = await get(path, { 'if-none-match': String(plain.headers.etag) }, 'HEAD');
    assert.deepEqual([headAgain.statusCode, headAgain.rawPayload.length], [304, 0]);
    const head = await get(path, {}, 'HEAD');
    assert.deepEqual(
      [head.statusCode, head.rawPayload.length, head.headers['content-type']],
      [200, 0, plain.headers['content-type']],
    );
  });

  test('guards every answer, errors too', async () => {
    for (const url of [path, '/nowhere/', '/assets/none.css', '/feed/', '/%', '/topic/%00/']) {
      const { headers } = await get(url);
      assert.match(String(headers['content-security-policy']), /default-src 'none'/);
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin');
      assert.equal(headers['set-cookie'], undefined);
    }
  });

  test('never repeats a foreign host, and refuses a request that names two', async () => {
    const answer = await get(path, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    assert.doesNotMatch(answer.body, /evil\.example/);
    const address = new URL(await newsroom.app.listen({ port: 0, host: '127.0.0.1' }));
    const socket = connect(Number(address.port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\nConnection: close\r\n\r\n');
    let text = '';
    for await (const piece of socket) text += piece;
    assert.match(text, /^HTTP\/1\.1 400 /);
  });

  test('refuses other methods, and forms sent from another site', async () => {
    assert.equal((await get(path, {}, 'PUT')).statusCode, 405);
    assert.equal((await get(path, { 'sec-fetch-site': 'cross-site' }, 'POST')).statusCode, 403);
    assert.equal((await get(path, { origin: 'https://evil.example' }, 'POST')).statusCode, 403);
  });

  test('answers odd paths with a page or a plain word, never with a fault or a file', async () => {
    const odd = [
      '/%',
      '/%00',
      '/topic/%00/',
      '/2026/11/19/%00/',
      '/%ff%fe',
      '/..%2f..%2fetc%2fpasswd',
      '//evil.example/',
      '/\\..\\x',
      `/${'a/'.repeat(2000)}`,
      `/${'x'.repeat(7000)}`,
      '/?before=x',
      '/?before[]=1',
      '/pictures/..%2f..%2fdateline.sqlite',
      '/assets/..%2fsite.ts',
      '/.git/config',
      '/dateline.sqlite',
      '/2026/11/19/%F0%9F%98%80/',
      `/section/${'é'.repeat(90)}/`,
    ];
    for (const url of odd) {
      const answer = await get(url);
      assert.ok(answer.statusCode < 500, `${answer.statusCode} ${url.slice(0, 40)}`);
      assert.doesNotMatch(answer.body, /SQLITE|node_modules|at .*\.ts:\d+/);
      assert.doesNotMatch(String(answer.headers.location ?? ''), /^(https?:)?\/\/evil/);
    }
    const missing = await get('/nope"><script>alert(1)</script>');
    assert.equal(missing.statusCode, 404);
    assert.doesNotMatch(missing.body, /<script>alert/);
  });

  test('does not take a route that does not say who may call it', () => {
    const pages = { missing: async () => '', unavailable: () => ({ html: '', policy: '' }) };
    const server = makeServer({
      baseUrl: 'http://news.test',
      logTo: null,
      pages,
      cache: makePageCache(1_000_000),
      catchUp: () => undefined,
      earlyLinks: null,
      logLevel: 'warn',
      traffic: makeTraffic(),
    });
    server.get('/told', { config: { access: 'public' } }, async () => 'x');
    assert.throws(() => server.get('/untold', async () => 'x'), /GET \/untold does not say who may call it/);
  });
});
