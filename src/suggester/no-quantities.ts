import { monthNames, stopWords } from './stop-words.ts';
import { isCapital, type Token, touch } from './tokens.ts';

/** The tokens of an amount or a range: from `at` to `next`, the first amount ending at `first`. */
interface Place {
  readonly at: number;
  readonly first: number;
  readonly next: number;
  readonly unit: string;
  readonly known: boolean;
}

const labels = new Set(
  `section article page p pp chapter paragraph para clause line route highway room flight no number nr № # vol volume figure
  fig table channel resolution order case class type version annex appendix exhibit schedule item act rule part phase
  junction exit apartment unit berth pier gate platform track boeing airbus covid decree act law directive`.split(
    /\s+/,
  ),
);
const streets = new Set(['street', 'road', 'avenue', 'lane', 'square', 'st', 'ave', 'drive', 'court', 'quay', 'way']);
const definite = new Set(['the', 'these', 'those', 'his', 'her', 'their', 'its', 'our', 'other', 'or', 'no']);
const timesBefore = new Set([
  'at',
  'by',
  'until',
  'till',
  'before',
  'after',
  'around',
  'about',
  'from',
  'since',
  'past',
]);

/** Behind a length of time they make a moment of it: “nine days ago”. */
const agoWords = new Set(['ago', 'earlier', 'later', 'hence']);

/** True for numbers that count nothing: days, years, clock times, ages, labels, scores, telephone numbers. */
export function isNoQuantity(
  tokens: readonly Token[],
  place: Place,
  { range, hedged }: { readonly range: boolean; readonly hedged: boolean },
): boolean {
  const { at, next } = place;
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[next];
  if (token === undefined) return true;
  if (place.known && agoWords.has(tokens[next + place.unit.split(' ').length]?.low ?? '')) return true;
  if (token.kind === 'word') return isLooseWord(tokens, place, hedged);
  if (token.kind !== 'number') return false;
  return (
    isPartOfName(tokens, at, next) ||
    isDay(tokens, place) ||
    isYear(tokens, place, hedged) ||
    isClock(tokens, place) ||
    isAge(tokens, place) ||
    (!hedged && !place.known && isLabel(tokens, at)) ||
    (!place.known && isAddress(tokens, next)) ||
    isTelephone(tokens, place) ||
    (range && !place.known && !hedged && before?.low === 'by') ||
    (!place.known && after !== undefined && touch(tokens[next - 1], after) && after.kind === 'word')
  );
}

/** Number words are also pronouns and parts of names: they must count something. */
function isLooseWord(tokens: readonly Token[], { at, next, unit, known }: Place, hedged: boolean): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.low ?? '';
  if (token?.low === 'one')
    return !known || unit === '' || tokens[next]?.low === 'of' || tokens[at + 1]?.low === 'of' || definite.has(before);
  if (token?.low === 'many' || token?.low === 'several' || token?.low === 'a' || token?.low === 'half') return false;
  const odd = tokens[next + 1]?.low === 'odd';
  if (tokens[next]?.text === '-' && touch(tokens[next - 1], tokens[next]) && unit === '' && !odd) return true;
  if (tokens[at - 1]?.text === '-' && touch(tokens[at - 1], token)) return true;
  if (isCapital(token) && isCapital(tokens[next]) && unit === '') return true;
  if (monthNames.has(tokens[next]?.low ?? '') && isCapital(tokens[next])) return true;
  if (tokens[next]?.low === "o'clock") return true;
  return !hedged && definite.has(before) && before !== 'or';
}

/** "Mi-8", "B2", "2026-11-19": a number that touches a letter or a second dash. */
function isPartOfName(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1];
  if (touch(before, tokens[at]) && before !== undefined) {
    if (before.kind === 'word' || '-–/:.@_#№'.includes(before.text)) return true;
  }
  const after = tokens[next];
  const beyond = tokens[next + 1];
  return (
    touch(tokens[next - 1], after) &&
    touch(after, beyond) &&
    '/:-–'.includes(after?.text ?? ' ') &&
    beyond?.kind === 'number'
  );
}

function isMonth(token: Token | undefined): boolean {
  return monthNames.has(token?.low ?? '') && isCapital(token);
}

function isDay(tokens: readonly Token[], { at, first, next, unit }: Place): boolean {
  const dot = tokens[at - 1]?.text === '.' ? at - 2 : at - 1;
  const ordinal = /^(?:st|nd|rd|th)$/.test(tokens[first]?.low ?? '') && touch(tokens[first - 1], tokens[first]);
  const ahead = ordinal ? first + 1 : first;
  const behind = isMonth(tokens[dot]) || (isMonth(tokens[at - 3]) && tokens[at - 1]?.text === ',');
  return (
    ordinal ||
    isMonth(tokens[ahead]) ||
    isMonth(tokens[next]) ||
    (tokens[ahead]?.low === 'of' && isMonth(tokens[ahead + 1])) ||
    (behind && unit === '')
  );
}

const yearBefore = new Set(
  `in since by until till from before after during of spring summer autumn fall winter early late mid around between and to
  january february march april may june july august september october november december`.split(/\s+/),
);

function isYear(tokens: readonly Token[], { at, first, unit, known }: Place, hedged: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || !/^(?:1[5-9]|20)\d\d$/.test(token.text) || first !== at + 1) return false;
  const before = tokens[at - 1]?.low ?? '';
  if (unit === '' || !known) return true;
  if (before === ',' && (isMonth(tokens[at - 3]) || isMonth(tokens[at - 4]))) return true;
  return !hedged && yearBefore.has(before);
}

function isClock(tokens: readonly Token[], { at, next, known }: Place): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const after = tokens[next]?.low ?? '';
  if (/^(?:[ap]\.?m\.?|o'clock|uhr)$/.test(after)) return true;
  const colon = tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'number' && touch(token, tokens[at + 1]);
  if (colon && touch(tokens[at + 1], tokens[at + 2])) return true;
  const hours = /^(?:[01]?\d|2[0-3])(?:\.[0-5]\d)?$/.test(token.text);
  if (!hours || known) return false;
  const said = timesBefore.has(tokens[at - 1]?.low ?? '');
  const zone = /^(?:gmt|utc|bst|cet|cest|eet|eest|est|edt)$/.test(after);
  return zone || (said && token.text.includes('.')) || (tokens[at - 1]?.low === 'at' && token.text.length < 3);
}

/** "Maren Holt, 43, said", "aged 43", "43-year-old" */
function isAge(tokens: readonly Token[], { at, first, next, unit }: Place): boolean {
  const before = tokens[at - 1]?.low ?? '';
  if (before === 'aged' || before === 'age') return true;
  if (tokens[first]?.text === '-' && tokens[first + 1]?.low === 'year' && tokens[first + 2]?.text === '-') return true;
  const closed = [',', '.', ')', ';'].includes(tokens[next]?.text ?? '');
  return before === ',' && closed && unit === '' && isCapital(tokens[at - 2]) && (tokens[at]?.text.length ?? 9) < 4;
}

function isLabel(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (labels.has(before.low)) return true;
  if (before.text === '.' && labels.has(tokens[at - 2]?.low ?? '')) return true;
  const begins = tokens[at - 2] === undefined || /^[.!?\n]$/.test(tokens[at - 2]?.text ?? '');
  return isCapital(before) && !begins && !stopWords.has(before.low);
}

function isAddress(tokens: readonly Token[], next: number): boolean {
  if (!isCapital(tokens[next])) return false;
  return [next + 1, next + 2].some((at) => isCapital(tokens[at]) && streets.has(tokens[at]?.low ?? ''));
}

function isTelephone(tokens: readonly Token[], { at, first, next }: Place): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (/^0\d/.test(token.text) || /^0\d/.test(tokens[next - 1]?.text ?? '')) return true;
  if (tokens[at - 1]?.text === '+' && touch(tokens[at - 1], token)) return true;
  return (tokens[first]?.kind === 'number' || tokens[at - 1]?.kind === 'number') && !token.text.includes('.');
}
