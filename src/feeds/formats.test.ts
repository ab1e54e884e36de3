import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DOMParser } from 'linkedom';
import { openSiteNewsroom, type SiteNewsroom } from '../../test/browser/site-newsroom.ts';
import { testBaseUrl } from '../../test/support/app.ts';
import { noon } from '../../test/support/stories.ts';
import { setSettings } from '../newsroom/newsroom.ts';

const pages = [
  '/',
  '/section/harbour/',
  '/section/sport/',
  '/topic/the-avocet-inquiry/',
  '/by/orla-wintergill/',
  '/tag/ferry/',
];
const absolute = /^(?:https?:\/\/|urn:uuid:[0-9a-f-]{36}$)/;
/** RFC 3339, with the zone. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

describe('every feed', () => {
  let newsroom: SiteNewsroom;
  before(async () => {
    newsroom = await openSiteNewsroom();
  });
  after(() => newsroom.close());

  async function answer(path: string) {
    const { statusCode, headers, body } = await newsroom.app.inject({ url: path });
    assert.equal(statusCode, 200, path);
    return { type: String(headers['content-type']), headers, body };
  }
  async function xml(path: string) {
    const { type, body } = await answer(path);
    return { type, document: new DOMParser().parseFromString(body, 'text/xml') };
  }

  test('in RSS has what RSS 2.0 asks of a channel and its items', async () => {
    for (const page of pages) {
      const { type, document } = await xml(`${page}feed/`);
      assert.equal(type, 'application/rss+xml; charset=utf-8');
      for (const name of ['title', 'link', 'description', 'language', 'generator'])
        assert.ok(document.querySelector(`channel > ${name}`)?.textContent, `${page} ${name}`);
      const guids = [...document.querySelectorAll('item > guid')].map((guid) => guid.textContent ?? '');
      assert.equal(new Set(guids).size, guids.length);
      assert.ok(guids.every((guid) => absolute.test(guid)));
      for (const date of document.querySelectorAll('pubDate'))
        assert.match(date.textContent ?? '', /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
      for (const link of document.querySelectorAll('item > link, channel > link'))
        assert.match(link.textContent ?? '', absolute);
    }
  });

  test('in Atom has what RFC 4287 asks of a feed and its entries', async () => {
    for (const page of pages) {
      const { type, document } = await xml(`${page}feed/atom/`);
      assert.equal(type, 'application/atom+xml; charset=utf-8');
      const feed = document.documentElement;
      for (const of of [feed, ...document.querySelectorAll('entry')]) {
        const own = (name: string) => [...of.children].filter((child) => child.tagName === name);
        for (const name of ['id', 'title', 'updated']) assert.equal(own(name).length, 1, `${page} ${name}`);
        assert.match(own('id')[0]?.textContent ?? '', absolute);
        assert.match(own('updated')[0]?.textContent ?? '', rfc3339);
        for (const link of own('link')) assert.match(link.getAttribute('href') ?? '', /^https?:\/\//);
      }
      const links = (rel: string) => [...feed.children].filter((child) => child.getAttribute('rel') === rel);
      assert.deepEqual(
        [links('self')[0]?.getAttribute('href'), links('alternate')[0]?.getAttribute('href')],
        [`${testBaseUrl}${page}feed/atom/`, testBaseUrl + page],
      );
      // An author for the whole feed stands for entries that name none (4.2.1).
      assert.ok([...feed.children].some((child) => child.tagName === 'author'));
      const ids = [...document.querySelectorAll('id')].map((id) => id.textContent);
      assert.equal(new Set(ids).size, ids.length);
    }
    const { document } = await xml('/feed/atom/');
    const wire = [...document.querySelectorAll('entry')].find((entry) =>
      entry.querySelector('title')?.textContent?.startsWith('Dredging'),
    );
    const rel = (name: string) => wire?.querySelector(`link[rel=${name}]`)?.getAttribute('href');
    assert.deepEqual(
      [rel('via'), rel('license'), wire?.querySelector('rights')?.textContent],
      [
        'https://northwater.example/1',
        'https://creativecommons.org/licenses/by/4.0/',
        'Northwater Press Agency: CC BY 4.0',
      ],
    );
    assert.equal(document.querySelector('entry[xml\\:lang=ar]') === null, false);
  });

  test('in JSON has what JSON Feed 1.1 asks, and credit, origin and corrections beside it', async () => {
    for (const page of pages) {
      const { type, body } = await answer(`${page}feed.json`);
      assert.equal(type, 'application/feed+json; charset=utf-8');
      const feed = JSON.parse(body);
      assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
      assert.equal(feed.feed_url, `${testBaseUrl}${page}feed.json`);
      for (const item of feed.items) {
        assert.match(item.id, absolute);
        assert.ok(item.content_html && item.url.startsWith(testBaseUrl) && item.authors && item.language);
        assert.match(item.date_published, rfc3339);
        assert.match(item.date_modified, rfc3339);
      }
    }
    const { items } = JSON.parse((await answer('/feed.json')).body);
    const of = (path: string | undefined) => items.find((item: { url: string }) => item.url === testBaseUrl + path);
    const { _dateline: own, image } = of(newsroom.pages['story']);
    assert.match(image, /^http:\/\/news\.test\/pictures\/[0-9a-f]{32}\.jpg$/);
    assert.equal(own.pictures[0].credit, 'Wren Tollard / The Saltmarsh Courier');
    assert.equal(own.pictures[0].copyright, '© 2026 Northwater Press Agency');
    assert.equal(own.corrections.at(-1).text, 'It was the speed at impact, not an average.');
    const wire = of(newsroom.pages['wire story']);
    assert.equal(wire.external_url, 'https://northwater.example/1');
    assert.equal(wire._dateline.origin.licence, 'CC BY 4.0');
  });

  test('names the newsroom’s hub, in itself and in its headers, once there is one', async () => {
    const hub = 'https://hub.example/';
    assert.equal((await answer('/feed/')).headers['link'], undefined);
    await setSettings(newsroom.database.db, { webSubHub: hub }, { now: noon, lookUp: null });
    for (const path of ['/feed/', '/feed/atom/', '/feed.json']) {
      const { headers, body } = await answer(path);
      assert.equal(headers['link'], `<${hub}>; rel="hub", <${testBaseUrl}${path}>; rel="self"`);
      assert.ok(body.includes(hub), path);
    }
  });

  test('is named by the head of its page', async () => {
    const { body } = await answer('/section/harbour/');
    for (const href of ['/feed/', '/feed/atom/', '/feed.json']) {
      assert.ok(body.includes(`href="${href}"`), href);
      assert.ok(body.includes(`href="/section/harbour${href}"`), href);
    }
  });
});
