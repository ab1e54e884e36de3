import { createRequire } from 'node:module';
import type { ItsFunction, Model, WinkMethods } from 'wink-nlp';
import type { Pieces } from './pieces.ts';

/** Kinds of words (Universal Dependencies' UPOS); a kind's number is its place in the list and 1. */
export const wordKinds = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;
export type WordKind = (typeof wordKinds)[number];

const numberOf = new Map<string, number>(wordKinds.map((kind, index) => [kind, index + 1]));

/** The number of a kind. */
export const kindOf = (kind: WordKind): number => numberOf.get(kind) ?? 0;

/** The kind of each English piece, 0 where it is none of the list. Paragraph by paragraph; time linear in the text. */
export type TellKinds = (pieces: Pieces) => Uint8Array;

/** Longer lines are read in parts, and what is longer than any word is not read: the work stays in proportion to the text. */
const partAtMost = 2_000;
const wordAtMost = 60;

/** Loads the tagger of wink-nlp, which takes a third of a second. */
export function loadWordKinds(): TellKinds {
  // Both are CommonJS, and the model's default export is the model itself.
  const require = createRequire(import.meta.url);
  const winkNlp = require('wink-nlp') as (model: Model, pipe: string[]) => WinkMethods;
  const nlp = winkNlp(require('wink-eng-lite-web-model') as Model, ['sbd', 'pos']);
  const { value, pos, precedingSpaces } = nlp.its;
  const listOf = <T>(tokens: { readonly out: (what: ItsFunction<T>) => unknown }, what: ItsFunction<T>) =>
    tokens.out(what) as string[];
  return (pieces) => {
    const kinds = new Uint8Array(pieces.count);
    for (const { from, next } of partsOf(pieces)) {
      const start = pieces.starts[from] ?? 0;
      const line = pieces.text.slice(start, pieces.ends[next - 1] ?? start);
      const tokens = nlp.readDoc(line.replaceAll(/\s/g, ' ')).tokens();
      const [words, spaces, found] = [listOf(tokens, value), listOf(tokens, precedingSpaces), listOf(tokens, pos)];
      let at = from;
      let end = start;
      for (const [index, word] of words.entries()) {
        end += (spaces[index] ?? '').length + word.length;
        for (; at < next && (pieces.starts[at] ?? 0) < end; at++) kinds[at] = numberOf.get(found[index] ?? '') ?? 0;
      }
    }
    return kinds;
  };
}

/** Paragraphs, and parts of those that are too long for one reading. */
function* partsOf({ paragraphs, starts, ends }: Pieces): Generator<{ readonly from: number; readonly next: number }> {
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const next = paragraphs[index + 1] ?? 0;
    for (let from = paragraphs[index] ?? 0; from < next; ) {
      const isLong = (at: number) => (ends[at] ?? 0) - (starts[at] ?? 0) > wordAtMost;
      let end = from + 1;
      while (end < next && !isLong(end) && (ends[end] ?? 0) - (starts[from] ?? 0) <= partAtMost) end++;
      if (!isLong(from)) yield { from, next: end };
      from = end;
    }
  }
}
