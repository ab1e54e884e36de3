import { canonicalLanguage } from '../text/text.ts';

/**
 * Dates and times as readers see them: `Intl` in a language, always in the zone that is passed in, never the server's.
 * Instants come as ISO 8601 text, days as `YYYY-MM-DD`; anything that is no date is given back as it came.
 */
const styles = {
  fullDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayWithoutYear: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short', year: 'numeric' },
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  longMoment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  weekdayMoment: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  weekdayDay: { weekday: 'short', day: 'numeric', month: 'short' },
  shortDayMonth: { day: 'numeric', month: 'short' },
  shortMonth: { month: 'short', year: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
  monthAlone: { month: 'long' },
  dayAlone: { day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

/** Styles of a month, a year or a part of them. The months of archives and of stated dates are Gregorian (ISO 8601). */
const ofPeriods: ReadonlySet<DateStyle> = new Set(['month', 'shortMonth', 'year', 'monthAlone', 'dayAlone']);
/** Calendars with the Gregorian months, whatever they call the year. */
const gregorianMonths: ReadonlySet<string> = new Set(['gregory', 'buddhist', 'japanese', 'roc']);

function optionsOf(style: DateStyle, locale: string): Intl.DateTimeFormatOptions {
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
  const isOther = ofPeriods.has(style) && !gregorianMonths.has(calendar);
  return isOther ? { ...styles[style], calendar: 'gregory' } : styles[style];
}

type Formatter = (milliseconds: number) => string;

/** Making a formatter costs some hundred times what using it does, so each is made once. */
const formatters = new Map<string, Formatter>();

function formatter(style: DateStyle, language: string, timeZone: string): Formatter {
  const key = `${style} ${language} ${timeZone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const locale = localeOf(language);
  const format = new Intl.DateTimeFormat(locale, { ...optionsOf(style, locale), timeZone });
  // British dates with a weekday come with a comma from some versions of CLDR and without from others.
  const british = format.resolvedOptions().locale === 'en-GB';
  const made: Formatter = british
    ? (milliseconds) => format.format(milliseconds).replace(/^([A-Z][a-z]+day), /, '$1 ')
    : (milliseconds) => format.format(milliseconds);
  formatters.set(key, made);
  return made;
}

/** Plain English is set the British way, as the interface's words are; a tag that is no language falls back to it. */
function localeOf(language: string): string {
  if (language === 'en') return 'en-GB';
  return canonicalLanguage(language) ?? 'en-GB';
}

/** Where and in which language a date is read. */
export interface Reading {
  /** BCP 47 */
  readonly language: string;
  /** IANA name */
  readonly timeZone: string;
}

/** An instant, ISO 8601 with a zone, in one of the styles. */
export function instantText(iso: string, style: DateStyle, reading: Reading): string {
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) ? iso : formatter(style, reading.language, reading.timeZone)(milliseconds);
}

/** A calendar day, `YYYY-MM-DD`, in one of the styles; no zone can move it. */
export function dayText(day: string, style: DateStyle, language: string): string {
  const milliseconds = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(milliseconds) ? day : formatter(style, language, 'UTC')(milliseconds);
}

/** Words that stand by themselves, such as a heading: they begin large, which the dates of many languages do not. */
export function begunLarge(words: string, language: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(localeOf(language)) + words.slice(first.length);
}

/** What stands between parts of one line. */
export function commaOf(language: string): string {
  return new Intl.Locale(localeOf(language)).maximize().script === 'Arab' ? '، ' : ', ';
}

const lists = new Map<string, Intl.ListFormat>();

/** Names in a row, `A, B and C`, as the language joins them. */
export function listFormat(language: string): Intl.ListFormat {
  const locale = localeOf(language);
  let made = lists.get(locale);
  if (made === undefined) {
    made = new Intl.ListFormat(locale, { type: 'conjunction' });
    lists.set(locale, made);
  }
  return made;
}

/** The name of a language in itself, as its readers look for it: `українська`; a tag without a name as it came. */
export function languageName(language: string): string {
  const tag = canonicalLanguage(language);
  if (tag === null) return language;
  // Extensions, such as a calendar, are no part of a language's name, and `of` refuses them.
  const { baseName } = new Intl.Locale(tag);
  return new Intl.DisplayNames(baseName, { type: 'language' }).of(baseName) ?? language;
}
