import { months, namedDays, partsOfDay, relative, seasons, units, weekdays } from './moment-words.ts';
import { numberAt } from './numbers.ts';
import { isCapital, longestAt, phrasesOf, type Token, touch } from './tokens.ts';

/** A point or stretch of the calendar that words name. */
export interface Point {
  /** a day, month, year or season in EDTF; null: the words are a time, but not one that can be resolved */
  readonly edtf: string | null;
  /** the day it was reckoned from was needed */
  readonly reckoned: boolean;
  readonly next: number;
}

/** What the words are read with. */
export interface Reckoning {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly day: Temporal.PlainDate | null;
  /** whether what stands at a token lies ahead */
  readonly isAhead: (at: number) => boolean;
  /** typed by a person: a month or year alone is a time */
  readonly typed: boolean;
}

const relativePhrases = phrasesOf(relative.map((phrase) => [phrase, true] as const));
const iso = /(?<![\d-])\d{4}-\d\d(?:-\d\d)?(?![\d-])/y;
const prepositions = new Set(
  'in since by until till from during through between and to early late mid last next this before after of'.split(' '),
);

/** The point that begins at token `at`; null: none does. */
export function pointAt(reckoning: Reckoning, at: number): Point | null {
  const token = reckoning.tokens[at];
  if (token === undefined || token.kind === 'break' || token.kind === 'mark') return null;
  if (token.kind === 'number')
    return isoAt(reckoning, at) ?? dayMonthAt(reckoning, at) ?? countAt(reckoning, at) ?? yearAt(reckoning, at);
  return (
    weekdayAt(reckoning, at) ??
    namedDayAt(reckoning, at) ??
    monthAt(reckoning, at) ??
    seasonAt(reckoning, at) ??
    stepAt(reckoning, at) ??
    relativeAt(reckoning, at) ??
    countAt(reckoning, at)
  );
}

function isoAt({ tokens, text }: Reckoning, at: number): Point | null {
  iso.lastIndex = tokens[at]?.start ?? 0;
  const found = iso.exec(text)?.[0];
  if (found === undefined) return null;
  return { edtf: found, reckoned: false, next: at + (found.length > 7 ? 5 : 3) };
}

const two = (value: number) => String(value).padStart(2, '0');

function dayNumber(tokens: readonly Token[], at: number): { readonly day: number; readonly next: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null;
  const ordinal = /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.low ?? '') && touch(token, tokens[at + 1]);
  return { day: Number(token.text), next: ordinal ? at + 2 : at + 1 };
}

function monthNumber(tokens: readonly Token[], at: number): { readonly month: number; readonly next: number } | null {
  const month = isCapital(tokens[at]) ? months.get(tokens[at]?.low ?? '') : undefined;
  if (month === undefined) return null;
  const dot = tokens[at + 1]?.text === '.' && (tokens[at]?.text.length ?? 9) < 5 && touch(tokens[at], tokens[at + 1]);
  return { month, next: dot ? at + 2 : at + 1 };
}

function yearBehind(tokens: readonly Token[], at: number): { readonly year: number; readonly next: number } | null {
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  return /^(?:1[5-9]|20)\d\d$/.test(tokens[from]?.text ?? '')
    ? { year: Number(tokens[from]?.text), next: from + 1 }
    : null;
}

/** "19 November 2026", "19th of November" */
function dayMonthAt(reckoning: Reckoning, at: number): Point | null {
  const { tokens } = reckoning;
  const day = dayNumber(tokens, at);
  if (day === null) return null;
  const month = monthNumber(tokens, tokens[day.next]?.low === 'of' ? day.next + 1 : day.next);
  return month && dated(reckoning, { ...month, day: day.day, at });
}

function dated(
  { tokens, day: from, isAhead }: Reckoning,
  {
    month,
    day,
    next,
    at,
  }: { readonly month: number; readonly day: number; readonly next: number; readonly at: number },
): Point | null {
  const year = yearBehind(tokens, next);
  if (day < 1 || day > 31) return null;
  if (year !== null) return { edtf: existing(year.year, month, day), reckoned: false, next: year.next };
  if (from === null) return { edtf: null, reckoned: false, next };
  const near = [from.year - 1, from.year, from.year + 1]
    .map((one) => existing(one, month, day))
    .filter((one) => one !== null)
    .map((one) => ({ one, days: from.until(one).days }));
  // News gives no year only for a day near its own: the nearest, unless a word says on which side it lies.
  const side = isAhead(at) ? near.filter(({ days }) => days >= 0) : near;
  const since = tokens[at - 1]?.low === 'since' ? near.filter(({ days }) => days <= 0) : side;
  const nearest = since.toSorted((one, other) => Math.abs(one.days) - Math.abs(other.days))[0];
  return { edtf: nearest?.one ?? null, reckoned: nearest !== undefined, next };
}

function existing(year: number, month: number, day: number): string | null {
  const last = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  return day <= last ? `${year}-${two(month)}-${two(day)}` : null;
}

/** "Nov. 19, 2026", "November 2026", "since August" */
function monthAt(reckoning: Reckoning, at: number): Point | null {
  const { tokens, day, typed, isAhead } = reckoning;
  const month = monthNumber(tokens, at);
  if (month === null) return null;
  const number = dayNumber(tokens, month.next);
  if (number !== null && yearBehind(tokens, month.next) === null)
    return dated(reckoning, { month: month.month, day: number.day, next: number.next, at });
  const year = yearBehind(tokens, month.next);
  if (year !== null) return { edtf: `${year.year}-${two(month.month)}`, reckoned: false, next: year.next };
  if (!typed && !prepositions.has(tokens[at - 1]?.low ?? '')) return null;
  if (day === null) return { edtf: null, reckoned: false, next: month.next };
  const later = isAhead(at) || tokens[at - 1]?.low === 'next';
  const past = month.month <= day.month ? day.year : day.year - 1;
  const own = later && month.month >= day.month ? day.year : later ? day.year + 1 : past;
  return { edtf: `${own}-${two(month.month)}`, reckoned: true, next: month.next };
}

function weekdayAt({ tokens, day, isAhead, typed }: Reckoning, at: number): Point | null {
  const word = tokens[at];
  const number = weekdays.get(word?.low ?? '');
  if (number === undefined || !(isCapital(word) || typed)) return null;
  if ((word?.text.length ?? 0) < 4 && !typed) return null;
  const next = partsOfDay.has(tokens[at + 1]?.low ?? '') ? at + 2 : at + 1;
  if (day === null) return { edtf: null, reckoned: false, next };
  const before = tokens[at - 1]?.low;
  const back = (day.dayOfWeek - number + 7) % 7;
  let days = -back;
  if (before === 'last') days = back === 0 ? -7 : -back;
  else if (before === 'next') days = 7 - back;
  else if (before === 'this') days = number - day.dayOfWeek;
  else if (isAhead(at)) days = back === 0 ? 0 : 7 - back;
  return { edtf: day.add({ days }).toString(), reckoned: true, next };
}

function namedDayAt({ tokens, day }: Reckoning, at: number): Point | null {
  const days = namedDays.get(tokens[at]?.low ?? '');
  if (days === undefined) return null;
  const next = partsOfDay.has(tokens[at + 1]?.low ?? '') ? at + 2 : at + 1;
  return { edtf: day?.add({ days }).toString() ?? null, reckoned: day !== null, next };
}

/** "summer 2024", "the summer of 2024", "last summer" */
function seasonAt({ tokens, day }: Reckoning, at: number): Point | null {
  const season = seasons.get(tokens[at]?.low ?? '');
  if (season === undefined) return null;
  const year = yearBehind(tokens, tokens[at + 1]?.low === 'of' ? at + 2 : at + 1);
  if (year !== null) return { edtf: `${year.year}-${season}`, reckoned: false, next: year.next };
  const before = tokens[at - 1]?.low;
  if (before !== 'last' || day === null) return null;
  const ended = season < 24 && day.month > (season - 20) * 3 + 2 ? day.year : day.year - 1;
  return { edtf: `${ended}-${season}`, reckoned: true, next: at + 1 };
}

/** "last week", "this month", "next year", "this morning", "last night" */
function stepAt({ tokens, day }: Reckoning, at: number): Point | null {
  const word = tokens[at]?.low ?? '';
  const step = word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : null;
  const unit = units.get(tokens[at + 1]?.low ?? '');
  const part = partsOfDay.has(tokens[at + 1]?.low ?? '');
  if (step === null || (unit === undefined && !part) || (part && step > 0)) return null;
  const next = at + 2;
  if (day === null) return { edtf: null, reckoned: false, next };
  if (part) return { edtf: day.add({ days: step }).toString(), reckoned: true, next };
  if (unit === 'day') return null;
  if (unit === 'year') return { edtf: String(day.year + step), reckoned: true, next };
  if (unit === 'month') return { edtf: day.add({ months: step }).toString().slice(0, 7), reckoned: true, next };
  const monday = day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks: step });
  return { edtf: `${monday}/${monday.add({ days: 6 })}`, reckoned: true, next };
}

function relativeAt({ tokens }: Reckoning, at: number): Point | null {
  const found = longestAt(tokens, at, relativePhrases);
  return found && { edtf: null, reckoned: false, next: found.next };
}

/** "three days ago", "five months since", "two weeks before" (not resolved) */
function countAt({ tokens, day }: Reckoning, at: number): Point | null {
  const article = tokens[at]?.low === 'a' || tokens[at]?.low === 'an';
  const number = article ? { value: 1, next: at + 1 } : numberAt(tokens, at, { language: 'en', money: false });
  const unit = number && units.get(tokens[number.next]?.low ?? '');
  if (number === null || unit === undefined || unit === null) return null;
  const word = tokens[number.next + 1]?.low ?? '';
  const next = number.next + 2;
  if (['before', 'after', 'later', 'earlier'].includes(word)) return { edtf: null, reckoned: false, next };
  if (word !== 'ago' && word !== 'since') return null;
  if (day === null || !Number.isInteger(number.value) || number.value > 2000)
    return { edtf: null, reckoned: false, next };
  const then = day.subtract({ [`${unit}s`]: number.value }).toString();
  if (unit === 'day') return { edtf: then, reckoned: true, next };
  // Nobody counts whole weeks, months and years to the day.
  return { edtf: `${then.slice(0, unit === 'week' ? 10 : unit === 'month' ? 7 : 4)}~`, reckoned: true, next };
}

function yearAt({ tokens, typed }: Reckoning, at: number): Point | null {
  const year = yearBehind(tokens, at);
  if (year === null || !(typed || prepositions.has(tokens[at - 1]?.low ?? ''))) return null;
  return { edtf: String(year.year), reckoned: false, next: year.next };
}
