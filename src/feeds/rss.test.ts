import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DOMParser, parseHTML } from 'linkedom';
import { openSiteNewsroom, type SiteNewsroom } from '../../test/browser/site-newsroom.ts';
import { openApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { noon, paragraphs, published } from '../../test/support/stories.ts';
import { changeSlug, correctStory, type Origin } from '../stories/stories.ts';

describe('the feeds', () => {
  let newsroom: SiteNewsroom;
  before(async () => {
    newsroom = await openSiteNewsroom();
  });
  after(() => newsroom.close());

  async function feed(path = '/feed/', { app }: TestApp = newsroom) {
    const answer = await app.inject({ url: path });
    assert.equal(answer.statusCode, 200, path);
    const xml = new DOMParser().parseFromString(answer.body, 'text/xml');
    const items = [...xml.querySelectorAll('item')].map((item) => {
      const all = (tag: string) => [...item.getElementsByTagName(tag)].map((one) => one.textContent ?? '');
      const [encoded] = all('content:encoded');
      return { item, all, body: parseHTML(`<!DOCTYPE html><html><body>${encoded}</body></html>`).document.body };
    });
    const of = (path: string | undefined) => {
      const found = items.find(({ all }) => all('link')[0] === `${testBaseUrl}${path}`);
      assert.ok(found, `no item for ${path}`);
      return found;
    };
    return { answer, xml, items, of };
  }

  test('hold the newest fifty at most, newest first, each with all its words', async () => {
    const { answer, xml, items, of } = await feed();
    assert.equal(answer.headers['content-type'], 'application/rss+xml; charset=utf-8');
    assert.equal(items.length, 31);
    const times = items.map(({ all }) => Date.parse(all('pubDate')[0] ?? ''));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    assert.equal(xml.querySelector('channel > lastBuildDate')?.textContent, 'Thu, 19 Nov 2026 16:02:00 GMT');
    const { body, all } = of(newsroom.pages['story']);
    for (const words of [
      'at least 9.4 knots',
      'Three counts',
      'nested',
      'assessed by crews',
      'Exhibit 3',
      'and another',
      'Kyiv',
    ]) {
      assert.match(body.textContent ?? '', new RegExp(words), words);
    }
    assert.match(body.textContent ?? '', /Correction, 19 November 2026: It was the speed at impact/);
    assert.ok(body.querySelector('li') && body.querySelector('td'));
    assert.equal(body.querySelector('li > p:only-child, td > p:only-child'), null);
    assert.match(body.textContent ?? '', /Merrow Quay, 19 November 2026\s+The ferry Avocet/);
    assert.deepEqual(all('description').slice(0, 1), ['Investigators contradict the operator.']);
    assert.deepEqual(all('dc:creator'), ['Orla Wintergill']);
    assert.deepEqual(all('category'), ['Harbour', 'The Avocet inquiry', 'ferry']);
  });

  test('name only addresses that work far away', async () => {
    const { items, xml } = await feed();
    for (const { body } of items) {
      for (const one of body.querySelectorAll('[href], [src]')) {
        assert.match(one.getAttribute('href') ?? one.getAttribute('src') ?? '', /^(?:https?:\/\/|mailto:|tel:)/);
      }
    }
    const self = [...xml.getElementsByTagName('atom:link')].map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ]);
    assert.deepEqual(self, [['self', `${testBaseUrl}/feed/`]]);
  });

  test('give the picture with its description, its makers and its whole copyright notice', async () => {
    const { of } = await feed();
    const { item, all, body } = of(newsroom.pages['story']);
    const [media] = item.getElementsByTagName('media:content');
    assert.match(media?.getAttribute('url') ?? '', /^http:\/\/news\.test\/pictures\/[0-9a-f]{32}\.jpg$/);
    assert.equal(
      (await newsroom.app.inject({ url: media?.getAttribute('url')?.slice(testBaseUrl.length) ?? '' })).statusCode,
      200,
    );
    assert.deepEqual(
      [all('media:description'), all('media:credit'), all('media:copyright')],
      [
        ['The Avocet off the North Mole.'],
        ['Wren Tollard', 'The Saltmarsh Courier'],
        ['© 2026 Northwater Press Agency'],
      ],
    );
    assert.equal(item.getElementsByTagName('media:credit')[0]?.getAttribute('role'), 'author');
    assert.match(
      body.querySelector('figcaption')?.textContent ?? '',
      /North Mole\. Wren Tollard \/ The Saltmarsh Courier/,
    );
  });

  test('say where a republished story comes from, and in which language a story is', async () => {
    const { of } = await feed();
    const wire = of(newsroom.pages['wire story']);
    assert.equal(wire.item.querySelector('source')?.getAttribute('url'), 'https://northwater.example/1');
    assert.equal(wire.item.querySelector('source')?.textContent, 'Northwater Press Agency');
    assert.match(
      wire.body.textContent ?? '',
      /^Republished from Northwater Press Agency CC BY 4\.0\.\s+Merrow Quay, 1 November 2026\s+All dredging/,
    );
    const arabic = of(newsroom.pages['Arabic story']);
    assert.deepEqual(arabic.all('dc:language'), ['ar']);
    assert.deepEqual([arabic.body.firstElementChild?.getAttribute('dir')], ['rtl']);
  });

  test('speak the language of the story, or the newsroom’s where there are no words in it', async () => {
    const other = await openApp();
    const { db } = other.database;
    const origin: Origin = {
      agency: 'Північне агентство',
      url: null,
      licence: null,
      licenceUrl: null,
      publishedAt: null,
      changes: null,
    };
    const told = async (language: string) => {
      const { id, path } = await published(db, { language, origin });
      await correctStory(db, id, { kind: 'clarification', text: 'Це був вівторок.' }, { by: 'Orla', now: noon });
      return (await feed('/feed/', other)).of(path).body.firstElementChild;
    };
    const words = (element: Awaited<ReturnType<typeof told>>, selector: string) => {
      const found = element?.querySelector(selector);
      return [found?.textContent?.replaceAll(/\s/g, ' '), found?.getAttribute('lang') ?? null];
    };
    const ukrainian = await told('uk');
    assert.deepEqual(words(ukrainian, 'p'), ['Передрук. Джерело: Північне агентство.', null]);
    assert.deepEqual(words(ukrainian, 'strong'), ['Уточнення, 19 листопада 2026 р.:', null]);
    const french = await told('fr');
    assert.deepEqual(words(french, 'p'), ['Republished from Північне агентство.', 'en']);
    assert.deepEqual(words(french, 'strong'), ['Clarification, 19 November 2026:', 'en']);
    await other.close();
  });

  test('know a story by an id that a new address does not change', async () => {
    const other = await openApp();
    const { db } = other.database;
    const { id, path } = await published(db, {
      headline: 'A <b>"bold"</b> & plain headline',
      document: paragraphs(']]> </item> &amp; \ufffe'),
    });
    const idAt = async (at: string) => (await feed('/feed/', other)).of(at).all('guid');
    assert.deepEqual(await idAt(path), [`urn:uuid:${id}`]);
    const moved = await changeSlug(db, id, 'other-words', { by: 'Orla', now: noon });
    assert.ok(moved.ok && moved.path);
    assert.deepEqual(await idAt(moved.path), [`urn:uuid:${id}`]);
    const { all, body } = (await feed('/feed/', other)).of(moved.path);
    assert.deepEqual(all('title'), ['A <b>"bold"</b> & plain headline']);
    assert.equal(body.textContent?.trim(), ']]> </item> &amp; \ufffd');
    await other.close();
  });

  test('exist for sections, topics and authors; for what nobody has published they do not', async () => {
    for (const path of ['/section/harbour/feed/', '/topic/the-avocet-inquiry/feed/', '/by/orla-wintergill/feed/']) {
      const { items, xml } = await feed(path);
      assert.equal(items.length, 28, path);
      assert.match(xml.querySelector('channel > title')?.textContent ?? '', /^The Saltmarsh Courier: /);
    }
    assert.equal((await feed('/section/sport/feed/')).items.length, 0);
    assert.equal((await feed('/tag/ferry/feed/')).items.length, 1);
    for (const path of ['/section/none/feed/', '/tag/none/feed/', '/topic/none/feed/', '/by/none/feed/']) {
      assert.equal((await newsroom.app.inject({ url: path })).statusCode, 404, path);
    }
  });

  test('are reached from the addresses that other systems use', async () => {
    for (const path of ['/feed', '/rss', '/rss/', '/rss.xml', '/feed.xml']) {
      const { statusCode, headers } = await newsroom.app.inject({ url: path });
      assert.deepEqual([statusCode, headers.location], [301, '/feed/'], path);
    }
    const { headers } = await newsroom.app.inject({ url: '/section/harbour/feed' });
    assert.equal(headers.location, '/section/harbour/feed/');
  });
});
