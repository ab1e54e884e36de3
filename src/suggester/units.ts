import type { Amount } from './amounts.ts';
import { isPlural } from './measures.ts';
import { stopWords } from './stop-words.ts';
import { isCapital, longestAt, type Token } from './tokens.ts';
import { fates, unitPhrases } from './unit-words.ts';

export interface Counted {
  /** as printed; '' where nothing says it */
  readonly unit: string;
  /** a unit of measure, or a noun in the plural */
  readonly known: boolean;
  readonly next: number;
}

const inWords = 4;

/**
 * What an amount counts, as printed: a unit of measure, or the words up to the first plural noun with what happened to
 * those counted (`Russian troops`, `people injured`). Without a plural near it nothing is taken: a verb would be.
 */
export function unitAt(
  { tokens, text }: { readonly tokens: readonly Token[]; readonly text: string },
  of: Amount,
): Counted {
  const { next } = of;
  if (of.currency !== '') return { unit: of.currency, known: true, next };
  const hyphen = tokens[next]?.text === '-' && tokens[next]?.start === tokens[next - 1]?.end;
  const measure = longestAt(tokens, hyphen ? next + 1 : next, unitPhrases);
  const words = (from: number, to: number) => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  if (measure !== null && isWhole(tokens, measure.next)) {
    const from = hyphen ? next + 1 : next;
    return { unit: words(from, measure.next), known: true, next: measure.next };
  }
  if (hyphen) return { unit: '', known: false, next };
  if (of.share) return partOf(tokens, next, words);
  const from = ofThe(tokens, next);
  const to = nounEnd(tokens, from, of.value === 1);
  return to === from ? { unit: '', known: false, next } : { unit: words(from, to), known: true, next: to };
}

/** "9 m" is metres, "9 m-class boats" and "5 t's" are not. */
function isWhole(tokens: readonly Token[], next: number): boolean {
  const unit = tokens[next - 1];
  const after = tokens[next];
  return !(unit && unit.text.length === 1 && after?.start === unit.end && after.text === '-');
}

/** "a third of households", "half of the pumps": the `of` stays, since no pumps are counted. */
function partOf(tokens: readonly Token[], at: number, words: (from: number, to: number) => string): Counted {
  const nothing = { unit: '', known: true, next: at };
  if (tokens[at]?.low !== 'of') return nothing;
  const from = tokens[at + 1]?.low === 'the' ? at + 2 : at + 1;
  const to = nounEnd(tokens, from, false);
  return to === from ? nothing : { unit: words(at, to), known: true, next: to };
}

/** "13 of the 20 boats": what is counted is boats. */
function ofThe(tokens: readonly Token[], at: number): number {
  const of = tokens[at]?.low === 'of' && (tokens[at + 1]?.low === 'the' || tokens[at + 1]?.low === 'its');
  if (!of) return at;
  return tokens[at + 2]?.kind === 'number' ? at + 3 : at + 2;
}

function nounEnd(tokens: readonly Token[], from: number, one: boolean): number {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word') return from;
  for (let at = from; at < Math.min(tokens.length, from + inWords); at++) {
    const token = tokens[at];
    if (token?.text === ',' && at > from && tokens[at + 1]?.kind === 'word') return from;
    if (token === undefined || token.kind !== 'word' || stopWords.has(token.low)) return from;
    if (fates.has(token.low)) return at === from || one ? at + 1 : from;
    if (isPlural(token.low) && !(isCapital(token) && isCapital(tokens[at + 1]))) return withFate(tokens, at + 1);
    if (one && !/(?:ing|al|an|ese|ish|ous|ive|ed)$/.test(token.low)) return withFate(tokens, at + 1);
  }
  return from;
}

/** "troops killed or wounded" */
function withFate(tokens: readonly Token[], at: number): number {
  if (!fates.has(tokens[at]?.low ?? '')) return at;
  const joined = tokens[at + 1]?.low === 'or' || tokens[at + 1]?.low === 'and';
  return joined && fates.has(tokens[at + 2]?.low ?? '') ? at + 3 : at + 1;
}
