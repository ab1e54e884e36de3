import type { Readership, ViewPoint } from '../shapes.ts';
import { dayIn } from '../zone-days.ts';

const locale = 'en-GB';

const words = {
  hour: (day: string, time: string) => `${day}, ${time}`,
  week: (day: string) => `Week from ${day}`,
  again: (name: string) => `${name}, again`,
  days: (first: string, last: string) => `${first} to ${last}`,
  reading: (name: string, views: string, before: string | null) =>
    before === null ? `${name}: ${views}` : `${name}: ${views}; ${before}`,
  views: (count: string, isOne: boolean) => (isOne ? '1 view' : `${count} views`),
  soFar: (views: string) => `${views} so far`,
  ahead: 'not yet',
  before: { hour: 'a week before', day: 'a week before', week: '52 weeks before' },
  beforeWas: (when: string, count: string) => `${when} ${count}`,
} as const;

const figures = new Intl.NumberFormat(locale);

/** With what the views of a time are compared. */
export const beforeWords = words.before;

/** `1 view`, `4,812 views` */
export function viewsInWords(count: number): string {
  return words.views(figures.format(count), count === 1);
}

/** What of a point is already known. */
export type Standing = 'over' | 'runs' | 'ahead';

/** A point of a chart, with what is said of it. */
export interface ChartPoint {
  readonly start: string;
  /** `Tuesday 3 June, 14:00` */
  readonly name: string;
  readonly standing: Standing;
  /** null: it is ahead */
  readonly value: number | null;
  readonly before: number | null;
  /** `Tuesday 3 June, 14:00: 212 views; a week before 180` */
  readonly reading: string;
}

/** The points of a time as its chart and its table tell them. */
export function chartPoints({ points, by, timeZone }: Readership, now: Date): readonly ChartPoint[] {
  const nameOf = pointNames(by, timeZone, now);
  const names = distinct(points.map(({ start }) => nameOf(start)));
  return points.map(({ start, sums, before }, index) => {
    const standing = standingOf(points, index, now);
    const value = standing === 'ahead' ? null : sums.views;
    const named = names[index] ?? '';
    const told = value === null ? words.ahead : viewsInWords(value);
    const was = before === null ? null : words.beforeWas(words.before[by], figures.format(before));
    const reading = words.reading(named, standing === 'runs' ? words.soFar(told) : told, was);
    return { start, name: named, standing, value, before, reading };
  });
}

function standingOf(points: readonly ViewPoint[], index: number, now: Date): Standing {
  const [start, next] = [points[index]?.start, points[index + 1]?.start];
  if (start !== undefined && Date.parse(start) > now.getTime()) return 'ahead';
  const end = next === undefined ? lengthOf(points) + Date.parse(start ?? '') : Date.parse(next);
  return end > now.getTime() ? 'runs' : 'over';
}

const hourMs = 3_600_000;

/** How long the last point lasts, as far as the one before it tells. */
function lengthOf(points: readonly ViewPoint[]): number {
  const [one, last] = points.slice(-2);
  if (one === undefined || last === undefined) return hourMs;
  return Date.parse(last.start) - Date.parse(one.start);
}

/** Clocks that are put back show an hour twice: the second is told as that. */
export function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, index) => (name === names[index - 1] ? words.again(name) : name));
}

/** How points of a time are called: their year is told where it is not this one. */
function pointNames(by: Readership['by'], timeZone: string, now: Date): (start: string) => string {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const dated = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const thisYear = dayIn(timeZone, now).slice(0, 4);
  return (start) => {
    const at = new Date(start);
    const year = dayIn(timeZone, at).slice(0, 4);
    const withYear = (text: string) => (year === thisYear ? text : `${text} ${year}`);
    if (by === 'week') return words.week(withYear(dated.format(at)));
    const named = withYear(day.format(at).replace(',', ''));
    return by === 'hour' ? words.hour(named, time.format(at)) : named;
  };
}

/** `Tuesday 3 June`, `1 to 28 June 2026` as far as there is a choice. */
export function daysInWords(from: string, until: string): string {
  const one = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  if (from === until) return one.format(new Date(from)).replace(',', '');
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return words.days(day.format(new Date(from)), day.format(new Date(until)));
}
