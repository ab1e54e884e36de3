import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { appFiles, appPolicy, makePageCache, makeServer, makeTraffic } from './http.ts';

const script = `export const words = '${'on the record '.repeat(200)}';`;

function serving(folder: string): FastifyInstance {
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
  appFiles(app, { prefix: '/desk/', folder: pathToFileURL(`${folder}/`), contentSecurityPolicy: appPolicy });
  return app;
}

describe('the files of an app in the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__"><script nonce="__NONCE__">');
  writeFileSync(join(folder, 'assets', 'main-abc.js'), script);
  writeFileSync(join(folder, 'assets', 'main-abc.css'), 'body{margin:0}');
  writeFileSync(join(folder, 'assets', 'inter-abc.woff2'), 'a font');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'not for anybody');
  writeFileSync(join(folder, 'secret.js'), 'kept back');
  const app = serving(folder);
  after(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  const get = (url: string, headers: Readonly<Record<string, string>> = {}) => app.inject({ url, headers });

  test('keep for ever, with their types, and compressed where that helps', async () => {
    for (const [name, type] of [
      ['main-abc.js', 'text/javascript; charset=utf-8'],
      ['main-abc.css', 'text/css; charset=utf-8'],
      ['inter-abc.woff2', 'font/woff2'],
    ] as const) {
      const answer = await get(`/desk/assets/${name}`);
      assert.deepEqual(
        [answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']],
        [200, type, 'public, max-age=31536000, immutable'],
      );
      const again = await get(`/desk/assets/${name}`, { 'if-none-match': String(answer.headers.etag) });
      assert.equal(again.statusCode, 304);
    }
    const compressed = await get('/desk/assets/main-abc.js', { 'accept-encoding': 'br' });
    assert.equal(compressed.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(compressed.rawPayload).toString(), script);
  });

  test('give the page at every other address, kept by nobody, with a nonce of each answer', async () => {
    const nonces = new Set<string>();
    for (const url of ['/desk/', '/desk/people', '/desk/welcome?from=mail', '/desk/a/b/c']) {
      const { statusCode, headers, body } = await get(url);
      assert.equal(statusCode, 200, url);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.deepEqual([headers['cache-control'], headers['x-robots-tag']], ['no-store', 'noindex']);
      const [, nonce = ''] = /csp-nonce" nonce="([\w-]{24})"/.exec(body) ?? [];
      const policy = String(headers['content-security-policy']);
      assert.ok(policy.includes(`style-src 'self' 'nonce-${nonce}';`), policy);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(body.split(nonce).length, 3, 'wherever the build has left room');
      nonces.add(nonce);
    }
    assert.equal(nonces.size, 4);
    const { statusCode, headers } = await get('/desk');
    assert.deepEqual([statusCode, headers.location], [301, '/desk/']);
  });

  test('are only what lies among the assets and has a known type', async () => {
    for (const name of ['other.js', 'notes.txt', '', '../secret.js', '..%2fsecret.js', '%2e%2e/secret.js', 'a/b.js']) {
      assert.doesNotMatch((await get(`/desk/assets/${name}`)).body, /kept back|not for anybody/, name);
    }
    assert.equal((await get('/desk/assets/other.js')).statusCode, 404);
  });

  test('say how to have them built where they are not', async () => {
    const empty = serving(join(folder, 'nowhere'));
    const page = await empty.inject('/desk/');
    assert.deepEqual([page.statusCode, page.headers['content-type']], [503, 'text/plain; charset=utf-8']);
    assert.match(page.body, /npm run build/);
    assert.equal((await empty.inject('/desk/assets/main-abc.js')).statusCode, 404);
    await empty.close();
  });
});
