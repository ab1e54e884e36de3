import { amountAt } from './amounts.ts';
import { isNoQuantity } from './no-quantities.ts';
import { andWords, beforeBackwards, behindWords, rangeWords } from './qualifier-words.ts';
import type { FoundQuantity, Qualifier, Quantity } from './shapes.ts';
import { longestAt, type Token, tokensOf } from './tokens.ts';
import { unitAt } from './units.ts';

/** What somebody typed as a quantity: read, or what is wrong and how to mend it. */
export type QuantityReading =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: string; readonly mend: string };

/**
 * Quantities in a text, in order, without overlap: digits with a unit or not, numbers in English words, shares, money,
 * ranges, words of size. Years, days, clock times, ages, telephone numbers, scores and numbers that only name something
 * (Section 12, Pier 4) are none. `language` is BCP 47: how separators are read, and whether words are.
 */
export function findQuantities(text: string, language = 'en'): readonly FoundQuantity[] {
  return quantitiesIn(tokensOf(text), text, language);
}

/** The same for a text whose tokens are known. */
export function quantitiesIn(tokens: readonly Token[], text: string, language = 'en'): readonly FoundQuantity[] {
  const found: FoundQuantity[] = [];
  let at = 0;
  let floor = 0;
  while (at < tokens.length) {
    const one = quantityAt({ tokens, text, language: language.split('-')[0] ?? 'en', floor, typed: false }, at);
    if (one?.quantity) found.push({ ...one.quantity });
    at = one === null ? at + 1 : one.next;
    if (one !== null) floor = one.next;
  }
  return found;
}

/** Reads one quantity as a journalist types it: `at least 9.4 knots`, `26–32`, `nearly half`. */
export function readQuantity(typed: string, language = 'en'): QuantityReading {
  const text = typed.trim();
  const tokens = tokensOf(text);
  const reading = { tokens, text, language: language.split('-')[0] ?? 'en', floor: 0, typed: true };
  for (let at = 0; at < Math.min(tokens.length, 12); at++) {
    const one = quantityAt(reading, at);
    if (!one?.quantity) continue;
    const { quantity } = one.quantity;
    // Somebody who types a unit that is not in any list still means it: it is all that stands behind the number.
    const rest = text.slice(one.quantity.end).trim();
    const unit = [quantity.unit, rest].filter((word) => word !== '').join(' ');
    return { ok: true, quantity: { ...quantity, unit, asPrinted: text } };
  }
  return {
    ok: false,
    problem: text === '' ? 'No figure is given.' : `"${text.slice(0, 80)}" holds no number that can be read.`,
    mend: 'Write the figure as it was said, for example "at least 9.4 knots", "26 to 32" or "nearly half".',
  };
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly language: string;
  /** no token before this one may be taken */
  readonly floor: number;
  readonly typed: boolean;
}

interface Taken {
  readonly quantity: FoundQuantity | null;
  readonly next: number;
}

function quantityAt(reading: Reading, at: number): Taken | null {
  const { tokens, text, language } = reading;
  const first = amountAt(tokens, at, language);
  if (first === null) return null;
  const hedged = qualifierBefore(reading, at);
  const range = rangeFrom(reading, first.next, hedged?.qualifier === 'between');
  const last = range ?? first;
  const odd = hedged === null && range === null ? qualifierBehind(tokens, first.next) : null;
  const counted = unitAt(reading, odd === null ? last : { ...last, next: odd.next });
  const isRange = range !== null && first.value !== null && range.value !== null;
  if (isRange && (first.value ?? 0) >= (range.value ?? 0)) return { quantity: null, next: last.next };
  const skip = { at, next: last.next, first: first.next, unit: counted.unit, known: counted.known };
  if (!reading.typed && isNoQuantity(tokens, skip, { range: range !== null, hedged: hedged !== null }))
    return { quantity: null, next: last.next };
  const behind = odd ?? (hedged === null && !isRange ? qualifierBehind(tokens, counted.next) : null);
  const next = Math.max(counted.next, behind?.next ?? 0, last.next);
  const start = tokens[hedged?.from ?? at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? text.length;
  const scale = isRange ? sharedScale(first, last) : 1;
  const figures = isRange
    ? { value: null, low: (first.value ?? 0) * scale, high: range.value }
    : bounds(first, hedged?.qualifier ?? behind?.qualifier ?? null);
  const qualifier: Qualifier = isRange
    ? 'between'
    : first.vague
      ? 'vague'
      : hedged?.qualifier === 'between'
        ? 'exact'
        : (hedged?.qualifier ?? behind?.qualifier ?? 'exact');
  const printed = hedged?.printed ?? (behind === null ? null : behind.printed);
  return {
    quantity: {
      start,
      end,
      quantity: {
        ...figures,
        unit: counted.unit,
        qualifier,
        asPrinted: text.slice(start, end),
        qualifierAsPrinted: hedged?.qualifier === 'between' && !isRange ? null : printed,
      },
    },
    next,
  };
}

type Amount = NonNullable<ReturnType<typeof amountAt>>;

/** "between 12 and 15 million": the scale belongs to both. */
function sharedScale(first: Amount, last: Amount): number {
  if (first.scaled || !last.scaled || first.value === null || last.value === null || first.value >= 1000) return 1;
  const scale = 10 ** (Math.floor(Math.log10(last.value) / 3) * 3);
  return first.value * scale < last.value ? scale : 1;
}

function bounds(amount: Amount, qualifier: Qualifier | null): Pick<Quantity, 'value' | 'low' | 'high'> {
  const { value, low } = amount;
  if (amount.vague || value === null) return { value: null, low, high: null };
  const fromBelow = qualifier === 'at least' || qualifier === 'more than';
  const fromAbove = qualifier === 'at most' || qualifier === 'less than' || qualifier === 'nearly';
  return { value, low: fromBelow ? value : null, high: fromAbove ? value : null };
}

function rangeFrom(reading: Reading, at: number, between: boolean): Amount | null {
  const { tokens, language } = reading;
  // A unit may stand twice: "12 km to 15 km", "10%–15%".
  for (const word of [at, at + 1]) {
    const joins = tokens[word];
    if (joins === undefined || joins.kind === 'break') return null;
    const isJoined = between ? andWords.has(joins.low) || rangeWords.has(joins.low) : rangeWords.has(joins.low);
    if (!isJoined) continue;
    if (!between && tokens[at - 2]?.low === 'from') return null;
    const second = amountAt(tokens, word + 1, language);
    return second === null || second.vague ? null : second;
  }
  return null;
}

function qualifierBefore(
  { tokens, text, floor }: Reading,
  at: number,
): { readonly qualifier: Qualifier; readonly from: number; readonly printed: string } | null {
  const backwards = tokens.slice(Math.max(floor, at - 5), at).reverse();
  const found = longestAt(backwards, 0, beforeBackwards);
  if (found === null) return null;
  const from = at - found.next;
  return {
    qualifier: found.means,
    from,
    printed: text.slice(tokens[from]?.start, tokens[at - 1]?.end),
  };
}

function qualifierBehind(
  tokens: readonly Token[],
  place: number,
): { readonly qualifier: Qualifier; readonly next: number; readonly printed: string } | null {
  const found = longestAt(tokens, place, behindWords);
  if (found === null) return null;
  const words = tokens.slice(place, found.next).map(({ text }) => text);
  return { qualifier: found.means, next: found.next, printed: words.join(words[0] === '-' ? '' : ' ') };
}
