import { scales, smallNumbers, tens } from './number-words.ts';
import { type Token, touch } from './tokens.ts';

/** A number read from tokens. */
export interface ReadNumber {
  readonly value: number;
  /** the token behind it */
  readonly next: number;
  /** written in digits */
  readonly digits: boolean;
  /** a word such as `million` or `m` belongs to it */
  readonly scaled: boolean;
}

const commaIsDecimal = new Set(['uk', 'de', 'fr', 'es', 'ru', 'pl', 'it']);

/**
 * The value of digits with separators: where both a full stop and a comma stand, the last is the decimal one; one that
 * comes twice parts thousands; one alone before exactly three digits is read as the language has it. null: no number.
 */
export function digitsValue(text: string, language: string): number | null {
  const plain = text.replaceAll(/[ \u00a0\u2009\u202f]/g, '');
  const comma = plain.lastIndexOf(',');
  const stop = plain.lastIndexOf('.');
  const decimalComma = commaIsDecimal.has(language);
  let decimal = '';
  if (comma >= 0 && stop >= 0) decimal = comma > stop ? ',' : '.';
  else if (comma >= 0 || stop >= 0) {
    const mark = comma >= 0 ? ',' : '.';
    const parts = plain.split(mark);
    const grouped = parts.length > 2 || (parts[1]?.length === 3 && (mark === ',') !== decimalComma && parts[0] !== '0');
    if (!grouped) decimal = mark;
  }
  const whole = decimal === '' ? plain.replaceAll(/[.,]/g, '') : plain.slice(0, plain.lastIndexOf(decimal));
  const digits =
    whole.replaceAll(/[.,]/g, '') + (decimal === '' ? '' : `.${plain.slice(plain.lastIndexOf(decimal) + 1)}`);
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

/** The number that begins at token `at`; null: none does. `money`: `4.5m` means millions, not metres. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  { language, money }: { readonly language: string; readonly money: boolean },
): ReadNumber | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.kind !== 'number') return wordsAt(tokens, at);
  const value = digitsValue(first.text, language);
  if (value === null) return null;
  const half = halfBehind(tokens, at + 1);
  const scale = scaleAt(tokens, half.next, money);
  return { value: times(value + half.value, scale.power), next: scale.next, digits: true, scaled: scale.power > 0 };
}

/** A power of ten is applied through text, so that 1.2 million is 1200000 and not 1199999.9999999998. */
function times(value: number, power: number): number {
  return power === 0 ? value : Number(`${value}e${power}`);
}

function halfBehind(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } {
  const [and, a, half] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (and?.low === 'and' && a?.low === 'a' && half?.low === 'half') return { value: 0.5, next: at + 3 };
  if (and?.text === '½' && touch(tokens[at - 1], and)) return { value: 0.5, next: at + 1 };
  return { value: 0, next: at };
}

const shortScales = new Map([
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['bn', 9],
  ['tn', 12],
]);

function scaleAt(
  tokens: readonly Token[],
  at: number,
  money: boolean,
): { readonly power: number; readonly next: number } {
  const token = tokens[at];
  const word = scales.get(token?.low ?? '');
  if (word !== undefined) return { power: word, next: at + 1 };
  const short = shortScales.get(token?.low ?? '');
  const counts =
    money ||
    token?.low !== 'm' ||
    /^(?:people|(?!waves|swells|walls|cables)\p{L}{3,}(?<!s)s)$/u.test(tokens[at + 1]?.low ?? '');
  if (short !== undefined && counts && touch(tokens[at - 1], token)) return { power: short, next: at + 1 };
  return { power: 0, next: at };
}

/** Numbers in English words: `six`, `thirty-eight thousand`, `two hundred and six`, `a million`, `two and a half million`. */
function wordsAt(tokens: readonly Token[], at: number): ReadNumber | null {
  let total = 0;
  let group = 0;
  let next = at;
  let scaled = false;
  const article = tokens[at]?.low === 'a' || tokens[at]?.low === 'an';
  if (article) {
    const scale = scales.get(tokens[at + 1]?.low ?? '');
    if (scale === undefined) return null;
    group = 1;
    next = at + 1;
  }
  // No number in words is longer; without an end, rows of number words would be read again from each of them.
  for (let low = tokens[next]?.low ?? ''; next < at + 16; low = tokens[next]?.low ?? '') {
    const small = smallNumbers.get(low);
    const ten = tens.get(low);
    const scale = scales.get(low);
    if (small !== undefined && (group % 100 === 0 || next === at)) group += small;
    else if (ten !== undefined && group % 100 === 0) group += ten;
    else if (scale === 2 && group > 0 && group < 100) group *= 100;
    else if (scale !== undefined && scale > 2 && group > 0) {
      total += times(group, scale);
      group = 0;
      scaled = true;
    } else break;
    next++;
    const follows = tokens[next];
    const after = tokens[next + 1]?.low ?? '';
    const unit = smallNumbers.get(after) ?? 10;
    if (ten !== undefined && follows?.text === '-' && unit > 0 && unit < 10) {
      group += unit;
      next += 2;
    } else if (ten !== undefined && (smallNumbers.get(follows?.low ?? '') ?? 10) < 10) {
      group += smallNumbers.get(follows?.low ?? '') ?? 0;
      next++;
    } else if (
      follows?.low === 'and' &&
      (scale !== undefined || scaled) &&
      (smallNumbers.has(after) || tens.has(after))
    ) {
      // "two million and six people" is read, "two hundred and a few" is not.
      next++;
    }
    const half = halfBehind(tokens, next);
    if (half.value > 0) {
      group += half.value;
      next = half.next;
    }
  }
  if (next === at || (article && next === at + 1)) return null;
  return { value: total + group, next, digits: false, scaled };
}
