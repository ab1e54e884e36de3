import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openSiteNewsroom, type SiteNewsroom } from '../../test/browser/site-newsroom.ts';

describe('what readers see', () => {
  let newsroom: SiteNewsroom;
  before(async () => {
    newsroom = await openSiteNewsroom();
  });
  after(() => newsroom.close());

  async function page(kind: string) {
    const { body } = await newsroom.app.inject({ url: newsroom.pages[kind] ?? '' });
    const { document } = parseHTML(body);
    const all = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => (one.textContent ?? '').trim());
    return { document, all };
  }

  test('a story names its topic, its writer, when it changed and when it was corrected', async () => {
    const { document, all } = await page('story');
    assert.deepEqual(all('.kicker'), ['Inquiry, day three']);
    assert.equal(document.querySelector('.kicker a')?.getAttribute('href'), '/topic/the-avocet-inquiry/');
    assert.deepEqual(all('.bylines a'), ['Orla Wintergill']);
    assert.deepEqual(all('.times > div'), ['Published19 Nov 2026, 12:00', 'Updated16:02', 'Corrected14:00']);
    const target = document.querySelector('.times a')?.getAttribute('href') ?? '';
    assert.match(document.querySelector(target)?.textContent ?? '', /14:00.*speed at impact/s);
    assert.deepEqual(all('.corrections h2'), ['Corrections']);
    assert.match(all('.prose p')[0] ?? '', /^Merrow Quay, Thursday — The ferry/);
  });

  test('a story is passed on by plain links that carry its headline and address', async () => {
    const { document } = await page('story');
    const links = [...document.querySelectorAll('.share a')].map((link) =>
      decodeURIComponent(link.getAttribute('href') ?? ''),
    );
    assert.equal(links.length, 3);
    for (const link of links) assert.match(link, /Ferry was doing.*http:\/\/news\.test\/2026\/11\/19\/ferry/s);
    assert.equal(document.querySelector('.address')?.textContent, `http://news.test${newsroom.pages['story']}`);
  });

  test('a picture has every format, its own size, its whole credit, and only the first is fetched at once', async () => {
    const { document, all } = await page('story');
    const [lead, inText] = document.querySelectorAll('.figure img');
    assert.deepEqual(
      ['width', 'height', 'alt', 'fetchpriority', 'loading'].map((name) => lead?.getAttribute(name)),
      ['1600', '1000', 'A ferry in fog.', 'high', null],
    );
    assert.equal(inText?.getAttribute('loading'), 'lazy');
    assert.match(lead?.getAttribute('class') ?? '', /^frame-[0-3]{3}$/);
    assert.match(document.querySelector('source[type="image/webp"]')?.getAttribute('srcset') ?? '', /\.webp \d+w/);
    const credit = 'Wren Tollard / The Saltmarsh Courier. © 2026 Northwater Press Agency. 10 November 2026';
    assert.equal(all('.lead-figure .credit')[0], credit);
  });

  test('a picture that is still asked for keeps its place, its words, and the warning that its credit was cut', async () => {
    const { document, all } = await page('story');
    assert.deepEqual(all('.slot'), ['Picture not yet supplied']);
    assert.deepEqual(document.querySelectorAll('.slot ~ figcaption .caption').length, 1);
    assert.deepEqual(all('.slot ~ figcaption .credit'), [
      'Handout/UKRAINIAN PRESIDENTIAL PRESS SER (credit as received; probably cut off)',
    ]);
  });

  test('a republished story says so above the text, and says what is not stated', async () => {
    const { document, all } = await page('wire story');
    assert.equal(
      all('.origin')[0]?.replaceAll(/\s+/g, ' '),
      'Republished from Northwater Press Agency CC BY 4.0, changes not stated. Read the original',
    );
    assert.deepEqual(
      [...document.querySelectorAll('.origin a')].map((link) => link.getAttribute('href')),
      ['https://creativecommons.org/licenses/by/4.0/', 'https://northwater.example/1'],
    );
    assert.deepEqual(all('.times > div'), ['Agency filedNot stated', 'Published here19 Nov 2026, 12:00']);
  });

  test('a story in Arabic runs from right to left, and the newsroom’s words around it stay English', async () => {
    const { document } = await page('Arabic story');
    const at = (selector: string) =>
      ['lang', 'dir'].map((name) => document.querySelector(selector)?.getAttribute(name));
    assert.deepEqual(at('html'), ['ar', 'rtl']);
    assert.deepEqual(at('header'), ['en-GB', 'ltr']);
    assert.deepEqual(at('footer'), ['en-GB', 'ltr']);
    assert.deepEqual(at('.times dt bdi'), ['en', null]);
    const front = await page('front');
    const link = front.document.querySelector(`main a[href="${newsroom.pages['Arabic story']}"]`);
    assert.deepEqual([link?.getAttribute('lang'), link?.getAttribute('dir')], ['ar', 'rtl']);
  });

  test('a story that was taken back says since when and why, and nothing of its text', async () => {
    const reason = 'The log we quoted was of another beacon.';
    for (const [kind, title] of [
      ['withdrawn', 'This story has been withdrawn'],
      ['killed', 'This story was taken down'],
      ['withheld', 'This story is not available at present'],
    ] as const) {
      const { document, all } = await page(kind);
      assert.deepEqual(all('h1'), [title]);
      assert.ok(all('.notice-facts dd').includes(reason), kind);
      assert.doesNotMatch(document.body.textContent ?? '', /oyster|eastern flats/i);
      assert.equal(all('.notice-facts dd').includes(`A story that was ${kind}`), kind === 'withdrawn', kind);
    }
  });

  test('every page leads back to its top, to the sections and to the feed, without script', async () => {
    for (const kind of Object.keys(newsroom.pages)) {
      const { document } = await page(kind);
      for (const href of ['#top', '#main', '/section/harbour/', '/feed/', '/about/standards/']) {
        assert.ok(document.querySelector(`a[href="${href}"]`), `${kind}: ${href}`);
      }
      assert.ok(document.querySelector('#top') && document.querySelector('#main'), kind);
    }
  });
});
