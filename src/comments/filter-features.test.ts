import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { featuresOf } from './filter-features.ts';
import { readText } from './filter-reading.ts';

const of = (text: string, sender: { readonly name?: string; readonly website?: string } = {}) =>
  featuresOf({ text, name: sender.name ?? 'Ida', website: sender.website ?? null });
const wordsOf = (text: string, sender = {}) => new Set(of(text, sender).all.map(({ words }) => words));
const read = (text: string) =>
  readText(text).pieces.map(({ kind, word, link }) => (kind === 'word' ? word : kind === 'link' ? link : `‹${kind}›`));

describe('what the filter reads', () => {
  test('is words in one spelling, however they are dressed up', () => {
    for (const dressed of [
      'Free money',
      'FREE MONEY!!!',
      'frее mоnеy', // Cyrillic е and о
      'ＦＲＥＥ 𝐦𝐨𝐧𝐞𝐲',
      'f r e e   m.o.n.e.y',
      'fr\u200bee mon\u00adey',
      'f\u0336\u0300r\u0336\u0301ee m\u0336\u0302oney',
      '<b>free</b> mone&#121;',
      'free moneyyyyyy'.replace('yyyyyy', 'y'),
    ])
      assert.deepEqual(read(dressed), ['free', 'money'], dressed);
    assert.deepEqual(read('Sooooo good'), read('Sooooooooo good'));
  });

  test('is words of scripts that write without spaces, and of those that join their letters', () => {
    assert.deepEqual(read('港口明天关闭'), ['港口', '明天', '关闭']);
    assert.deepEqual(read('العبّارة لا تبحر'), ['العباره', 'لا', 'تبحر']);
    assert.deepEqual(read('Паром не ходить'), ['паром', 'не', 'ходить']);
  });

  test('is links, also those that are hidden from who looks for links', () => {
    assert.deepEqual(read('see https://www.Example.com/A?b=1 now'), ['see', 'https://www.example.com/a?b=1', 'now']);
    assert.deepEqual(read('example . com'), ['example.com']);
    assert.deepEqual(read('<a href="https://example.com/x">click</a>'), ['https://example.com/x', 'click']);
    assert.deepEqual(read('so be it. In 2015 it was so.it is'), [
      'so',
      'be',
      'it',
      'in',
      '‹year›',
      'it',
      'was',
      'so',
      'it',
      'is',
    ]);
    assert.deepEqual(read('<a href="https://example.com/x?t=99">1:39</a>'), ['‹number›']);
  });

  test('is nothing of an address, a number or a key but that there is one', () => {
    const one = of('Write to ida.berg@example.org or call +49 170 1234567, @idaberg, key 1FHeNqA8bYx92KqLw3');
    const other = of('Write to bo@mail.example or call 0800 99 88 77 66, @bo_b, key 3Qr8TzP1c5Vn07JdE');
    assert.deepEqual(one, other);
    const kept = [...wordsOf('ida.berg@example.org +49 170 1234567')].join();
    assert.doesNotMatch(kept, /ida|berg|example|170|1234567/);
  });

  test('of a name is only what no name is made of', () => {
    assert.deepEqual(of('Good.', { name: 'Ida Berg' }), of('Good.', { name: 'Bo' }));
    assert.notDeepEqual(of('Good.', { name: 'www.cheap.example' }), of('Good.', { name: 'Bo' }));
    assert.ok(wordsOf('Good.', { website: 'https://cheap.example/a' }).has('the website cheap.example'));
  });

  test('is told in words that a moderator can read', () => {
    const told = wordsOf('CHECK OUT MY CHANNEL!!! http://cheap.example/x');
    for (const words of [
      '“check out”',
      '“out … channel”',
      'a link to cheap.example',
      'many exclamation marks',
      'mostly capitals',
    ])
      assert.ok(told.has(words), `${words} in ${[...told].join(', ')}`);
  });
});

describe('whatever a text holds', () => {
  test('is read, each feature once, the same each time', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '\ud83d',
            '\udc00',
            '&#',
            '&#x110000;',
            '<a href="',
            '">',
            '@',
            '.',
            ' . com',
            '\u0300',
            'а',
            'a',
            '漢',
            '/',
          ),
          {
            maxLength: 80,
          },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, anything, (text, name) => {
        const { all, same } = featuresOf({ text, name, website: text });
        assert.equal(new Set(all.map(({ token }) => token)).size, all.length);
        assert.ok(all.every(({ token }) => Number.isSafeInteger(token) && token >= 0));
        assert.equal(featuresOf({ text, name, website: text }).same, same);
      }),
      { numRuns: 500 },
    );
  });

  test('is read in a moment, however long it is and whatever it repeats', () => {
    for (const part of [
      'a',
      'a.',
      'a@',
      '<a ',
      '<a href="',
      '&amp;',
      '/',
      '1 ',
      'a b ',
      '\u0301',
      'é',
      '漢',
      'a-',
      'http://',
      '.com',
      '@ ',
      '🚢',
    ]) {
      const started = performance.now();
      const { all } = of(part.repeat(100_000 / part.length), { name: part.repeat(1_000) });
      const took = performance.now() - started;
      assert.ok(took < 1_000, `${JSON.stringify(part)} took ${took} ms`);
      assert.ok(all.length <= 2_001);
    }
  });
});
