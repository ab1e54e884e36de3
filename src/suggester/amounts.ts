import { dozens, parts, vagueWords } from './number-words.ts';
import { numberAt } from './numbers.ts';
import { longestAt, phrasesOf, type Token } from './tokens.ts';
import { currencyBefore } from './unit-words.ts';

/** A number with its currency, a part of a whole, or a word of size. */
export interface Amount {
  readonly value: number | null;
  /** for words of size: the least they can mean */
  readonly low: number | null;
  readonly vague: boolean;
  /** a part of a whole: half, a third */
  readonly share: boolean;
  readonly scaled: boolean;
  readonly digits: boolean;
  /** the currency before it, as printed; '' for none */
  readonly currency: string;
  readonly next: number;
}

const plain = { low: null, vague: false, share: false, scaled: false, digits: false, currency: '' };
const vaguePhrases = phrasesOf(vagueWords);
const dozenPhrases = phrasesOf(dozens);
const dashes = new Set(['-', '−', '–']);

/** The amount that begins at token `at`; null: none does. */
export function amountAt(tokens: readonly Token[], at: number, language: string): Amount | null {
  const first = tokens[at];
  if (first === undefined || first.kind === 'break') return null;
  if (currencyBefore.has(first.low)) {
    const number = numberAt(tokens, at + 1, { language, money: true });
    return number?.digits ? { ...plain, ...number, currency: first.text } : null;
  }
  const negative = dashes.has(first.text) && tokens[at - 1]?.end !== first.start && tokens[at + 1]?.start === first.end;
  const number = numberAt(tokens, negative ? at + 1 : at, { language, money: false });
  if (negative) return number?.digits ? { ...plain, ...number, value: -number.value } : null;
  if (first.kind === 'word')
    return wordAmount(tokens, at, number?.next ?? 0) ?? (number && twoDozen(tokens, { ...plain, ...number }));
  return number && { ...plain, ...number };
}

function wordAmount(tokens: readonly Token[], at: number, number: number): Amount | null {
  const share = partAt(tokens, at);
  const dozen = longestAt(tokens, at, dozenPhrases);
  if (dozen !== null && dozen.next > number) return { ...plain, value: dozen.means, next: afterOf(tokens, dozen) };
  if (share !== null) return { ...plain, ...share };
  const vague = longestAt(tokens, at, vaguePhrases);
  if (vague === null || vague.next <= number) return null;
  return { ...plain, value: null, low: vague.means, vague: true, next: afterOf(tokens, vague) };
}

/** "dozens of boats", "a couple of hours": the `of` belongs to the number, not to what is counted. */
function afterOf(tokens: readonly Token[], { next }: { readonly next: number }): number {
  return tokens[next]?.low === 'of' ? next + 1 : next;
}

function twoDozen(tokens: readonly Token[], number: Amount): Amount {
  const dozen = tokens[number.next]?.low === 'dozen' && number.value !== null;
  return dozen ? { ...number, value: (number.value ?? 0) * 12, next: number.next + 1 } : number;
}

const counts = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['seven', 7],
  ['nine', 9],
]);
const notHalf = new Set([
  'first',
  'second',
  'other',
  'better',
  'time',
  'upper',
  'lower',
  'eastern',
  'western',
  'a',
  'and',
]);

/** "half", "a third", "two-thirds". The word third is a rank as well, so it must be of something, or end its clause. */
function partAt(tokens: readonly Token[], at: number): Pick<Amount, 'value' | 'next' | 'share'> | null {
  const first = tokens[at]?.low ?? '';
  if (first === 'half') {
    const after = tokens[at + 1];
    if (after?.low === 'an' || after?.low === 'a') return { value: 0.5, next: at + 2, share: false };
    const joined = after?.text === '-' || after?.low === 'way';
    return joined || notHalf.has(tokens[at - 1]?.low ?? '') ? null : { value: 0.5, next: at + 1, share: true };
  }
  const count = counts.get(first);
  if (count === undefined) return null;
  const named = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const part = parts.get(tokens[named]?.low ?? '');
  if (part === undefined) return null;
  const after = tokens[named + 1];
  const whole = count > 1 || after === undefined || after.low === 'of' || (after.kind === 'mark' && after.text !== '-');
  return whole ? { value: count * part, next: named + 1, share: true } : null;
}
