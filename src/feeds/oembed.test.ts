import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openApp, openServedApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { noisyPicture } from '../../test/support/made-pictures.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { setNewsroom } from '../newsroom/newsroom.ts';
import { findOrCreateByline } from '../people/people.ts';
import { takeIn } from '../pictures/pictures.ts';
import { changeSlug, type Origin, publishStory, shelveStory } from '../stories/stories.ts';

const save = { by: 'Orla', now: noon };

onEachDialect('a site that links to a story', (dialect) => {
  let newsroom: TestApp;
  let story: { id: string; path: string };
  before(async () => {
    newsroom = await openApp(dialect);
    const { db, place } = newsroom.database;
    await setNewsroom(db, { name: 'The Courier' }, noon);
    const orla = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon);
    const bytes = await noisyPicture(1300, 900).jpeg({ quality: 40 }).toBuffer();
    const taken = await takeIn(db, place.dataFolder, { ...save, bytes, originalName: 'a', fields: { credit: 'W' } });
    assert.ok(taken.ok);
    const fields = { bylineIds: [orla.id], leadPictureId: taken.picture.id };
    story = await published(db, { ...fields, headline: 'Tides & <times>' });
  });
  after(() => newsroom.close());

  const ask = (url: string, rest = '') => newsroom.app.inject({ url: `/oembed?url=${encodeURIComponent(url)}${rest}` });
  const here = () => testBaseUrl + story.path;

  test('finds on its page where to ask, and is told title, author, provider and picture', async () => {
    const { document } = parseHTML((await newsroom.app.inject({ url: story.path })).body);
    const link = document.querySelector('link[type="application/json+oembed"]');
    const answer = await newsroom.app.inject({ url: link?.getAttribute('href')?.slice(testBaseUrl.length) ?? '' });
    assert.equal(answer.statusCode, 200);
    assert.match(String(answer.headers['content-type']), /^application\/json/);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    const { thumbnail_url: thumbnail, ...rest } = answer.json();
    assert.deepEqual(rest, {
      type: 'link',
      version: '1.0',
      title: 'Tides & <times>',
      author_name: 'Orla Wintergill',
      author_url: `${testBaseUrl}/by/orla-wintergill/`,
      provider_name: 'The Courier',
      provider_url: `${testBaseUrl}/`,
      cache_age: 3600,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const picture = await newsroom.app.inject({ url: thumbnail.slice(testBaseUrl.length) });
    assert.deepEqual([picture.statusCode, picture.headers['content-type']], [200, 'image/jpeg']);
  });

  test('is told the same as XML', async () => {
    const answer = await ask(here(), '&format=xml');
    assert.match(String(answer.headers['content-type']), /^text\/xml/);
    assert.match(
      answer.body,
      /^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n<type>link<\/type>/,
    );
    assert.match(answer.body, /<title>Tides &amp; &lt;times&gt;<\/title>\n<author_name>Orla Wintergill</);
    assert.match(answer.body, /<thumbnail_width>1200<\/thumbnail_width>\n<thumbnail_height>630<.*\n<\/oembed>\n$/);
  });

  test('gets a picture no larger than it has room for, or none', async () => {
    const sizes: unknown[] = [];
    for (const room of ['&maxwidth=700', '&maxheight=300', '&maxwidth=700&maxheight=300', '&maxwidth=10']) {
      const { thumbnail_width: width, thumbnail_height: height } = (await ask(here(), room)).json();
      sizes.push(width === undefined ? null : `${width}×${height}`);
    }
    assert.deepEqual(sizes, ['640×443', '320×222', '320×222', null]);
  });

  test('may write the address in other ways, and is led from an earlier one', async () => {
    const { id, path } = await published(newsroom.database.db, { headline: 'Сторінка' });
    await changeSlug(newsroom.database.db, id, 'another', save);
    const ways = [here(), here().slice(0, -1), `${here()}?from=mail#top`, here().replace('http:', 'https:')];
    for (const way of ways) assert.equal((await ask(way)).json().title, 'Tides & <times>', way);
    for (const way of [path, '/2026/11/19/another/']) {
      assert.equal((await ask(testBaseUrl + way)).json().title, 'Сторінка', way);
      assert.equal((await ask(testBaseUrl + encodeURI(way))).json().title, 'Сторінка', way);
    }
  });

  test('is told nothing of an address that is no story here, in plain words', async () => {
    const no = [
      'http://elsewhere.test/2026/11/19/tides-times/',
      'http://news.test:81/2026/11/19/tides-times/',
      `${testBaseUrl}/`,
      `${testBaseUrl}/section/harbour/`,
      `${testBaseUrl}/%00/`,
      `${testBaseUrl}/%ff/`,
      'tides',
      'javascript:alert(1)',
      '',
    ];
    for (const url of no) assert.equal((await ask(url)).statusCode, 404, url);
    assert.match((await ask('tides')).body, /^url: this is no address of a story here\.\n$/);
  });

  test('is told what is wrong with what it asked', async () => {
    const statuses = async (...paths: readonly string[]) =>
      Promise.all(paths.map(async (url) => (await newsroom.app.inject({ url })).statusCode));
    const url = encodeURIComponent(here());
    assert.deepEqual(
      await statuses(
        '/oembed',
        `/oembed?url=${url}&url=${url}`,
        `/oembed?url=${url}&format=yaml`,
        `/oembed?url=${url}&maxwidth=wide`,
        `/oembed?url=${url}&maxheight=-1`,
      ),
      [400, 400, 501, 400, 400],
    );
  });

  test('is told the agency of republished copy, several authors without an address, and nobody of an unsigned story', async () => {
    const { db } = newsroom.database;
    const origin: Origin = {
      agency: 'Northwater',
      url: null,
      licence: null,
      licenceUrl: null,
      publishedAt: null,
      changes: null,
    };
    const both = await Promise.all(
      ['Orla Wintergill', 'Piet Marl'].map((name) => findOrCreateByline(db, { name, kind: 'person' }, noon)),
    );
    const authors: unknown[] = [];
    for (const changes of [{ origin }, { bylineIds: both.map(({ id }) => id) }, {}]) {
      const { path } = await published(db, { headline: 'Signed', ...changes });
      const { author_name: name, author_url: address } = (await ask(testBaseUrl + path)).json();
      authors.push([name, address]);
    }
    assert.deepEqual(authors, [
      ['Northwater', undefined],
      ['Orla Wintergill, Piet Marl', undefined],
      [undefined, undefined],
    ]);
  });

  test('is told that a story was taken back, unless it may return', async () => {
    const { db } = newsroom.database;
    for (const [standing, status] of [
      ['withdrawn', 410],
      ['killed', 410],
      ['withheld', 404],
    ] as const) {
      const { id, path } = await published(db, { headline: `Once ${standing}` });
      await shelveStory(db, id, standing, { ...save, reason: 'We were wrong.' });
      const answer = await ask(testBaseUrl + path);
      assert.equal(answer.statusCode, status, standing);
      assert.doesNotMatch(answer.body, /Once|We were wrong/);
    }
  });

  test('is told at once that a story has come back', async () => {
    const served = await openServedApp(dialect);
    const { db } = served.database;
    const { id, path } = await published(db, { headline: 'There again' });
    const status = async () => (await served.ask(`/oembed?url=${encodeURIComponent(testBaseUrl + path)}`)).status;
    await shelveStory(db, id, 'withdrawn', { ...save, reason: 'We were wrong.' });
    const gone = [await status(), await status()];
    const back = await publishStory(db, id, save);
    const now = await status();
    await served.close();
    assert.ok(back.ok);
    assert.deepEqual([gone, now], [[410, 410], 200]);
  });
});
