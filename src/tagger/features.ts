import { hints as hintNumbers } from './labels.ts';
import { coarseClasses, fineClasses, likelyCue, type Word } from './lexicon.ts';
import type { Pieces } from './pieces.ts';
import { quoteStates, quotingOf } from './quoting.ts';
import { kindOf, wordKinds } from './word-kinds.ts';

/** A text in pieces, and what was found out of each. */
export interface Read {
  readonly pieces: Pieces;
  /** what others said of each (`hints`) */
  readonly hints: Uint8Array;
  /** kinds of words (`loadWordKinds`) */
  readonly kinds: Uint8Array;
}

/** How many steps there are of a distance (`stepOf`), and of a number of commas. */
const [steps, commas] = [9, 2];
const [kindRows, hintRows] = [wordKinds.length + 2, hintNumbers.count + 1];

/** What the tagger sees of a piece beside its word's vector: a row for each of these fields, out of so many. */
const fields = {
  word: 1 << 14,
  suffix: 1 << 12,
  prefix: 1 << 12,
  fine: fineClasses + 1,
  coarse: coarseClasses + 1,
  /** how it is written, and where it stands to quotations */
  shape: 8 * 8,
  /** how often its word reports, and whether it is a name that speaks somewhere in the text */
  cue: 8 * 2,
  /** pieces and commas to the nearest word that may report, on either side, and which it is */
  toCue: steps * steps * commas * commas,
  cueLeft: 1 << 11,
  cueRight: 1 << 11,
  toQuote: steps * steps,
  /** pieces to the sentence's beginning and the paragraph's end */
  place: steps * steps,
  /** what the rules say of it and of the piece before */
  hint: hintRows * hintRows,
  kind: kindRows * kindRows,
  /** pieces to the nearest verb on either side */
  toVerb: steps * steps,
  /** the paragraph's place in the text, and its length */
  paragraph: 3 * steps,
} as const;
type Field = keyof typeof fields;

const names = Object.keys(fields) as readonly Field[];
export const fieldCount = names.length;
/** Rows of the one table that holds those of every field. */
export const fieldRows = names.reduce((sum, name) => sum + fields[name], 0);
const starts = Object.fromEntries(
  names.map((name, index) => [name, names.slice(0, index).reduce((sum, before) => sum + fields[before], 0)]),
) as Readonly<Record<Field, number>>;
const places = Object.fromEntries(names.map((name, index) => [name, index])) as Readonly<Record<Field, number>>;

export interface Features {
  /** `fieldCount` rows of the table for each piece */
  readonly fields: Int32Array;
  /** each piece's place among the common words; -1: a rare word */
  readonly words: Int32Array;
  readonly quoting: Uint8Array;
}

/** Features of every piece of a text. Time linear in the text. */
export function featuresOf({ pieces, hints, kinds }: Read, lookUp: (low: string) => Word): Features {
  const { count, paragraphs, lows } = pieces;
  const quoting = quotingOf(pieces);
  const words = lows.map(lookUp);
  const shapes = Uint8Array.from({ length: count }, (_, at) => shapeOf(pieces, at));
  const rows = new Int32Array(count * fieldCount);
  const named = namedOf(pieces, { words, shapes, quoting });
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const [from, next] = [paragraphs[index] ?? 0, paragraphs[index + 1] ?? 0];
    fill({ from, next, index, words, shapes, quoting, named, lows, hints, kinds }, rows);
  }
  return { fields: rows, words: Int32Array.from(words, ({ row }) => row), quoting };
}

interface Seen {
  readonly words: readonly Word[];
  readonly shapes: Uint8Array;
  readonly quoting: Uint8Array;
}

interface Paragraph extends Seen {
  readonly from: number;
  readonly next: number;
  readonly index: number;
  /** 1: a name that stands beside a word of speech somewhere in the text */
  readonly named: Uint8Array;
  readonly hints: Uint8Array;
  readonly kinds: Uint8Array;
  readonly lows: readonly string[];
}

const shapes = { low: 1, capital: 2, capitals: 3, number: 4, mark: 5, other: 6, initial: 7 } as const;

function shapeOf({ text, starts: begins, ends }: Pieces, at: number): number {
  const [start, end] = [begins[at] ?? 0, ends[at] ?? 0];
  const first = text.charCodeAt(start);
  if (first >= 97 && first <= 122) return shapes.low;
  if (first >= 48 && first <= 57) return shapes.number;
  const word = text.slice(start, end);
  if (/^\p{Lu}$/u.test(word)) return shapes.initial;
  if (/^\p{Lu}+$/u.test(word)) return shapes.capitals;
  if (/^\p{Lu}/u.test(word)) return shapes.capital;
  if (/^\p{Ll}/u.test(word)) return shapes.low;
  return /^[\p{L}\p{N}]/u.test(word) ? shapes.other : shapes.mark;
}

const isName = (shape: number) => shape === shapes.capital || shape === shapes.capitals;

/** Names within three pieces of a word of speech outside of quotations, wherever they stand in the text. */
function namedOf({ lows, count }: Pieces, { words, shapes: all, quoting }: Seen): Uint8Array {
  const found = new Set<string>();
  for (let at = 0; at < count; at++) {
    if ((words[at]?.cue ?? 0) < likelyCue || quoting[at] !== quoteStates.outside) continue;
    for (let near = Math.max(0, at - 3); near <= Math.min(count - 1, at + 3); near++)
      if (isName(all[near] ?? 0)) found.add(lows[near] ?? '');
  }
  return Uint8Array.from({ length: count }, (_, at) => (isName(all[at] ?? 0) && found.has(lows[at] ?? '') ? 1 : 0));
}

/** 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–29, 30 and more */
function stepOf(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 15) return 6;
  return distance < 30 ? 7 : 8;
}

/** What stands to one side of each piece of a paragraph, in one pass over it. Distances in pieces; 0: none is there. */
interface About {
  /** to the nearest word that may report outside of quotations, which it is, and how many commas lie between */
  readonly cueAway: Int32Array;
  readonly cueWord: Int32Array;
  readonly commas: Int32Array;
  /** to the nearest mark of quotation */
  readonly quoteAway: Int32Array;
  readonly verbAway: Int32Array;
}

const verb = kindOf('VERB');

function aboutOf({ from, next, words, quoting, kinds, lows }: Paragraph, isBackward: boolean): About {
  const length = next - from;
  const room = () => new Int32Array(length);
  const about = { cueAway: room(), cueWord: room(), commas: room(), quoteAway: room(), verbAway: room() };
  let [cueAway, cueWord, comma, quoteAway, verbAway] = [0, 0, 0, 0, 0];
  for (let step = 0; step < length; step++) {
    const at = isBackward ? length - 1 - step : step;
    const own = from + at;
    about.cueAway[at] = cueAway;
    about.cueWord[at] = cueWord;
    about.commas[at] = comma;
    about.quoteAway[at] = quoteAway;
    about.verbAway[at] = verbAway;
    const state = quoting[own] ?? 0;
    if (cueAway > 0) cueAway++;
    if (quoteAway > 0) quoteAway++;
    if (verbAway > 0) verbAway++;
    if (lows[own] === ',') comma++;
    if (kinds[own] === verb) verbAway = 1;
    if (state === quoteStates.opens || state === quoteStates.closes) quoteAway = 1;
    if ((words[own]?.cue ?? 0) >= likelyCue && state === quoteStates.outside)
      [cueAway, cueWord, comma] = [1, words[own]?.hash ?? 0, 0];
  }
  return about;
}

const ends = new Set(['.', '!', '?']);

function fill(paragraph: Paragraph, rows: Int32Array): void {
  const { from, next, words, shapes: all, quoting, named, hints, kinds, lows, index } = paragraph;
  const [left, right] = [aboutOf(paragraph, false), aboutOf(paragraph, true)];
  const size = stepOf(next - from);
  let sentence = from;
  for (let at = from; at < next; at++) {
    const own = at - from;
    const word = words[at];
    const quote = quoting[at] ?? 0;
    if (at > from && ends.has(lows[at - 1] ?? '') && quote !== quoteStates.closes) sentence = at;
    const put = (field: Field, value: number) => {
      rows[at * fieldCount + places[field]] = starts[field] + ((value >>> 0) % fields[field]);
    };
    /** two distances as one number */
    const both = (one: number | undefined, other: number | undefined) => stepOf(one ?? 0) * steps + stepOf(other ?? 0);
    const isFirst = at === from;
    const hasComma = ({ commas: counts }: About) => Math.min(1, counts[own] ?? 0);
    put('word', word?.hash ?? 0);
    put('suffix', word?.suffix ?? 0);
    put('prefix', word?.prefix ?? 0);
    put('fine', word?.fine ?? 0);
    put('coarse', word?.coarse ?? 0);
    put('shape', (all[at] ?? 0) * 8 + quote);
    put('cue', (word?.cue ?? 0) * 2 + (named[at] ?? 0));
    put('toCue', (both(left.cueAway[own], right.cueAway[own]) * 2 + hasComma(left)) * 2 + hasComma(right));
    put('cueLeft', left.cueWord[own] ?? 0);
    put('cueRight', right.cueWord[own] ?? 0);
    put('toQuote', both(left.quoteAway[own], right.quoteAway[own]));
    put('place', both(at - sentence, next - at));
    put('hint', (isFirst ? hintNumbers.count : (hints[at - 1] ?? 0)) * hintRows + (hints[at] ?? 0));
    put('kind', (isFirst ? kindRows - 1 : (kinds[at - 1] ?? 0)) * kindRows + (kinds[at] ?? 0));
    put('toVerb', both(left.verbAway[own], right.verbAway[own]));
    put('paragraph', Math.min(index, 2) * steps + size);
  }
}
