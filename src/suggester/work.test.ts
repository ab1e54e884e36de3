import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quantitiesIn } from './figures.ts';
import { momentsIn } from './moments.ts';
import { quotesIn } from './quotes.ts';
import { sentencesIn } from './sentences.ts';
import { namesIn, speakerIn } from './speakers.ts';
import { storyOf } from './story.ts';
import { attributionsIn, englishRules } from './suggest.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Texts made to be read over and over: what opens and never closes, what could always go on. */
const hostile = [
  'he said ',
  ', he said',
  'said, ',
  'he said, that “x, ',
  '“A.” ',
  '“',
  "' ",
  '— ',
  'also ',
  'a million one million ',
  'between 1 and ',
  'he said in A ',
  'he said in a statement to Bob to Bob ',
  'so, he said, adding ',
  'X, who, said ',
  'Mr. ',
  'since May ',
  '1 ',
  '.',
];

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** How often tokens are looked at while all rules read the text: a count, so that it does not depend on the machine. */
function looks(text: string): number {
  let count = 0;
  const story = storyOf(text, '2025-01-06');
  const tokens = new Proxy(story.tokens, {
    get(target, key, receiver): unknown {
      count++;
      return Reflect.get(target, key, receiver);
    },
  }) as readonly Token[];
  const quotes = quotesIn(tokens);
  sentencesIn(tokens, quotes);
  quantitiesIn(tokens, text);
  momentsIn(tokens, text, '2025-01-06');
  const watched = { ...story, tokens };
  const names = namesIn(watched, []);
  for (const { source } of attributionsIn(watched)) if (source !== null) speakerIn(watched, source, names);
  return count;
}

describe('a text made to hang the rules', () => {
  for (const piece of hostile) {
    test(`${JSON.stringify(piece)} over and over costs work in proportion to its length`, () => {
      const [short, long] = [looks(filled(piece, 3_000)), looks(filled(piece, 30_000))];
      assert.ok(long <= short * 13, `${short} looks, then ${long}`);
    });
  }

  test('of a megabyte is read to its end', () => {
    const text = filled('he said, “12 boats on Monday, said X. \n', 1_000_000);
    assert.ok(tokensOf(text).length > 200_000);
    assert.ok(englishRules.suggest({ text, language: 'en', day: '2025-01-06' }).length > 0);
  });
});
