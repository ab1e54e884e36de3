import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cleanQuery, queryAtMost, readQuery } from './query.ts';

/** A query's terms as `ferry`, `"nine knot"`, `年…`; what must not be there with `-` before it. */
function read(text: string): string[] {
  const { terms, without } = readQuery(text);
  const told = ({ words, open }: { words: readonly string[]; open: boolean }) =>
    `${words.length > 1 ? `"${words.join(' ')}"` : words[0]}${open ? '…' : ''}`;
  return [...terms.map(told), ...without.map((term) => `-${told(term)}`)];
}

describe('what a reader types', () => {
  test('is words, phrases in any quotation marks, and what must not be there', () => {
    assert.deepEqual(read('Ferry in the fog'), ['ferry', 'in', 'the', 'fog']);
    assert.deepEqual(read('"nine knots" ferry'), ['"nine knot"', 'ferry']);
    assert.deepEqual(read('«дев’ять вузлів» „in fog“ “Merrow Quay”'), ['"девят вузл"', '"in fog"', '"merrow quay"']);
    assert.deepEqual(read('ferry -dredger -"outer beacon"'), ['ferry', '-dredger', '-"outer beacon"']);
    assert.deepEqual(read('ferry ferry FERRIES'), ['ferry']);
  });

  test('that is one word to a reader and several to search is a phrase', () => {
    assert.deepEqual(read("O'Brien e-mail well-known"), ['"o brien"', '"e mail"', '"well known"']);
  });

  test('in a script without spaces finds what it is part of', () => {
    assert.deepEqual(read('港湾局'), ['"港湾 湾局"']);
    assert.deepEqual(read('港湾'), ['港湾']);
    assert.deepEqual(read('年'), ['年…']);
    assert.deepEqual(read('2026年'), ['"2026 年"…']);
  });

  test('may be left open, empty or nothing but signs', () => {
    assert.deepEqual(read('"nine knots'), ['"nine knot"']);
    assert.deepEqual(read('- -- "" * : ( ^ ) AND'), ['and']);
    assert.deepEqual(read('headline:ferry* NEAR(a b)'), ['"headline ferry"', '"near a"', 'b']);
    assert.deepEqual(read(''), []);
  });

  test('is cut where the field ends and keeps no control character', () => {
    assert.equal([...cleanQuery('🦆'.repeat(500))].length, queryAtMost);
    assert.equal(cleanQuery('  ferry\u0000\u0007fog \u2028'), 'ferry  fog');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const clean = cleanQuery(text);
        assert.equal(cleanQuery(clean), clean);
        assert.ok(clean.isWellFormed());
        const { terms, without } = readQuery(text);
        for (const { words } of [...terms, ...without]) {
          assert.ok(words.length > 0);
          for (const word of words) assert.match(word, /^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
