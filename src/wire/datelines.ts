/** The words that open a report: `KYIV, Ukraine (AP) — `, `MERROW QUAY, Wednesday — `, `МОСКВА, 6 янв — РИА Новости. `. */
import { knownAgency } from './agencies.ts';
import { calendarKey, calendarWords } from './calendar-words.ts';
import { findDates, findWeekdays } from './dates.ts';
import type { StatedTime } from './shapes.ts';

export interface OpeningDateline {
  readonly place: string | null;
  /** `YYYY-MM-DD` where the dateline itself prints a full date */
  readonly date: string | null;
  /** `MM-DD` where it prints a day without its year */
  readonly monthDay: string | null;
  /** 1 (Monday) … 7, where it prints only a weekday */
  readonly weekday: number | null;
  readonly agency: string | null;
  /** as printed, with the dash and the blank after it */
  readonly printed: string;
}

/** Longest dateline, characters. */
const atMost = 90;
const dashes = /\s*(?:—|–|--|−|\s-|―|\s\|)\s+|:\s+(?=\p{Lu})/gu;

/** Reads the dateline off the start of a story's first paragraph; null when it opens with none. */
export function readDateline(paragraph: string): OpeningDateline | null {
  const head = paragraph.slice(0, atMost + 20);
  for (const dash of head.matchAll(dashes)) {
    if (dash.index > atMost) return null;
    const start = paragraph.slice(0, dash.index);
    const end = dash.index + dash[0].length;
    const found = readPlaceAndDate(start, dash[0].startsWith(':'));
    if (!found) continue;
    const agencyAfter = /^(\p{L}[\p{L} ]{1,30})\.\s+(?=[\p{Lu}\p{N}«“„"‘])/u.exec(paragraph.slice(end));
    const signed = agencyAfter ? knownAgency(agencyAfter[1] ?? '') : null;
    const whole = signed === null ? end : end + (agencyAfter?.[0].length ?? 0);
    if (found.agency === null && signed === null && !found.certain) return null;
    if (found.agency === null && signed === null && /^\p{Ll}/u.test(paragraph.slice(end))) return null;
    const { certain: _, ...dateline } = found;
    return { ...dateline, agency: dateline.agency ?? signed, printed: paragraph.slice(0, whole) };
  }
  return null;
}

function readPlaceAndDate(
  start: string,
  beforeColon: boolean,
): (Omit<OpeningDateline, 'printed'> & { readonly certain: boolean }) | null {
  let rest = start.trim();
  const bracketed = /^(.*?)[,\s]*\(([^()]{2,40})\)$/su.exec(rest);
  const agency = bracketed ? knownAgency(bracketed[2]?.split(/\s*[/,]\s*/u)[0] ?? '') : null;
  if (bracketed && agency === null && findDates(bracketed[2] ?? '').length === 0) return null;
  if (bracketed) rest = agency === null ? `${bracketed[1]}, ${bracketed[2]}` : (bracketed[1] ?? '');
  const pieces = rest.split(/\s*,\s*/u).filter((piece) => piece !== '');
  const isWhen = (piece: string) => /\d/u.test(piece) || isWeekday(piece);
  const firstWhen = pieces.findIndex(isWhen);
  const places = firstWhen === -1 ? pieces : pieces.slice(0, firstWhen);
  const when = firstWhen === -1 ? '' : pieces.slice(firstWhen).join(', ');
  if (firstWhen !== -1 && !isDayText(when)) return null;
  if (places.length > 3 || (places.length === 0 && agency === null)) return null;
  const [city] = places;
  if (city !== undefined && !isPlaceLike(city)) return null;
  if (places.slice(1).some((place) => !isPlaceLike(place))) return null;
  const date = findDates(when)[0]?.day ?? null;
  const shouted = city !== undefined && city.length > 2 && city === city.toUpperCase() && city !== city.toLowerCase();
  if (beforeColon && agency === null && when === '') return null;
  return {
    place: places.length === 0 ? null : places.join(', '),
    date,
    monthDay: date === null ? (findDates(`${when.replace(/[.,]?\s*$/u, '')} 2000`)[0]?.day.slice(5) ?? null) : null,
    weekday: findWeekdays(when)[0] ?? null,
    agency,
    certain: shouted || when !== '',
  };
}

function isPlaceLike(text: string): boolean {
  const words = text.split(/[\s-]+/u);
  return (
    words.length <= 5 &&
    /^[\p{L}\p{M}\s.'’`\-()]+$/u.test(text) &&
    words.every((word) => /^\(?[\p{Lu}\p{Lo}]/u.test(word) || word.length <= 3)
  );
}

function isWeekday(text: string): boolean {
  return findWeekdays(text).length === 1 && text.split(/\s+/u).length <= 2;
}

/** Only weekdays, months and numbers: `6 янв`, `Jan 6`, `Wednesday`, `6. Januar 2025`. */
function isDayText(text: string): boolean {
  const { months, weekdays } = calendarWords();
  const words = text.match(/[\p{L}\p{M}]+(?:-feira)?/gu) ?? [];
  return (
    words.length <= 4 &&
    words.every(
      (word) => months.has(calendarKey(word)) || weekdays.has(calendarKey(word)) || ['de', 'of', 'г'].includes(word),
    )
  );
}

/** True when the dateline prints a day, in whatever form. */
export function namesDay(dateline: OpeningDateline): boolean {
  return dateline.date !== null || dateline.monthDay !== null || dateline.weekday !== null;
}

export interface ResolvedDay {
  readonly day: string;
  /** the date or weekday it was resolved from, as printed */
  readonly printed: string;
  /** one plain sentence: what it was resolved from */
  readonly how: string;
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The whole day of a dateline: as printed, or its weekday or yearless day as the last one up to the publication. */
export function resolveDateline(dateline: OpeningDateline, published: StatedTime | null): ResolvedDay | null {
  if (dateline.date !== null)
    return { day: dateline.date, printed: dateline.printed, how: 'The dateline prints its day.' };
  if (!published?.iso) return null;
  const day = Temporal.PlainDate.from(published.iso.slice(0, 10));
  if (dateline.monthDay !== null) {
    // A report may be dated a day ahead of its publication elsewhere in the world.
    const here = Temporal.PlainDate.from(`${day.year}-${dateline.monthDay}`, { overflow: 'constrain' });
    const last = Temporal.PlainDate.compare(here, day.add({ days: 1 })) > 0 ? here.subtract({ years: 1 }) : here;
    return {
      day: last.toString(),
      printed: dateline.printed,
      how: `The dateline’s year is resolved from the publication on ${day}.`,
    };
  }
  if (dateline.weekday === null) return null;
  const back = (day.dayOfWeek - dateline.weekday + 7) % 7;
  const name = weekdayNames[dateline.weekday - 1];
  return {
    day: day.subtract({ days: back }).toString(),
    printed: dateline.printed,
    how: `The dateline’s day is resolved from “${name}” and the publication on ${day}.`,
  };
}

/**
 * The day of a report that states none: the newest full date in its text, but only when that day is the weekday which
 * the text names most often. Anything less is no evidence, and the day stays unstated.
 */
export function resolveReportDay(texts: readonly string[]): ResolvedDay | null {
  let newest: { readonly day: string; readonly printed: string } | null = null;
  const mentions = new Map<number, number>();
  for (const text of texts) {
    for (const date of findDates(text)) if (newest === null || date.day > newest.day) newest = date;
    for (const weekday of findWeekdays(text)) mentions.set(weekday, (mentions.get(weekday) ?? 0) + 1);
  }
  if (newest === null) return null;
  const weekday = Temporal.PlainDate.from(newest.day).dayOfWeek;
  const count = mentions.get(weekday) ?? 0;
  const agrees = count > 0 && [...mentions].every(([other, times]) => other === weekday || times < count);
  if (!agrees) return null;
  const name = weekdayNames[weekday - 1];
  const how = `The dateline’s day is resolved: the text names ${name} ${count === 1 ? 'once' : `${count} times`}, more than any other day, and its newest full date, ${newest.printed}, is a ${name}. The page states no publication date.`;
  return { day: newest.day, printed: newest.printed, how };
}
