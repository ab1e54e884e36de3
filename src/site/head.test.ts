import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { published } from '../../test/support/stories.ts';
import type { Origin, StoryFields } from '../stories/stories.ts';

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

  test('a page that says it has nothing is not listed and has no canonical address', async () => {
    const { meta, canonical } = await read('/nothing/');
    assert.deepEqual([meta('robots'), canonical], [['noindex'], undefined]);
  });
});
