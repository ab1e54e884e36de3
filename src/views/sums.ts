import { numberOf } from './day.ts';
import type { Traits } from './shapes.ts';

/** What one span's row of sums grows by. */
export interface Growth {
  views: number;
  unscripted: number;
  visits: number;
  quarter: number;
  half: number;
  most: number;
  end: number;
}

type Depth = 'quarter' | 'half' | 'most' | 'end';
const depths: readonly Depth[] = ['quarter', 'half', 'most', 'end'];

/** Everything by which a group of views lets the sums grow; each row once. */
export interface Sums {
  /** by subject and hour */
  readonly hours: Map<string, Growth>;
  /** by subject and day */
  readonly days: Map<string, Growth>;
  /** views by span, its first day and story */
  readonly ranks: Map<string, number>;
  /** the site's views by hour, dimension and value */
  readonly hoursBy: Map<string, number>;
  /** views by subject, day, dimension and value */
  readonly daysBy: Map<string, number>;
}

export const site = 0;
const hourMs = 3_600_000;

export function noSums(): Sums {
  return { hours: new Map(), days: new Map(), ranks: new Map(), hoursBy: new Map(), daysBy: new Map() };
}

/** Parts of a key; no value holds a tab. */
export const keyOf = (...parts: readonly (string | number)[]) => parts.join('\t');

function growthIn(rows: Map<string, Growth>, key: string): Growth {
  const known = rows.get(key);
  if (known) return known;
  const fresh = { views: 0, unscripted: 0, visits: 0, quarter: 0, half: 0, most: 0, end: 0 };
  rows.set(key, fresh);
  return fresh;
}

const grow = (rows: Map<string, number>, key: string) => rows.set(key, (rows.get(key) ?? 0) + 1);

/** A view that is counted. */
export interface Counted {
  readonly subject: number;
  /** milliseconds since 1970 */
  readonly at: number;
  /** of the newsroom's calendar */
  readonly day: number;
  readonly isScripted: boolean;
  readonly beginsVisit: boolean;
  readonly traits: Traits;
}

/** Adds a view to the sums of its story and of the site. */
export function addView(sums: Sums, view: Counted): void {
  const hour = Math.floor(view.at / hourMs);
  for (const subject of [site, view.subject]) {
    for (const row of [growthIn(sums.hours, keyOf(subject, hour)), growthIn(sums.days, keyOf(subject, view.day))]) {
      row.views += 1;
      if (!view.isScripted) row.unscripted += 1;
      if (view.beginsVisit) row.visits += 1;
    }
  }
  for (const [span, day] of spansOf(view.day)) grow(sums.ranks, keyOf(span, day, view.subject));
  for (const [dimension, value] of Object.entries(view.traits)) {
    if (value === null) continue;
    grow(sums.hoursBy, keyOf(hour, dimension, value));
    for (const subject of [site, view.subject]) grow(sums.daysBy, keyOf(subject, view.day, dimension, value));
  }
}

/** Adds that a view was read on, from one depth (quarters) to another, to the hour and day of the view. */
export function addReading(
  sums: Sums,
  view: Pick<Counted, 'subject' | 'at' | 'day'>,
  [from, to]: readonly [from: number, to: number],
): void {
  const hour = Math.floor(view.at / hourMs);
  for (const subject of [site, view.subject])
    for (const row of [growthIn(sums.hours, keyOf(subject, hour)), growthIn(sums.days, keyOf(subject, view.day))])
      for (const depth of depths.slice(from, to)) row[depth] += 1;
}

/** The values by which a group's views are told apart, as `dimension`, tab, `value`. */
export function valuesIn({ hoursBy }: Sums): readonly string[] {
  return [...new Set([...hoursBy.keys()].map((key) => key.slice(key.indexOf('\t') + 1)))];
}

let known: { readonly day: number; readonly spans: readonly (readonly ['week' | 'month' | 'year', number])[] } | null =
  null;

/** The week (from Monday), month and year that a day is in, by their first days. */
export function spansOf(day: number): readonly (readonly [span: 'week' | 'month' | 'year', firstDay: number])[] {
  if (known?.day === day) return known.spans;
  const date = new Temporal.PlainDate(1970, 1, 1).add({ days: day });
  const spans = [
    ['week', day - (date.dayOfWeek - 1)],
    ['month', day - (date.day - 1)],
    ['year', numberOf(date.with({ month: 1, day: 1 }))],
  ] as const;
  known = { day, spans };
  return spans;
}
