import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { openSiteNewsroom, type SiteNewsroom } from '../../test/browser/site-newsroom.ts';
import { testBaseUrl } from '../../test/support/app.ts';
import { noon } from '../../test/support/stories.ts';
import { makeApp } from '../app.ts';
import { setNewsroom } from '../newsroom/newsroom.ts';

describe('the addresses of the reader’s pages', () => {
  let newsroom: SiteNewsroom;
  before(async () => {
    newsroom = await openSiteNewsroom();
  });
  after(() => newsroom.close());
  const get = (url: string, headers: Record<string, string> = {}) => newsroom.app.inject({ url, headers });

  test('end in a slash; without it they answer 301 to the one with it', async () => {
    const moved = [
      '/section/harbour',
      '/topic/the-avocet-inquiry',
      '/by/orla-wintergill',
      '/about/standards',
      '/about',
    ];
    for (const path of [...moved, newsroom.pages['story']?.slice(0, -1) ?? '']) {
      const answer = await get(path);
      assert.deepEqual([answer.statusCode, answer.headers.location], [301, `${path}/`]);
    }
  });

  test('lead from /about/ to the first standing page, for now', async () => {
    const answer = await get('/about/');
    assert.deepEqual([answer.statusCode, answer.headers.location], [302, '/about/about-and-ownership/']);
  });

  test('cost at most eight queries each', async () => {
    let queries = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        queries += 1;
        return result;
      },
    };
    const { database } = newsroom;
    const counted = await makeApp({
      configuration: { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder },
      database: { ...database, publicDb: database.publicDb.withPlugin(counting) },
      now: () => noon,
      logTo: null,
    });
    for (const [kind, path] of Object.entries({ ...newsroom.pages, feed: '/feed/' })) {
      queries = 0;
      await counted.inject({ url: path });
      assert.ok(queries > 2 && queries <= 8, `${kind}: ${queries} queries`);
    }
    await counted.close();
  });

  test('do not exist for topics and names that nobody has published under', async () => {
    for (const path of [
      '/topic/nothing/',
      '/by/nobody/',
      '/section/none/',
      '/about/none/',
      '/assets/site.0.css',
      '/section/',
      '/by/',
      '/2026/02/30/',
    ]) {
      assert.equal((await get(path)).statusCode, 404, path);
    }
  });

  test('turn pages by a key, and take what is no key as the first page', async () => {
    const first = await get('/section/harbour/');
    const older = /href="(\/section\/harbour\/\?before=[^"]+)"/.exec(first.body)?.[1] ?? '';
    const second = await get(older);
    assert.match(second.body, /Tide 2 came in/);
    assert.doesNotMatch(first.body, /Tide 2 came in/);
    assert.match(second.body, /<meta name="robots" content="noindex"/);
    assert.equal((await get('/section/harbour/?before=%27--&before=x')).body, first.body);
  });

  test('serve styles, fonts and the mark for ever, each under the hash of its content', async () => {
    const { body } = await get('/');
    const assets = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const css = await get(assets.find((path) => path.endsWith('.css')) ?? '');
    const fonts = [...css.body.matchAll(/url\("([^"]+)"\)/g)].map(([, path = '']) => path);
    assert.equal(fonts.length, 13);
    for (const path of [...assets, ...fonts]) {
      const answer = await get(path);
      assert.equal(answer.statusCode, 200, path);
      assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal((await get(path, { 'if-none-match': String(answer.headers.etag) })).statusCode, 304);
    }
    const icon = await get('/favicon.ico');
    assert.deepEqual([icon.headers['content-type'], icon.rawPayload.readUInt32LE(0)], ['image/x-icon', 0x10000]);
  });

  test('hold robots.txt, and security.txt as RFC 9116 asks while there is somebody to write to', async () => {
    assert.match((await get('/robots.txt')).body, /^User-agent: \*\nAllow: \/\n/);
    const security = await get('/.well-known/security.txt');
    assert.match(String(security.headers['content-type']), /^text\/plain; charset=utf-8$/);
    assert.match(security.body, /^Contact: mailto:newsroom@courier\.example$/m);
    assert.match(security.body, /^Expires: 2027-11-18T00:00:00Z$/m);
    assert.match(security.body, /^Canonical: http:\/\/news\.test\/\.well-known\/security\.txt$/m);
    await setNewsroom(newsroom.database.db, { contactEmail: '' }, noon);
    assert.equal((await get('/.well-known/security.txt')).statusCode, 404);
  });
});
