import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { piecesOf } from './pieces.ts';
import { quoteStates, quotingOf } from './quoting.ts';

const wordsOf = (text: string) => {
  const { count, starts, ends } = piecesOf(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};

describe('the pieces of a text', () => {
  test('are runs of letters or digits, a possessive, and single marks', () => {
    assert.deepEqual(wordsOf('Holt’s “4.5-mile” run, isn’t it?'), [
      ...['Holt', '’s', '“', '4', '.', '5', '-', 'mile', '”', 'run', ',', 'isn', '’', 't', 'it', '?'],
    ]);
  });

  test('hold everything but spaces, in order and once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends, paragraphs } = piecesOf(text);
        assert.equal(wordsOf(text).join(''), text.replaceAll(/\s/gu, ''));
        for (let at = 1; at < count; at++) assert.ok((starts[at] ?? 0) >= (ends[at - 1] ?? 0));
        assert.deepEqual([...paragraphs], [...new Set([...paragraphs].sort((one, other) => one - other))]);
        assert.equal(paragraphs.at(-1), count);
      }),
    );
  });

  test('are parted into paragraphs by line breaks', () => {
    const { paragraphs } = piecesOf('One two.\n\nThree.\n');
    assert.deepEqual([...paragraphs], [0, 3, 5]);
    assert.deepEqual([...piecesOf('').paragraphs], [0]);
  });
});

describe('the quotations that pieces stand in', () => {
  const statesOf = (text: string) => {
    const pieces = piecesOf(text);
    const names = Object.entries(quoteStates);
    return [...quotingOf(pieces)].map((state) => names.find(([, one]) => one === state)?.[0]);
  };

  test('open and close', () => {
    assert.deepEqual(statesOf('“No,” he'), ['opens', 'inside', 'inside', 'closes', 'outside']);
    assert.deepEqual(statesOf('"No" he'), ['opens', 'inside', 'closes', 'outside']);
  });

  test('run to the paragraph’s end where their closing mark is missing, and no further', () => {
    assert.deepEqual(statesOf('“No way\nHe'), ['opens', 'inside', 'inside', 'outside']);
  });

  test('of single marks are no apostrophes', () => {
    assert.deepEqual(statesOf('‘back home’ now'), ['single', 'single', 'single', 'single', 'outside']);
    assert.deepEqual(statesOf('the Holts’ boat'), ['outside', 'outside', 'outside', 'outside']);
  });
});
