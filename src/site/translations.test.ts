import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { noon, published } from '../../test/support/stories.ts';
import { setNewsroom } from '../newsroom/newsroom.ts';
import { linkTranslation, shelveStory } from '../stories/stories.ts';

const save = { by: 'Orla', now: noon };

describe('a story that can be read in three languages', () => {
  let newsroom: TestApp;
  const paths: Record<string, string> = {};
  before(async () => {
    newsroom = await openApp();
    const { db } = newsroom.database;
    await setNewsroom(db, { name: 'The Courier', language: 'en-GB' }, noon);
    const en = await published(db, { headline: 'The ferry stops' }, noon.subtract({ hours: 3 }));
    const uk = await published(db, { headline: 'Пором стоїть', language: 'uk' }, noon.subtract({ hours: 2 }));
    const own = { headline: 'توقفت العبّارة', language: 'ar', direction: 'rtl' } as const;
    const ar = await published(db, own, noon.subtract({ hours: 1 }));
    for (const { id } of [uk, ar]) assert.ok((await linkTranslation(db, id, en.id, save)).ok);
    Object.assign(paths, { en: en.path, uk: uk.path, ar: ar.path });
  });
  after(() => newsroom.close());

  async function page(url = '') {
    return parseHTML((await newsroom.app.inject({ url })).body).document;
  }

  test('leads from each page to the other two, each in its own language and direction', async () => {
    const links = [...(await page(paths['en'])).querySelectorAll('.other-languages a')];
    assert.deepEqual(
      links.map((link) => [
        link.textContent,
        ...['lang', 'dir', 'hreflang', 'href'].map((name) => link.getAttribute(name)),
      ]),
      [
        ['العربية', 'ar', 'rtl', 'ar', paths['ar']],
        ['Українська', 'uk', 'ltr', 'uk', paths['uk']],
      ],
    );
  });

  test('names all of them to search engines on every page, itself too, and the newsroom’s for everybody else', async () => {
    for (const path of Object.values(paths)) {
      const document = await page(path);
      const alternates = [...document.querySelectorAll('link[hreflang]')].map((link) =>
        ['hreflang', 'href'].map((name) => link.getAttribute(name)),
      );
      assert.deepEqual(alternates, [
        ['ar', testBaseUrl + paths['ar']],
        ['en-GB', testBaseUrl + paths['en']],
        ['uk', testBaseUrl + paths['uk']],
        ['x-default', testBaseUrl + paths['en']],
      ]);
      assert.equal(document.querySelectorAll('meta[property="og:locale:alternate"]').length, 2);
    }
  });

  test('is named to search engines without those that have themselves listed nowhere, or elsewhere', async () => {
    const { db } = newsroom.database;
    const origin = { agency: 'Tern Line', url: 'https://tern.example/1', licence: 'CC BY 4.0' };
    const more = { licenceUrl: null, publishedAt: null, changes: null };
    const fields = { headline: 'Here', language: 'en-GB' };
    const en = await published(db, fields);
    const american = await published(db, { ...fields, headline: 'Out here', language: 'en' });
    const fr = await published(db, { ...fields, language: 'fr', indexChoice: 'noindex' });
    const de = await published(db, {
      ...fields,
      language: 'de',
      origin: { ...origin, ...more },
      canonicalAtOrigin: true,
    });
    for (const { id } of [american, fr, de]) assert.ok((await linkTranslation(db, id, en.id, save)).ok);
    const named = async (path: string) =>
      [...(await page(path)).querySelectorAll('link[hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]);
    const both = [
      ['en', testBaseUrl + american.path],
      ['en-GB', testBaseUrl + en.path],
      ['x-default', testBaseUrl + en.path],
    ];
    assert.deepEqual(await named(en.path), both);
    assert.deepEqual(await named(american.path), both);
    assert.deepEqual([await named(fr.path), await named(de.path)], [[], []]);
    assert.equal((await page(en.path)).querySelectorAll('.other-languages a').length, 3, 'readers are led to all');
    for (const { id } of [en, american, fr, de]) await shelveStory(db, id, 'killed', save);
  });

  test('stands once on the front page, in the newsroom’s language though it is the oldest', async () => {
    const document = await page('/');
    const titles = [...document.querySelectorAll('main h2 a, main h3 a')].map((link) => link.textContent);
    assert.deepEqual(titles, ['The ferry stops']);
    assert.deepEqual(
      [...document.querySelectorAll('.also-in a')].map((link) => link.textContent),
      ['العربية', 'Українська'],
    );
  });
});
