import { numberOf } from './day.ts';

/** Numbers from the first to the last, both among them. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysOfWeek = 7;

/** The day with this number: days since 1970-01-01 of a calendar. */
export function dateOf(day: number): Temporal.PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: day });
}

/** The number of a day that is written `YYYY-MM-DD`. */
export function dayNumber(text: string): number {
  return numberOf(Temporal.PlainDate.from(text));
}

/** `YYYY-MM-DD` */
export function dayText(day: number): string {
  return dateOf(day).toString();
}

/** When a day begins in a zone, milliseconds since 1970; where clocks skip midnight, the first moment after it. */
export function dayBegins(day: number, zone: string): number {
  return dateOf(day).toZonedDateTime(zone).epochMilliseconds;
}

/**
 * Tells as `dayBegins` does, of many days after each other: between two changes of the clocks every day is as long as
 * the one before, and only the first is looked up.
 */
export function dayStarts(zone: string): (day: number) => number {
  let steady = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY, offset: 0 };
  return (day) => {
    const begins = day * dayMs - steady.offset;
    if (begins >= steady.from && begins < steady.until) return begins;
    const looked = dateOf(day).toZonedDateTime(zone);
    const change = looked.getTimeZoneTransition('next');
    steady = {
      from: looked.epochMilliseconds,
      until: change?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
      offset: looked.offsetNanoseconds / 1_000_000,
    };
    return looked.epochMilliseconds;
  };
}

/** The Monday of a day's week. */
export function mondayOf(day: number): number {
  return day - (dateOf(day).dayOfWeek - 1);
}

/** Whole weeks, from Monday, that hold all of these days. */
export function wholeWeeks({ from, until }: Range): Range {
  return { from: mondayOf(from), until: mondayOf(until) + daysOfWeek - 1 };
}

/** The week, month or year that a day is in, by its days. */
export function spanOfDays(span: 'week' | 'month' | 'year', day: number): Range {
  const date = dateOf(day);
  if (span === 'week') return wholeWeeks({ from: day, until: day });
  const first = span === 'month' ? date.with({ day: 1 }) : date.with({ month: 1, day: 1 });
  return { from: numberOf(first), until: numberOf(first.add({ [`${span}s`]: 1 })) - 1 };
}

/**
 * The hours of UTC, since 1970, that begin on these days of a zone's calendar: 23 or 25 on the days on which clocks are
 * changed. In zones of half hours, an hour over midnight is of the day in which it begins, so that none is of two.
 */
export function hoursOfDays({ from, until }: Range, zone: string): Range {
  const first = Math.ceil(dayBegins(from, zone) / hourMs);
  return { from: first, until: Math.ceil(dayBegins(until + 1, zone) / hourMs) - 1 };
}

/** The hour that clocks of a zone showed seven days before; what they skipped then is the hour after it. */
export function hourAWeekBefore(hour: number, zone: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(hour * hourMs).toZonedDateTimeISO(zone);
  return Math.floor(at.subtract({ days: daysOfWeek }).epochMilliseconds / hourMs);
}

/** Whole months within these days by their first days, and the days before and after them. */
export function monthsWithin({ from, until }: Range): {
  readonly months: Range | null;
  readonly rest: readonly Range[];
} {
  const first = dateOf(from).day === 1 ? from : spanOfDays('month', from).until + 1;
  const after = spanOfDays('month', until).until === until ? until + 1 : spanOfDays('month', until).from;
  if (after <= first) return { months: null, rest: [{ from, until }] };
  const rest = [
    { from, until: first - 1 },
    { from: after, until },
  ];
  return { months: { from: first, until: after - 1 }, rest: rest.filter((days) => days.from <= days.until) };
}

/** Every number of a range. */
export function eachOf({ from, until }: Range): readonly number[] {
  return Array.from({ length: Math.max(until - from + 1, 0) }, (_, index) => from + index);
}
