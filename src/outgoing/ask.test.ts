import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { askOutside, isPublicAddress } from './outgoing.ts';

/** Names of the tests' own network; the local server alone is reachable in it. */
const names: Readonly<Record<string, readonly string[]>> = {
  'hub.example': ['127.0.0.1'],
  'inside.example': ['10.0.0.7'],
  'mixed.example': ['127.0.0.1', '10.0.0.7'],
  'nobody.example': [],
};
const asked: string[] = [];
const reach = {
  resolve: async (name: string) => {
    asked.push(name);
    const found = names[name];
    if (!found) throw new Error('ENOTFOUND');
    return found;
  },
  mayReach: (address: string) => address === '127.0.0.1' || isPublicAddress(address),
};

describe('a request that leaves the server', () => {
  let server: Server;
  let base = '';
  const seen: { url: string; method: string; host: string; agent: string; body: string }[] = [];
  const answers: Record<string, RequestListener> = {
    '/feed': (_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('words'),
    '/far': (_request, response) => response.writeHead(302, { location: `${base}/feed` }).end(),
    '/in': (_request, response) => response.writeHead(302, { location: 'http://inside.example/' }).end(),
    '/literal': (_request, response) => response.writeHead(307, { location: 'http://[::ffff:10.0.0.7]/' }).end(),
    '/file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/round': (_request, response) => response.writeHead(308, { location: '/round' }).end(),
    '/long': (_request, response) => {
      response.writeHead(200);
      response.on('error', () => undefined);
      const more = () => {
        while (response.write('x'.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    },
    '/slow': () => undefined,
  };
  before(async () => {
    server = createServer((request, response) => {
      const { url = '', method = '', headers } = request;
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        seen.push({ url, method, host: String(headers.host), agent: String(headers['user-agent']), body });
        (answers[url] ?? ((_request, other) => other.writeHead(404).end()))(request, response);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://hub.example:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (path: string, limits = { bytes: 100_000, milliseconds: 2_000 }) =>
    askOutside(path.startsWith('/') ? base + path : path, {}, { reach, limits });
  const problem = async (path: string, limits?: { bytes: number; milliseconds: number }) => {
    const result = await ask(path, limits);
    return result.ok ? `answered ${result.answer.status}` : result.problem;
  };

  test('goes to the address that was looked up, once, under the host’s name and ours', async () => {
    asked.length = 0;
    const result = await ask('/feed');
    assert.ok(result.ok);
    assert.equal(result.answer.body.toString(), 'words');
    assert.deepEqual(asked, ['hub.example']);
    assert.equal(seen.at(-1)?.host, new URL(base).host);
    assert.match(seen.at(-1)?.agent ?? '', /^Dateline /);
  });

  test('follows three redirects at most, and checks each', async () => {
    const result = await ask('/far');
    assert.ok(result.ok && result.answer.url === `${base}/feed`);
    assert.match(await problem('/in'), /inside\.example is not on the internet/);
    assert.match(await problem('/literal'), /not on the internet/);
    assert.match(await problem('/file'), /no http or https address/);
    const before = seen.length;
    assert.match(await problem('/round'), /more than 3 times/);
    assert.equal(seen.length - before, 4);
  });

  test('does not go to the newsroom’s own network, nor where a name has one address in it', async () => {
    for (const url of [
      'http://inside.example/',
      'http://mixed.example/',
      'http://10.1.2.3/',
      'http://0x7f.2/',
      'http://[::1]/',
      'http://[fe80::1]/',
      'http://169.254.169.254/latest/meta-data/',
    ]) {
      assert.match(await problem(url), /not on the internet/, url);
    }
    for (const url of ['ftp://hub.example/', 'javascript:1', 'http://user:word@hub.example/', 'words', '/'])
      assert.match(await problem(url === '/' ? 'http://' : url), /no http or https address/, url);
    for (const url of ['http://unknown.example/', 'http://nobody.example/'])
      assert.match(await problem(url), /There is no host/);
  });

  test('is not held up by an answer that never comes or never ends', async () => {
    assert.match(await problem('/slow', { bytes: 1_000, milliseconds: 150 }), /not answered within 0\.15 seconds/);
    assert.match(await problem('/long', { bytes: 50_000, milliseconds: 5_000 }), /more than 50000 bytes/);
    const never = { ...reach, resolve: () => new Promise<never>(() => undefined) };
    const result = await askOutside(`${base}/feed`, {}, { reach: never, limits: { bytes: 1, milliseconds: 60 } });
    assert.ok(!result.ok && /not answered/.test(result.problem));
  });

  test('can be called off at any moment', async () => {
    const calling = new AbortController();
    const result = askOutside(`${base}/slow`, { signal: calling.signal }, { reach });
    setTimeout(() => calling.abort(), 50);
    const ended = await result;
    assert.ok(!ended.ok && /called off/.test(ended.problem), JSON.stringify(ended));
    const never = { ...reach, resolve: () => new Promise<never>(() => undefined) };
    const before = await askOutside(`${base}/feed`, { signal: calling.signal }, { reach: never });
    assert.ok(!before.ok && /called off/.test(before.problem), JSON.stringify(before));
  });

  test('keeps what it sends only where the redirect asks for the same again', async () => {
    const post = (path: string) => askOutside(base + path, { body: { type: 'text/plain', text: 'ping' } }, { reach });
    const kept = await post('/feed');
    assert.ok(kept.ok);
    assert.deepEqual([seen.at(-1)?.method, seen.at(-1)?.body], ['POST', 'ping']);
    const led = await post('/far');
    assert.ok(led.ok && led.answer.status === 302);
  });
});

describe('an address', () => {
  test('is public only where the whole internet could reach it', () => {
    const open = ['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808', '172.32.0.1'];
    const closed = [
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '100.127.255.255',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.8',
      '192.168.1.1',
      '198.19.0.1',
      '203.0.113.5',
      '224.0.0.1',
      '239.255.255.250',
      '240.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:a00:1',
      '::ffff:0:a00:1',
      '::7f00:1',
      '64:ff9b::a00:1',
      '64:ff9b:1::a00:1',
      '2002:a00:1::',
      '2001::1',
      '2001:db8::1',
      'fc00::1',
      'fd12:3456::1',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '100::1',
      '3fff::1',
      'localhost',
      '127.1',
      '',
    ];
    for (const address of open) assert.ok(isPublicAddress(address), address);
    for (const address of closed) assert.ok(!isPublicAddress(address), address);
  });
});
