import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isUnspaced, searchWords } from './text.ts';
import { plainLetters } from './word-forms.ts';

const words = (text: string) => searchWords(text).map(({ word }) => word);
const same = (...texts: readonly string[]) => {
  for (const text of texts) assert.deepEqual(words(text), words(texts[0] ?? ''), text);
};

describe('a word that search compares', () => {
  test('is the same in any case, with and without accents and vowel points', () => {
    same('café', 'CAFÉ', 'cafe\u0301', 'cafe');
    same('Straße', 'STRASSE', 'strasse');
    same('Łódź', 'lodz');
    same('ΊΣΩΣ', 'ίσως');
    same('ﬁne', 'fine');
    same('ё', 'е');
    assert.notDeepEqual(words('й'), words('и'));
    assert.notDeepEqual(words('ї'), words('і'));
  });

  test('is the same with the commonest endings, in English, Ukrainian and Arabic', () => {
    same('ferry', 'ferries', 'ferry’s', "Ferry's", 'FERRIES');
    same('box', 'boxes');
    same('wish', 'wishes');
    same('prize', 'prizes');
    same('cache', 'caches');
    assert.deepEqual(words('glass bus news'), ['glass', 'bus', 'new']);
    same('порому', 'поромом', 'пороми', 'поромів', 'порома');
    same('туману', 'тумані', 'туманом');
    same('девять', 'дев’ять', "дев'ять", 'девʼять');
    same('ميناء', 'الميناء', 'والميناء', 'مينـاء');
    same('سفينة', 'سَفِينَة', 'السفينة', 'سفينه');
    same('أحمد', 'احمد', 'إحمد');
  });

  test('is a number whatever separates its thousands and whichever digits write it', () => {
    same('3,000', '3000', '3.000', '3\u00a0000', '٣٠٠٠', '۳۰۰۰');
  });

  test('comes in pairs of letters from scripts that write without spaces, so that every part can be found', () => {
    assert.deepEqual(words('港湾局'), ['港湾', '湾局', '局']);
    assert.deepEqual(words('2026年'), ['2026', '年']);
    same('ﾊﾞｽ', 'バス');
    assert.equal(words('กรุงเทพ').length, 6);
    assert.ok(isUnspaced('港湾') && isUnspaced('กรุง') && !isUnspaced('harbour'));
  });

  test('knows where it stands in the text', () => {
    const text = 'The Ferries’ log: 12,500 Müllers in 港湾局.';
    const cut = searchWords(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(cut, ['The', 'Ferries', 'log', '12,500', 'Müllers', 'in', '港湾', '湾局', '局']);
  });

  test('of any text is made of letters, digits and vowel signs, is short, and stands in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { word, start, end } of searchWords(text)) {
          assert.match(word, /^[\p{L}\p{N}\p{M}]+$/u);
          assert.ok([...word].length <= 64 && word.isWellFormed());
          assert.ok(start >= last && end > start && end <= text.length);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
    assert.equal(words('a'.repeat(5000))[0]?.length, 64);
  });

  test('in plain letters stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = plainLetters(text);
        assert.equal(plainLetters(once), once);
      }),
      { numRuns: 500 },
    );
  });
});
