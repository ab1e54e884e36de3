/** Dates as newspapers print them, in any of the usual languages. Nothing is guessed: 03/04/2025 stays unread. */
import { calendarKey, calendarWords } from './calendar-words.ts';

export interface FoundDate {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

/** Each shape with the places of its year, month and day among the groups. */
const shapes: readonly (readonly [RegExp, (groups: readonly (string | undefined)[]) => Parts | null])[] = [
  [
    /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s.,/-]{1,2}(?:de |of )?([\p{L}\p{M}]{3,20}(?: [\p{L}\p{M}]{4,8})?)\.?[\s.,/-]{1,2}(?:de |of )?(\d{4})(?!\d)/gu,
    (g) => [g[3], g[2], g[1]],
  ],
  [/(?<![\p{L}\d])([\p{L}\p{M}]{3,20})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/gu, (g) => [g[3], g[1], g[2]]],
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, (g) => [g[1], g[2], g[3]]],
  [/(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/gu, (g) => [g[1], g[2], g[3]]],
  [/(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu, (g) => [g[1], g[2], g[3]]],
  [/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu, (g) => [g[3], g[2], g[1]]],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gu, (g) => slashed(g[1], g[2], g[3])],
];

/** Day first or month first is only told where one of them is no month. */
function slashed(one = '', two = '', year = ''): Parts | null {
  if (Number(one) > 12 || one === two) return [year, two, one];
  return Number(two) > 12 ? [year, one, two] : null;
}

/** Most dates that are looked for in one text; a calendar has more, a report does not. */
const datesAtMost = 200;

/** Every full date of a text, in order. */
export function findDates(text: string): readonly FoundDate[] {
  const western = westernDigits(text);
  const found: FoundDate[] = [];
  for (const [shape, parts] of shapes) {
    for (const match of western.matchAll(shape)) {
      if (found.length >= datesAtMost) break;
      const named = parts([...match]);
      const day = named === null ? null : dayOf(named);
      const end = match.index + match[0].length;
      const overlaps = found.some((other) => match.index < other.end && other.start < end);
      if (day !== null && !overlaps)
        found.push({ day, start: match.index, end, printed: text.slice(match.index, end) });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function dayOf([year, month, day]: Parts): string | null {
  const number = monthOf(month ?? '');
  if (number === null || Number(year) < 1500) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: number, day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

function monthOf(name: string): number | null {
  if (/^\d+$/u.test(name)) return Number(name);
  return calendarWords().months.get(calendarKey(name)) ?? null;
}

/** Arabic-Indic and Persian digits as ASCII; lengths stay as they are. */
export function westernDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/** Weekdays named in a text, 1 (Monday) to 7, in order. */
export function findWeekdays(text: string): readonly number[] {
  const { weekdays } = calendarWords();
  const named = text.match(/[\p{L}\p{M}]+(?:-feira)?/gu) ?? [];
  return named.flatMap((word) => weekdays.get(calendarKey(word)) ?? []);
}
