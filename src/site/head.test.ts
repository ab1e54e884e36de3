import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { plainPicture } from '../../test/support/made-pictures.ts';
import { noon, published } from '../../test/support/stories.ts';
import { findOrCreateByline } from '../people/people.ts';
import { takeIn } from '../pictures/pictures.ts';
import {
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  type Origin,
  type StoryFields,
} from '../stories/stories.ts';
import { previewLocale } from './preview.tsx';

const origin: Origin = {
  agency: 'Northwater',
  url: 'https://northwater.example/a?b=1&c=2',
  licence: null,
  licenceUrl: null,
  publishedAt: null,
  changes: null,
};

describe('what a page tells search engines and link previews', () => {
  let newsroom: TestApp;
  before(async () => {
    newsroom = await openApp();
  });
  after(() => newsroom.close());

  async function head(changes: Partial<StoryFields>) {
    const { path } = await published(newsroom.database.db, changes);
    return { path, ...(await read(path)) };
  }

  async function read(path: string) {
    const { document } = parseHTML((await newsroom.app.inject({ url: path })).body);
    const meta = (name: string) =>
      [...document.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)].map((one) =>
        one.getAttribute('content'),
      );
    return {
      meta,
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
      title: document.title,
    };
  }

  test('a story of one’s own is canonical here and may be listed', async () => {
    const { path, meta, canonical, title } = await head({ headline: 'Tides & <times>' });
    assert.equal(canonical, testBaseUrl + path);
    assert.deepEqual([meta('robots'), meta('googlebot-news')], [['max-image-preview:large'], []]);
    assert.match(title, /^Tides & <times> \| /);
    assert.deepEqual(
      [meta('og:type'), meta('og:url'), meta('og:title')],
      [['article'], [canonical], ['Tides & <times>']],
    );
    assert.deepEqual(meta('article:published_time'), ['2026-11-19T12:00:00.000Z']);
  });

  test('canonical at the origin and the index choice are switches of their own', async () => {
    const both = await head({ headline: 'One', origin, canonicalAtOrigin: true, indexChoice: 'index' });
    assert.equal(both.canonical, origin.url);
    assert.deepEqual(both.meta('robots'), ['max-image-preview:large']);
    const news = await head({ headline: 'Two', origin, canonicalAtOrigin: false, indexChoice: 'news-noindex' });
    assert.equal(news.canonical, testBaseUrl + news.path);
    assert.deepEqual([news.meta('robots'), news.meta('googlebot-news')], [['max-image-preview:large'], ['noindex']]);
    const none = await head({ headline: 'Three', indexChoice: 'noindex' });
    assert.deepEqual([none.meta('robots'), none.meta('googlebot-news')], [['noindex'], []]);
  });

  test('a preview names language, authors by their profiles, section and subjects', async () => {
    const { db } = newsroom.database;
    const orla = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon);
    const { meta } = await head({
      headline: 'Four',
      language: 'uk',
      bylineIds: [orla.id],
      sectionId: (await findOrCreateSection(db, { name: 'Harbour' })).id,
      topicIds: [(await findOrCreateTopic(db, { name: 'The wall' }, noon)).id],
      tagIds: [(await findOrCreateTag(db, 'Quay')).id],
    });
    assert.deepEqual([meta('og:locale'), meta('article:section')], [['uk_UA'], ['Harbour']]);
    assert.deepEqual(meta('article:author'), [`${testBaseUrl}/by/orla-wintergill/`]);
    assert.deepEqual([meta('author'), meta('article:tag')], [['Orla Wintergill'], ['The wall', 'Quay']]);
    assert.deepEqual([meta('og:image'), meta('twitter:card')], [[], ['summary']]);
    const wire = await head({ headline: 'Five', origin });
    assert.deepEqual([wire.meta('author'), wire.meta('article:author')], [['Northwater'], []]);
  });

  test('a preview shows the picture cut for it, with its size and what it shows', async () => {
    const { db, place } = newsroom.database;
    const fields = { alt: 'A "grey" sea.', credit: 'W. Tollard' };
    const shares: unknown[] = [];
    for (const [width, height] of [
      [1500, 1000],
      [250, 400],
    ] as const) {
      const bytes = await plainPicture(width, height).png().toBuffer();
      const taken = await takeIn(db, place.dataFolder, { bytes, originalName: 'a', by: 'Orla', now: noon, fields });
      assert.ok(taken.ok);
      const { meta } = await head({ headline: `Sea ${width}`, leadPictureId: taken.picture.id });
      const { headers, statusCode } = await newsroom.app.inject({
        url: meta('og:image')[0]?.slice(testBaseUrl.length) ?? '',
      });
      const size = [meta('og:image:width'), meta('og:image:height'), meta('og:image:type'), meta('twitter:card')];
      shares.push([statusCode, headers['content-type'], ...size.flat(), ...meta('og:image:alt')]);
    }
    assert.deepEqual(shares, [
      [200, 'image/jpeg', '1200', '630', 'image/jpeg', 'summary_large_image', 'A "grey" sea.'],
      [200, 'image/jpeg', '250', '400', 'image/jpeg', 'summary', 'A "grey" sea.'],
    ]);
  });

  test('a language without a territory is given the one where most of its readers live', () => {
    assert.deepEqual(['en-GB', 'en', 'uk', 'ar', 'zh-Hant', 'sr-Latn'].map(previewLocale), [
      'en_GB',
      'en_US',
      'uk_UA',
      'ar_EG',
      'zh_TW',
      'sr_RS',
    ]);
  });

  test('a page that says it has nothing is not listed and has no canonical address', async () => {
    const { meta, canonical } = await read('/nothing/');
    assert.deepEqual([meta('robots'), canonical], [['noindex'], undefined]);
  });
});
