import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openServedApp, type ServedApp, testBaseUrl } from '../../test/support/app.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { noon } from '../../test/support/stories.ts';
import { type Changes, setSettings } from '../newsroom/newsroom.ts';
import { aiCrawlers } from './ai-crawlers.ts';

onEachDialect('the files that machines ask for', (dialect) => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp(dialect);
  });
  after(() => newsroom.close());

  async function set(changes: Changes): Promise<void> {
    const changed = await setSettings(newsroom.database.db, changes, { now: noon, lookUp: null });
    assert.ok('newsroom' in changed, JSON.stringify(changed));
  }
  async function get(path: string) {
    const answer = await newsroom.ask(path);
    return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
  }

  test('are not there while nothing is set, and follow every change at once', async () => {
    for (const [path, changes, lines] of [
      [
        '/ads.txt',
        { ads: ['# ours', 'google.com, pub-1, DIRECT, f08c47fec0942fa0'] },
        ['# ours', 'google.com, pub-1, DIRECT, f08c47fec0942fa0'],
      ],
      ['/trust.txt', { trust: ['belongto=https://association.example/'] }, ['belongto=https://association.example/']],
      ['/.well-known/trust.txt', { trust: ['contact=mailto:a@b.example'] }, ['contact=mailto:a@b.example']],
    ] as const) {
      const [key] = Object.keys(changes);
      await set({ [String(key)]: null });
      assert.equal((await get(path)).status, 404, path);
      await set(changes);
      assert.deepEqual(await get(path), {
        status: 200,
        type: 'text/plain; charset=utf-8',
        body: `${lines.join('\n')}\n`,
      });
      await set({ [String(key)]: null });
      assert.equal((await get(path)).status, 404, path);
    }
  });

  test('let everybody read and name the sitemaps, and ask the crawlers of language models to stay away when told to', async () => {
    await set({ aiCrawlers: 'allowed' });
    const open = await get('/robots.txt');
    assert.match(open.body, /^User-agent: \*\nAllow: \/\nDisallow: \/desk\/\n\n/);
    assert.doesNotMatch(open.body, /Disallow: \/$/m);
    assert.match(open.body, new RegExp(`^Sitemap: ${testBaseUrl}/sitemap\\.xml$`, 'm'));
    assert.match(open.body, new RegExp(`^Sitemap: ${testBaseUrl}/sitemap-news\\.xml$`, 'm'));
    await set({ aiCrawlers: 'refused' });
    const { body } = await get('/robots.txt');
    const [everybody = '', models = ''] = body.split('\n\n');
    assert.equal(everybody, 'User-agent: *\nAllow: /\nDisallow: /desk/');
    assert.equal(models, [...aiCrawlers.map((name) => `User-agent: ${name}`), 'Disallow: /'].join('\n'));
    // RFC 9309, 2.2.1: letters, underscores and hyphens.
    for (const name of aiCrawlers) assert.match(name, /^[A-Za-z_-]+$/);
    assert.equal(new Set(aiCrawlers.map((name) => name.toLowerCase())).size, aiCrawlers.length);
  });

  test('say whom to tell of a weakness while there is somebody, in the words of RFC 9116', async () => {
    await set({ 'contact.email': null, 'security.contacts': null });
    assert.equal((await get('/.well-known/security.txt')).status, 404);
    assert.equal((await get('/security.txt')).status, 404);
    await set({ 'contact.email': 'newsroom@courier.example' });
    const own = await get('/.well-known/security.txt');
    assert.match(own.body, /^Contact: mailto:newsroom@courier\.example\nExpires: 2027-11-18T00:00:00Z\n/);
    await set({
      'security.contacts': ['security@courier.example', 'https://courier.example/report'],
      'security.policy': 'https://courier.example/about/security/',
      'security.encryption': 'https://courier.example/key.txt',
      'security.expires': '2027-06-30',
      language: 'uk',
    });
    assert.equal(
      (await get('/.well-known/security.txt')).body,
      [
        'Contact: mailto:security@courier.example',
        'Contact: https://courier.example/report',
        'Expires: 2027-06-30T00:00:00Z',
        'Encryption: https://courier.example/key.txt',
        'Preferred-Languages: uk',
        'Policy: https://courier.example/about/security/',
        `Canonical: ${testBaseUrl}/.well-known/security.txt`,
        '',
      ].join('\n'),
    );
    const short = await newsroom.ask('/security.txt');
    assert.deepEqual([short.status, short.headers.get('location')], [301, '/.well-known/security.txt']);
  });

  test('describe the newsroom to a home screen, in its language and colour', async () => {
    await set({ name: 'Газета', language: 'uk', 'colours.accent': '#9b1c31' });
    const { status, type, body } = await get('/manifest.webmanifest');
    assert.deepEqual([status, type], [200, 'application/manifest+json; charset=utf-8']);
    const manifest = JSON.parse(body) as { icons: { src: string; sizes: string; type: string }[] };
    assert.partialDeepStrictEqual(manifest, { name: 'Газета', lang: 'uk', dir: 'ltr', theme_color: '#9b1c31' });
    assert.deepEqual(
      manifest.icons.map(({ sizes }) => sizes),
      ['192x192', '512x512', 'any'],
    );
    for (const icon of manifest.icons) assert.equal((await get(icon.src)).type, icon.type);
    assert.match((await get('/')).body, /<link rel="manifest" href="\/manifest\.webmanifest"/);
  });
});
