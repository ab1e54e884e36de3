import { dayIn, dayStart } from '../text/text.ts';

/** A year, month or day of the newsroom's calendar. */
export interface Period {
  readonly kind: 'year' | 'month' | 'day';
  /** `2026`, `2026-11` or `2026-11-19` */
  readonly name: string;
  /** its first day, and the first day after it */
  readonly first: Temporal.PlainDate;
  readonly next: Temporal.PlainDate;
}

/**
 * The period that an address names, or null where there is no such year, month or day. Instants are compared as text,
 * which holds while their years have four digits: the year that ends in 10000 is no year of an archive.
 */
export function readPeriod(year: string, month?: string, day?: string): Period | null {
  const name = [year, month, day].filter((part) => part !== undefined).join('-');
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(name) || year === '0000' || year === '9999') return null;
  const kind = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  try {
    return periodOf(kind, Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`));
  } catch {
    return null;
  }
}

/** The year, month or day that a day lies in. */
export function periodOf(kind: Period['kind'], day: Temporal.PlainDate): Period {
  const length = { year: 4, month: 7, day: 10 }[kind];
  const first = kind === 'day' ? day : day.with(kind === 'year' ? { month: 1, day: 1 } : { day: 1 });
  const next = first.add(kind === 'year' ? { years: 1 } : kind === 'month' ? { months: 1 } : { days: 1 });
  return { kind, name: day.toString().slice(0, length), first, next };
}

/** The stretch of time that a period is in a zone. */
export function timeOf({ first, next }: Period, zone: string): { from: Temporal.Instant; until: Temporal.Instant } {
  return { from: startOf(first, zone), until: startOf(next, zone) };
}

/** The instant at which a day of the calendar begins in a zone. */
export function startOf(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return dayStart(day.toString(), zone);
}

/** The day of an instant in the newsroom's zone. */
export function dayOfInstant(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(dayIn(instant, zone));
}

/** The first days of a period's parts and of the period after it: months of a year, days of a month. */
export function partsOf({ kind, first, next }: Period): readonly Temporal.PlainDate[] {
  const step = kind === 'year' ? 'months' : 'days';
  const parts: Temporal.PlainDate[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, next) <= 0; day = day.add({ [step]: 1 })) parts.push(day);
  return parts;
}

/** Days of the week from the first that a language counts, 1 Monday to 7 Sunday (CLDR). */
export function weekDays(language: string): readonly number[] {
  // TypeScript's library does not know this part of ECMA-402 yet.
  const locale: Intl.Locale & { readonly getWeekInfo?: () => { readonly firstDay: number } } = new Intl.Locale(
    language,
  );
  const firstDay = locale.getWeekInfo?.().firstDay ?? 1;
  return Array.from({ length: 7 }, (_, index) => ((firstDay - 1 + index) % 7) + 1);
}
