import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  canonicalLanguage,
  countWords,
  dayIn,
  directionOf,
  isSlug,
  isTimeZone,
  opening,
  slugOf,
  stamp,
  wallTime,
} from './text.ts';

describe('a slug', () => {
  test('is made from a headline in any script', () => {
    assert.equal(
      slugOf('Ukraine is bringing war ‘back to Russia,’ Zelenskyy says'),
      'ukraine-is-bringing-war-back-to-russia-zelenskyy-says',
    );
    assert.equal(slugOf('Суджа: café №5'), 'sudzha-cafe-no5');
    assert.equal(slugOf('Tern Line’s account'), 'tern-lines-account');
    assert.notEqual(slugOf('سفينة في الضباب'), '');
    assert.equal(slugOf('…!?'), '');
  });

  test('of any text is a slug or nothing, and never longer than an address can bear', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const slug = slugOf(text);
        assert.ok(slug === '' || isSlug(slug), slug);
      }),
    );
  });
});

describe('words', () => {
  test('are counted in spaced and unspaced scripts', () => {
    assert.equal(countWords('She was not slowing — she held that speed.'), 8);
    assert.equal(countWords('港湾'), 2);
    assert.equal(countWords('  – … '), 0);
  });

  test('of an opening end at a word', () => {
    assert.equal(opening('Every anchorage near the ferry lane will be reviewed', 30), 'Every anchorage near the…');
    assert.equal(opening(' short \n text ', 30), 'short text');
    assert.equal(opening('𠀋𠀋𠀋𠀋', 6), '𠀋𠀋…', 'never inside a letter');
  });
});

describe('a wall-clock time', () => {
  test('is read in its zone, winter and summer', () => {
    assert.equal(wallTime('2026-11-24 06:30', 'Europe/London').instant.toString(), '2026-11-24T06:30:00Z');
    assert.equal(wallTime('2026-07-24T06:30:15', 'Europe/London').instant.toString(), '2026-07-24T05:30:15Z');
    assert.equal(wallTime('2026-11-24 06:30', 'Europe/London').remark, null);
  });

  test('that is no time is refused', () => {
    for (const text of [
      '',
      'noon',
      '2026-02-30 10:00',
      '2026-11-24 25:00',
      '2026-11-24T06:30Z',
      '2026-11-24 06:30+05:00',
      '2026-11-24',
    ]) {
      assert.throws(() => wallTime(text, 'Europe/London'), RangeError, text);
    }
  });

  test('names the day of the newsroom, not of Greenwich', () => {
    const late = Temporal.Instant.from('2026-11-19T23:30:00Z');
    assert.equal(dayIn(late, 'Europe/Kyiv'), '2026-11-20');
    assert.equal(stamp(late), '2026-11-19T23:30:00.000Z');
    assert.ok(isTimeZone('Europe/Kyiv'));
    assert.ok(!isTimeZone('Mars/Olympus'));
  });
});

describe('a language', () => {
  test('has its canonical spelling and its direction', () => {
    assert.equal(canonicalLanguage('EN-gb'), 'en-GB');
    assert.equal(canonicalLanguage('no such tag'), null);
    assert.deepEqual(['ar', 'he', 'fa', 'ur', 'en', 'uk', 'az-Arab', 'nonsense tag'].map(directionOf), [
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'rtl',
      'ltr',
    ]);
  });
});
