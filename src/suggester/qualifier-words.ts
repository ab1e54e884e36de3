import type { Qualifier } from './shapes.ts';
import { phrasesOf } from './tokens.ts';

type Words = readonly (readonly [Qualifier, string])[];

/** Phrases parted by commas, small letters, as they stand before the number. */
const before: Words = [
  ['exact', 'exactly, precisely, genau, exactement, exactamente, рівно'],
  [
    'about',
    'some, about, around, approximately, roughly, circa, c ., ca ., an estimated, estimated, maybe, perhaps, possibly, ' +
      'in the region of, in the order of, on the order of, somewhere around, ~, ≈, approx, approx ., probably, ' +
      'etwa, rund, ungefähr, circa, schätzungsweise, environ, quelque, autour de, unos, unas, alrededor de, ' +
      'aproximadamente, cerca de, близько, приблизно, орієнтовно, десь',
  ],
  ['nearly', 'nearly, almost, close to, approaching, not quite, fast, beinahe, knapp, presque, près de, casi, майже'],
  [
    'at least',
    'at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum, ≥, mindestens, ' +
      'wenigstens, au moins, al menos, por lo menos, щонайменше, принаймні, не менше, не менш як',
  ],
  [
    'more than',
    'more than, over, above, upwards of, upward of, in excess of, well over, well above, just over, just above, ' +
      'slightly more than, a little over, greater than, >, mehr als, über, plus de, más de, понад, більше ніж, більш як',
  ],
  [
    'at most',
    'up to, as many as, as much as, no more than, not more than, at most, a maximum of, maximum, as high as, ' +
      'anything up to, ≤, höchstens, bis zu, maximal, au plus, jusqu’à, jusqu’a, como máximo, hasta, до, не більше, щонайбільше',
  ],
  [
    'less than',
    'less than, fewer than, under, below, just under, just below, well under, slightly less than, a little under, <, ' +
      'weniger als, unter, moins de, menos de, менше ніж, менш як, менше',
  ],
];

/** As they stand behind the number or what it counts. */
const behind: Words = [
  ['at least', 'or more, or over, and more, and over, or better, at least, at the least, at a minimum, plus, +'],
  ['at most', 'or less, or fewer, or under, at most, at the most, at a maximum, or below'],
  ['about', 'or so, or thereabouts, more or less, -odd, give or take'],
];

const betweens = ['between', 'anywhere between', 'somewhere between', 'zwischen', 'entre', 'від', 'між'];

function listed(words: Words): readonly (readonly [string, Qualifier])[] {
  return words.flatMap(([qualifier, phrases]) =>
    phrases
      .split(', ')
      .map((phrase) => [phrase.replaceAll('’', "'").replace(/(?<=^-)(?=odd)/, ' '), qualifier] as const),
  );
}

/** Read from their last word backwards, so the words of each stand the other way about. */
export const beforeBackwards = phrasesOf<Qualifier>(
  [...listed(before), ...betweens.map((words) => [words, 'between'] as const)].map(([phrase, qualifier]) => [
    phrase.split(' ').reverse().join(' '),
    qualifier,
  ]),
);
export const behindWords = phrasesOf<Qualifier>(listed(behind));

/** Between two numbers of a range; `and` only after `between`. */
export const rangeWords: ReadonlySet<string> = new Set(['to', '-', '–', '—', 'bis', 'à', 'a', 'до']);
export const andWords: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y', 'та', 'і', 'до']);
