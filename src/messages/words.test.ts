import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commaOf, dayText, instantText, languageName, wordsFor } from './messages.ts';

describe('the interface’s words', () => {
  test('are those of the first language that has a catalogue, else English', () => {
    assert.equal(wordsFor('uk').latest, 'Останнє');
    assert.equal(wordsFor('AR-eg').latest, 'آخر الأخبار');
    assert.equal(wordsFor('fr', 'uk-UA').language, 'uk');
    for (const unknown of ['fr', '', 'no such tag', 'constructor', 'en_GB'])
      assert.equal(wordsFor(unknown).latest, 'Latest');
    assert.deepEqual([wordsFor('en-US').language, wordsFor('en-US').locale], ['en', 'en-US']);
    assert.deepEqual([wordsFor('fr').language, wordsFor('fr').locale], ['en', 'en']);
  });

  test('are made once for a language, not for every page', () => {
    assert.equal(wordsFor('uk'), wordsFor('uk'));
    assert.equal(wordsFor('UK'), wordsFor('uk'));
  });

  test('count as each language counts', () => {
    const counted = (language: string, counts: readonly number[]) =>
      counts.map((count) => wordsFor(language).storyCount({ count }));
    assert.deepEqual(counted('en', [0, 1, 1200]), ['0 stories', '1 story', '1,200 stories']);
    assert.deepEqual(counted('uk', [1, 2, 5, 11, 21]), [
      '1 матеріал',
      '2 матеріали',
      '5 матеріалів',
      '11 матеріалів',
      '21 матеріал',
    ]);
    assert.deepEqual(counted('ar', [0, 1, 2, 3, 11, 100]), [
      'لا مواد',
      'مادة واحدة',
      'مادتان',
      '3 مواد',
      '11 مادة',
      '100 مادة',
    ]);
    assert.deepEqual(counted('ar-EG', [3]), ['٣ مواد'], 'digits are those of the country');
  });

  test('keep a name of the other direction apart, and leave every other name as it is', () => {
    assert.equal(wordsFor('en').topicTitle({ name: '{The} <b>inquiry' }), 'Topic: {The} <b>inquiry');
    assert.equal(wordsFor('ar').topicTitle({ name: 'Avocet' }), 'ملف: \u2068Avocet\u2069');
    assert.equal(wordsFor('ar').topicTitle({ name: '2026-11-19' }), 'ملف: \u20682026-11-19\u2069');
    assert.equal(wordsFor('en').topicTitle({ name: 'مرفأ' }), 'Topic: \u2068مرفأ\u2069');
    assert.equal(wordsFor('ar').topicTitle({ name: 'مرفأ 2026' }), 'ملف: مرفأ 2026');
  });
});

describe('a date', () => {
  const late = '2026-11-19T23:30:00.000Z';

  test('is read in the newsroom’s zone and in the language of its words', () => {
    assert.equal(
      instantText(late, 'longMoment', { language: 'en', timeZone: 'Europe/London' }),
      '19 November 2026 at 23:30',
    );
    assert.match(instantText(late, 'day', { language: 'uk', timeZone: 'Europe/Kyiv' }), /^20 листопада 2026/);
    assert.equal(instantText(late, 'day', { language: 'ar', timeZone: 'Asia/Baghdad' }), '20 نوفمبر 2026');
    assert.equal(dayText('2026-11-19', 'day', 'ar-EG'), '١٩ نوفمبر ٢٠٢٦');
  });

  test('of a month or a year is one of the calendar that the address means, whatever the language’s own is', () => {
    assert.equal(dayText('2026-11-01', 'month', 'fa'), 'نوامبر ۲۰۲۶');
    assert.equal(dayText('2026-11-01', 'dayAlone', 'fa'), '۱');
    assert.match(dayText('2026-11-01', 'day', 'fa'), /آبان/, 'a day alone is that of the language’s own');
    assert.match(dayText('2026-11-01', 'month', 'th'), /2569$/, 'the same months under other years stay');
  });

  test('that is none is printed as it came', () => {
    assert.equal(dayText('some day', 'day', 'uk'), 'some day');
    assert.equal(instantText('noon', 'day', { language: 'uk', timeZone: 'UTC' }), 'noon');
  });

  test('is parted from what stands before it by the comma of its script', () => {
    assert.deepEqual(['en', 'uk', 'ar', 'fa', 'no such tag'].map(commaOf), [', ', ', ', '، ', '، ', ', ']);
  });
});

test('a language is named in itself', () => {
  assert.deepEqual(['uk', 'ar', 'en', 'fa-u-ca-persian', 'no such tag'].map(languageName), [
    'українська',
    'العربية',
    'English',
    'فارسی',
    'no such tag',
  ]);
});
