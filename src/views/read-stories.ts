import { wrongField } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { dayBegins, dayText, eachOf, hoursOfDays, type Range, spanOfDays } from './calendar-days.ts';
import { daysIn } from './day.ts';
import type { ReadStories, ReadStory, spans } from './desk-shapes.ts';
import {
  mostRead,
  type Ranked,
  type RankedSpan,
  readToEnd,
  smallCharts,
  storiesOfSubjects,
} from './read-stories-store.ts';
import { instantText, type NewsroomClock } from './readership.ts';

export type Span = (typeof spans)[number];

/** Which list of the most read is asked for. */
export interface ReadStoriesAsked {
  readonly span: Span;
  /** a day in the span; null: today */
  readonly day: number | null;
  readonly limit: number;
  /** `hasMore` of the page before; null: the first page */
  readonly after: string | null;
  readonly hasCharts: boolean;
}

const hourMs = 3_600_000;

/** A page of the stories that were read most in a span. */
export async function readStories(
  db: Db,
  { span, day, limit, after, hasCharts }: ReadStoriesAsked,
  { timeZone, now }: NewsroomClock,
): Promise<ReadStories> {
  const today = daysIn(timeZone)(now);
  const { ranked, days } = timeOf(span, day ?? today, today);
  const found = await mostRead(db, ranked, { after: after === null ? null : placeIn(after), limit: limit + 1 });
  const page = found.slice(0, limit);
  const subjects = page.map(({ subject }) => subject);
  const facts = await storiesOfSubjects(db, subjects);
  const ends = subjects.length === 0 ? new Map<number, number>() : await readToEnd(db, subjects, ranked, today);
  const chart = hasCharts && days !== null ? chartOf(span, days, timeZone) : null;
  const charts = chart === null ? null : await smallCharts(db, subjects, chart);
  const stories = page.flatMap(({ subject, views }): ReadStory[] => {
    const story = facts.get(subject);
    return story === undefined
      ? []
      : [{ ...story, views, end: ends.get(subject) ?? 0, points: charts?.get(subject) ?? [] }];
  });
  const last = page.at(-1);
  return {
    span,
    from: days && dayText(days.from),
    until: dayText(days?.until ?? today),
    starts: chart === null ? [] : eachOf(chart.range).map((number) => instantText(beginOf(chart.by, number, timeZone))),
    highest: stories.reduce((highest, { points }) => Math.max(highest, ...points), 0),
    stories,
    hasMore: found.length > limit && last !== undefined ? placeText(last) : '',
  };
}

function timeOf(span: Span, day: number, today: number): { readonly ranked: RankedSpan; readonly days: Range | null } {
  if (span === 'all') return { ranked: { kind: 'all' }, days: null };
  if (span === 'today' || span === 'day') {
    const one = span === 'today' ? today : day;
    return { ranked: { kind: 'day', day: one }, days: { from: one, until: one } };
  }
  const days = spanOfDays(span, day);
  return { ranked: { kind: span, firstDay: days.from }, days };
}

interface Chart {
  readonly by: 'hour' | 'day';
  readonly range: Range;
}

function chartOf(span: Span, days: Range, timeZone: string): Chart | null {
  if (span === 'today' || span === 'day') return { by: 'hour', range: hoursOfDays(days, timeZone) };
  return span === 'week' || span === 'month' ? { by: 'day', range: days } : null;
}

function beginOf(by: Chart['by'], number: number, timeZone: string): number {
  return by === 'hour' ? number * hourMs : dayBegins(number, timeZone);
}

const placeText = ({ views, subject }: Ranked) => `${views}.${subject}`;

function placeIn(text: string): Ranked {
  const [, views, subject] = /^(\d{1,10})\.(\d{1,10})$/.exec(text) ?? [];
  if (views === undefined || subject === undefined)
    throw wrongField(
      'after',
      'This is no place in the list.',
      'Give `hasMore` of the page before, or leave it out for the first page.',
    );
  return { views: Number(views), subject: Number(subject) };
}
