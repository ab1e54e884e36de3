import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openApp, type TestApp } from '../../test/support/app.ts';
import { noon, paragraphs, published } from '../../test/support/stories.ts';
import { setNewsroom } from '../newsroom/newsroom.ts';
import { findOrCreateTag, type Origin, publishStory } from '../stories/stories.ts';
import { renderUnavailablePage } from './unavailable-page.tsx';

const origin: Origin = {
  agency: 'وكالة نورث ووتر',
  url: null,
  licence: null,
  licenceUrl: null,
  publishedAt: null,
  changes: null,
};

describe('a newsroom that speaks Arabic', () => {
  let newsroom: TestApp;
  let arabic = '';
  let english = '';
  before(async () => {
    newsroom = await openApp();
    const { db } = newsroom.database;
    await setNewsroom(db, { name: 'بريد الميناء', language: 'ar', timeZone: 'Asia/Baghdad' }, noon);
    const tags = [(await findOrCreateTag(db, 'ضباب')).id, (await findOrCreateTag(db, 'ميناء')).id];
    const own = { language: 'ar', direction: 'rtl', headline: 'رست العبّارة بعد ليلة من الضباب' } as const;
    arabic = (await published(db, { ...own, document: paragraphs('رست السفينة.'), tagIds: tags, origin })).path;
    const made = await published(db, { genre: 'analysis' });
    english = made.path;
    for (const minutes of [1, 2]) {
      const change = { by: 'Orla', now: noon.add({ minutes }), publicNote: 'We looked again.', isMinor: true };
      assert.ok((await publishStory(db, made.id, change)).ok);
    }
  });
  after(() => newsroom.close());

  async function page(url: string) {
    const { document } = parseHTML((await newsroom.app.inject({ url })).body);
    const text = (selector: string) => (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ');
    const at = (selector: string) =>
      ['lang', 'dir'].map((name) => document.querySelector(selector)?.getAttribute(name) ?? null);
    return { document, text, at };
  }

  test('runs from right to left as a whole, and marks none of its own words as foreign', async () => {
    for (const url of ['/', arabic]) {
      const { document, at, text } = await page(url);
      assert.deepEqual(at('html'), ['ar', 'rtl'], url);
      assert.deepEqual(
        [at('header'), at('footer')],
        [
          [null, null],
          [null, null],
        ],
        url,
      );
      assert.equal(document.querySelector('bdi[lang]'), null, url);
      assert.equal(text('.skip'), 'انتقل إلى النص');
      assert.equal(text('.footer-top'), 'إلى أعلى الصفحة');
    }
  });

  test('parts the facts of a history by its own comma', async () => {
    for (const [url, selector] of [
      [english, '.history-line'],
      [`${english}history/`, '.version-group summary'],
      [`${english}history/`, '.version-group .version-kind'],
      [`${english}history/1/`, '.version-line'],
    ] as const) {
      const { text } = await page(url);
      assert.match(text(selector), /، /, url);
      assert.doesNotMatch(text(selector), /, /, url);
    }
  });

  test('parts names, tags and the facts of an origin by its own comma', async () => {
    const { document, text } = await page(arabic);
    assert.equal(document.querySelector('.origin bdi')?.textContent, origin.agency);
    assert.equal(text('.origin').trim(), 'نقلًا عن وكالة نورث ووتر، الترخيص غير مذكور، التعديلات غير مذكورة.');
    assert.equal(text('.filed-under'), 'وسوم ضباب، ميناء');
    assert.match(text('.times'), /نُشر هنا19 نوفمبر 2026، 03:00/);
  });

  test('sets a story in English from left to right, with its own words marked and whole beside it', async () => {
    const { at, text } = await page(english);
    assert.deepEqual(at('html'), ['en-GB', 'ltr']);
    assert.deepEqual(
      [at('header'), at('footer')],
      [
        ['ar', 'rtl'],
        ['ar', 'rtl'],
      ],
    );
    assert.deepEqual(at('.genre bdi'), ['ar', null]);
    assert.equal(text('.genre').trim(), 'تحليل');
    const front = await page('/');
    assert.deepEqual(front.at(`main a[href="${english}"]`), ['en-GB', 'ltr']);
  });

  test('says in Arabic that it cannot answer', () => {
    const { document } = parseHTML(renderUnavailablePage({ name: 'بريد الميناء', language: 'ar' }));
    const { lang, dir } = document.documentElement;
    assert.deepEqual([lang, dir], ['ar', 'rtl']);
    assert.match(document.querySelector('p:last-child')?.textContent ?? '', /يُرجى المحاولة مجددًا بعد/);
  });
});

test('a newsroom that speaks Ukrainian has its words on every kind of page', async () => {
  const newsroom = await openApp();
  await setNewsroom(newsroom.database.db, { name: 'Кур’єр', language: 'uk', timeZone: 'Europe/Kyiv' }, noon);
  const { path } = await published(newsroom.database.db, { language: 'uk', headline: 'Пором рушив' });
  for (const [url, words] of [
    ['/', 'Головна'],
    [path, 'Опубліковано'],
    ['/nothing/', 'За цією адресою немає сторінки'],
  ] as const) {
    const { body } = await newsroom.app.inject({ url });
    assert.ok(body.includes(words), `${url}: ${words}`);
    assert.doesNotMatch(body, /Skip to|Back to|Front page|>Published<|>Share</, url);
  }
  await newsroom.close();
});
