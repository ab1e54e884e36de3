import { type Quotes, quotesOf } from './quotation-marks.ts';

/** What a typed sign becomes: so many letters before it go, and this comes in place of them and of the sign. */
export interface Replacement {
  readonly remove: number;
  readonly insert: string;
}

const apostrophe = '’';
const narrow = '\u202F';
const noBreak = '\u00A0';

/** What may stand before a mark that opens. */
const opensAfter = /(?:^|[\s\u00A0\u202F([{<«‹„‚“‘¿¡—–/\-\uFFFC])$/u;
const address = /(?:^|[\s("'«„“])(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S*$|\S@\S+$|(?:^|\s)(?:~|\.{1,2})?\/\S*$/i;

const firstOf = (mark: string) => mark.trim().charAt(0);

interface Marks {
  readonly kind: 'double' | 'single';
  readonly open: string;
  readonly close: string;
}

/** The marks that are open where a text ends, outermost first. */
function openMarks(before: string, { double, single }: Quotes): Marks['kind'][] {
  const pairs: readonly Marks[] = [
    { kind: 'double', open: firstOf(double[0]), close: firstOf(double[1]) },
    { kind: 'single', open: firstOf(single[0]), close: firstOf(single[1]) },
  ];
  const open: Marks['kind'][] = [];
  const letters = [...before];
  for (const [index, letter] of letters.entries()) {
    const closing = pairs.find(({ kind, close }) => close === letter && kind === open.at(-1));
    const opening = pairs.find((pair) => pair.open === letter);
    // Between letters it is no closing mark but an apostrophe.
    const isWithin = letter === apostrophe && /\p{L}/u.test(letters[index + 1] ?? '');
    if (closing !== undefined && !isWithin) open.pop();
    else if (opening !== undefined && opening.open !== apostrophe) open.push(opening.kind);
  }
  return open;
}

/** Whether the key for a double mark writes the inner marks too, because that for a single one is the apostrophe's. */
const nestsByDouble = ({ single }: Quotes) => /[“„«»]/.test(single[0]);

const isHebrew = (language: string) => /^he\b/.test(language);

function doubleMark(before: string, language: string): Replacement | null {
  const quotes = quotesOf(language);
  const open = openMarks(before, quotes);
  const isInner = nestsByDouble(quotes) && open.includes('double');
  if (opensAfter.test(before)) return { remove: 0, insert: (isInner ? quotes.single : quotes.double)[0] };
  if (open.length === 0 && isHebrew(language) && /\p{Script=Hebrew}$/u.test(before)) return { remove: 0, insert: '״' };
  // Inches and seconds.
  if (open.length === 0 && /\d$/.test(before)) return null;
  return { remove: 0, insert: (isInner && open.at(-1) === 'single' ? quotes.single : quotes.double)[1] };
}

function singleMark(before: string, language: string): Replacement {
  const quotes = quotesOf(language);
  if (nestsByDouble(quotes)) return { remove: 0, insert: apostrophe };
  if (opensAfter.test(before)) return { remove: 0, insert: quotes.single[0] };
  const closes = openMarks(before, quotes).at(-1) === 'single';
  return { remove: 0, insert: closes ? quotes.single[1] : apostrophe };
}

/** Languages whose dash between words is the long one; all others use the one of half its length. */
const longDash = /^(?:en-(?:US|CA|PH)|ru|uk|be|kk|ky|bg|sr|mk|es|ca|gl|pt|lt|lv|ka|hy)(?:-|$)/;

function dash(before: string, typed: string, language: string): Replacement | null {
  const sign = longDash.test(language) ? '—' : '–';
  if (typed === ' ' && /(?:^|[\s\u00A0])--$/.test(before)) return { remove: 2, insert: `${sign} ` };
  // Without spaces it is the long one in English, and the other elsewhere.
  const tight = language.startsWith('en') ? '—' : sign;
  if (/[\p{L}\p{N}]/u.test(typed) && /[\p{L}’”“»]--$/u.test(before)) return { remove: 2, insert: `${tight}${typed}` };
  return null;
}

/** Words that begin with an apostrophe, which is taken for an opening mark until they are whole. */
const clipped: Readonly<Record<string, RegExp>> = {
  en: /^(?:tis|twas|twere|em|til)$/i,
  nl: /^(?:s|t|n|m|k|r|ns)$/i,
};

/** A mark that what comes after it shows to be another one: ‘90s, ‘tis, geht‘s. */
function mended(before: string, typed: string, language: string): Replacement | null {
  const { double, single } = quotesOf(language);
  const [primary = ''] = language.split('-');
  const decade = /‘(\d0)$/.exec(before);
  if (primary === 'en' && typed === 's' && decade !== null) return { remove: 3, insert: `${apostrophe}${decade[1]}s` };
  const word = /(?:^|[\s\u00A0(—–])‘(\p{L}+)$/u.exec(before)?.[1] ?? '';
  if (/[\s.,;:!?]/.test(typed) && clipped[primary]?.test(word) === true)
    return { remove: word.length + 1, insert: `${apostrophe}${word}${typed}` };
  if (!/\p{L}/u.test(typed)) return null;
  const isWithin = (mark: string) => new RegExp(`\\p{L}${mark}$`, 'u').test(before);
  if (isHebrew(language) && isWithin(double[1])) return { remove: 1, insert: `״${typed}` };
  if (single[1] === '‘' && isWithin('‘')) return { remove: 1, insert: `${apostrophe}${typed}` };
  return null;
}

/** French sets a space before its high signs: narrow before ; ! ? and full before the colon; in Canada the latter alone. */
function frenchSpace(before: string, typed: string, language: string): Replacement | null {
  if (!/^fr(?:-|$)/.test(language)) return null;
  if (typed === ' ' && /«[\u202F\u00A0]$/.test(before)) return { remove: 0, insert: '' };
  if (typed === ' ' && /\d:$/.test(before)) return { remove: 1, insert: `${noBreak}: ` };
  const isColon = typed === ':';
  if (!isColon && (!/^[;!?»]$/.test(typed) || (language === 'fr-CA' && typed !== '»'))) return null;
  const space = isColon ? noBreak : narrow;
  if (/[^\s\u00A0\u202F] $/u.test(before)) return { remove: 1, insert: `${space}${typed}` };
  // After a figure a colon may be that of a time, and after such words that of an address.
  const isClose = isColon ? /[\p{L})”»…]$/u : /[\p{L}\p{N})”’»…%€.]$/u;
  if (!isClose.test(before) || (isColon && /(?:^|\W)(?:https?|ftp|mailto|tel)$/i.test(before))) return null;
  return { remove: 0, insert: `${space}${typed}` };
}

/**
 * What a sign that is typed after a text should be in its language: curled marks, dashes, an ellipsis, French spaces;
 * null where it is right as it is. In addresses nothing is changed.
 */
export function punctuated(before: string, typed: string, language: string): Replacement | null {
  if (address.test(before)) {
    const closes = typed === '"' && openMarks(before, quotesOf(language)).length > 0;
    return closes ? doubleMark(before, language) : null;
  }
  if (typed === '"') return doubleMark(before, language);
  if (typed === "'") return singleMark(before, language);
  if (typed === '.') return /(?:^|[^.])\.\.$/.test(before) ? { remove: 2, insert: '…' } : null;
  return dash(before, typed, language) ?? mended(before, typed, language) ?? frenchSpace(before, typed, language);
}
