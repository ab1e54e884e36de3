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
  readonly ranks: Map<string, RankGrowth>;
  /** the site's views by hour, dimension and value */
  readonly hoursBy: Map<string, number>;
  /** views by subject, day, dimension and value */
  readonly daysBy: Map<string, number>;
  /** the site's views by month, dimension and value */
  readonly monthsBy: Map<string, number>;
}

/** What a story's row in a list of the most read grows by. */
export interface RankGrowth {
  views: number;
  end: number;
}

export const site = 0;
const hourMs = 3_600_000;

export function noSums(): Sums {
  return {
    hours: new Map(),
    days: new Map(),
    ranks: new Map(),
    hoursBy: new Map(),
    daysBy: new Map(),
    monthsBy: new Map(),
  };
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
  for (const row of ranksIn(sums, view)) row.views += 1;
  const [, [, month]] = spansOf(view.day);
  for (const [dimension, value] of Object.entries(view.traits)) {
    if (value === null) continue;
    grow(sums.hoursBy, keyOf(hour, dimension, value));
    grow(sums.monthsBy, keyOf(month, dimension, value));
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
  if (to === depths.length) for (const row of ranksIn(sums, view)) row.end += 1;
}

/** A story's rows in the lists of the most read of a day's week, month and year. */
function ranksIn({ ranks }: Sums, { day, subject }: Pick<Counted, 'day' | 'subject'>): readonly RankGrowth[] {
  return spansOf(day).map(([span, firstDay]) => {
    const key = keyOf(span, firstDay, subject);
    const row = ranks.get(key) ?? { views: 0, end: 0 };
    ranks.set(key, row);
    return row;
  });
}

/** The values by which a group's views are told apart, as `dimension`, tab, `value`. */
export function valuesIn({ hoursBy }: Sums): readonly string[] {
  return [...new Set([...hoursBy.keys()].map((key) => key.slice(key.indexOf('\t') + 1)))];
}

type Spans = readonly [
  week: readonly [span: 'week', firstDay: number],
  month: readonly [span: 'month', firstDay: number],
  year: readonly [span: 'year', firstDay: number],
];

let known: { readonly day: number; readonly spans: Spans } | null = null;

/** The week (from Monday), month and year that a day is in, by their first days. */
export function spansOf(day: number): Spans {
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
