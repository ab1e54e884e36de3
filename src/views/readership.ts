import type { Db } from '../db/db.ts';
import { dayStarts, dayText, eachOf, hourAWeekBefore, hoursOfDays, type Range } from './calendar-days.ts';
import type { Readership, steps, ViewPoint, ViewSums } from './desk-shapes.ts';
import { dayRows, everOf, firstCounted, hourRows, leftOutOf, type SumsRow, weekRows } from './readership-store.ts';
import { type ShareLimits, sharesOf } from './shares.ts';
import { site } from './sums.ts';

export type Step = (typeof steps)[number];

/** What of readership is asked for. */
export interface ReadershipAsked {
  /** null: a story of which nothing was counted */
  readonly subject: number | null;
  readonly by: Step;
  /** of the newsroom's calendar; by the week they are whole weeks */
  readonly days: Range;
  readonly limits: ShareLimits;
}

/** The newsroom's clock, and whether it knows countries. */
export interface NewsroomClock {
  readonly timeZone: string;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly hasCountries: boolean;
}

/** No subject has this number. */
const nobody = -1;

/** The readership of the site or of a story over some time. */
export async function readershipOf(db: Db, asked: ReadershipAsked, clock: NewsroomClock): Promise<Readership> {
  const { by, days, limits } = asked;
  const subject = asked.subject ?? nobody;
  // None waits for another: PostgreSQL answers several at once.
  const [{ first, points }, shares, ever, leftOut] = await Promise.all([
    firstCounted(db, subject).then(async (counted) => ({
      first: counted,
      points: await pointsOf(db, { subject, by, days }, { clock, first: counted }),
    })),
    sharesOf(db, { subject, days, limits }),
    everOf(db, subject),
    subject === site ? leftOutOf(db, days) : null,
  ]);
  return {
    by,
    from: dayText(days.from),
    until: dayText(days.until),
    timeZone: clock.timeZone,
    countedSince: first && instantText(first.hour * hourMs),
    points: points.map(({ start, sums, before }) => ({ start: instantText(start), sums, before })),
    total: totalOf(points),
    ...comparison(points),
    ever,
    referrers: shares.referrers,
    devices: shares.devices,
    languages: shares.languages,
    countries: clock.hasCountries ? shares.countries : null,
    leftOut,
  };
}

const hourMs = 3_600_000;
const week = 7;
/** The same week a year before, by days. */
const weeksAYear = 52 * week;

interface Point extends Omit<ViewPoint, 'start'> {
  /** milliseconds since 1970 */
  readonly start: number;
  readonly isOver: boolean;
}

interface Around {
  readonly clock: NewsroomClock;
  readonly first: { readonly hour: number; readonly day: number } | null;
}

/** One way of cutting time: where pieces lie, what they compare with, and the sums that are kept. */
interface Cut {
  /** the pieces by the numbers of their first hours or days */
  readonly numbers: readonly number[];
  readonly beforeOf: (number: number) => number;
  readonly begins: (number: number) => number;
  /** the number of the piece after it */
  readonly after: (number: number) => number;
  /** whether anything had been counted by the end of a piece */
  readonly wasCounted: (number: number) => boolean;
  readonly rows: (range: Range) => Promise<readonly SumsRow[]>;
}

async function pointsOf(
  db: Db,
  asked: { readonly subject: number; readonly by: Step; readonly days: Range },
  { clock, first }: Around,
): Promise<readonly Point[]> {
  const { numbers, beforeOf, begins, after, wasCounted, rows } = cutOf(db, asked, { clock, first });
  const [from = 0, until = 0] = [numbers[0], numbers.at(-1)];
  const found = await rows({ from: beforeOf(from), until: after(until) - 1 });
  const byStart = new Map(found.map((row) => [row.start, row]));
  const starts = [...numbers, after(until)].map(begins);
  return numbers.map((number, index) => {
    const before = beforeOf(number);
    return {
      start: starts[index] ?? 0,
      isOver: (starts[index + 1] ?? 0) <= clock.now,
      sums: sumsOf(byStart.get(number)),
      before: wasCounted(before) ? (byStart.get(before)?.views ?? 0) : null,
    };
  });
}

function cutOf(
  db: Db,
  { subject, by, days }: { readonly subject: number; readonly by: Step; readonly days: Range },
  { clock: { timeZone }, first }: Around,
): Cut {
  if (by === 'hour')
    return {
      numbers: eachOf(hoursOfDays(days, timeZone)),
      beforeOf: (hour) => hourAWeekBefore(hour, timeZone),
      begins: (hour) => hour * hourMs,
      after: (hour) => hour + 1,
      wasCounted: (hour) => first !== null && hour >= first.hour,
      rows: (range) => hourRows(db, subject, range),
    };
  const length = by === 'day' ? 1 : week;
  const read = by === 'day' ? dayRows : weekRows;
  return {
    numbers: eachOf(days).filter((_, index) => index % length === 0),
    beforeOf: (day) => day - (by === 'day' ? week : weeksAYear),
    begins: dayStarts(timeZone),
    after: (day) => day + length,
    wasCounted: (day) => first !== null && day + length > first.day,
    rows: (range) => read(db, subject, range),
  };
}

function sumsOf(row: SumsRow | undefined): ViewSums {
  const { views, unscripted, visits, quarter, half, most, end } = row ?? nothing;
  return { views, unscripted, visits, read: { quarter, half, most, end } };
}

const nothing = { views: 0, unscripted: 0, visits: 0, quarter: 0, half: 0, most: 0, end: 0 } as const;

function totalOf(points: readonly Point[]): ViewSums {
  const total = (of: (sums: ViewSums) => number) => points.reduce((sum, { sums }) => sum + of(sums), 0);
  return {
    views: total(({ views }) => views),
    unscripted: total(({ unscripted }) => unscripted),
    visits: total(({ visits }) => visits),
    read: {
      quarter: total(({ read }) => read.quarter),
      half: total(({ read }) => read.half),
      most: total(({ read }) => read.most),
      end: total(({ read }) => read.end),
    },
  };
}

/** Only what is over now and had begun to be counted then: an hour that runs is not held against a whole one. */
function comparison(points: readonly Point[]): Pick<Readership, 'totalBefore' | 'totalCompared'> {
  const compared = points.filter(({ isOver, before }) => isOver && before !== null);
  if (compared.length === 0) return { totalBefore: null, totalCompared: null };
  return {
    totalBefore: compared.reduce((sum, { before }) => sum + (before ?? 0), 0),
    totalCompared: compared.reduce((sum, { sums }) => sum + sums.views, 0),
  };
}

/** An instant of whole seconds, as the API writes it. */
export function instantText(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}
