import {
  id as idOf,
  limit,
  mended,
  object,
  oneOf,
  optional,
  type ParameterProblem,
  Refusal,
  text,
} from '../api/api.ts';
import { dateOf, dayNumber, type Range, wholeWeeks } from './calendar-days.ts';
import { parts, spans, steps } from './desk-shapes.ts';
import type { ReadStoriesAsked, Span } from './read-stories.ts';
import type { Step } from './readership.ts';

const day = (what: string) =>
  optional(mended(text({ format: 'date', description: what }), 'Write a day as 2026-11-24.'));

const time = {
  by: mended(
    { ...oneOf(steps, { description: 'By the hour, day or week.' }), default: 'day' },
    `Choose one of ${steps.join(', ')}.`,
  ),
  from: day('The first day. Left out: by the hour the last day alone, by the day 28 days, by the week 52 weeks.'),
  until: day('The last day. Left out: today.'),
};

export const readershipQuery = object(time);

export const readershipTableQuery = object({
  ...time,
  part: mended(
    { ...oneOf(parts, { description: 'What the table holds.' }), default: 'points' },
    `Choose one of ${parts.join(', ')}.`,
  ),
});

const list = {
  span: mended(
    { ...oneOf(spans, { description: 'The time in which they were read.' }), default: 'today' },
    `Choose one of ${spans.join(', ')}.`,
  ),
  day: day('A day in the span. Left out: today. Without meaning for today and all.'),
  after: optional(
    mended(
      text({ maxLength: 40, description: 'Where the page begins. Take it from `hasMore` of the page before.' }),
      'Give `hasMore` of the page before, or leave it out for the first page.',
    ),
  ),
};

export const storiesQuery = object({ ...list, limit });

/** Rows of a table of stories. */
const rows = { minimum: 1, maximum: 1_000, default: 1_000 } as const;

export const storiesTableQuery = object({
  ...list,
  limit: mended(
    { ...limit, ...rows, description: 'Rows, at most.' },
    `Give a whole number from ${rows.minimum} to ${rows.maximum}.`,
  ),
});

/** The list that is asked for. */
export function storiesAsked(
  given: {
    readonly span: Span;
    readonly day?: string | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  },
  hasCharts: boolean,
): ReadStoriesAsked {
  const { span, day: inIt, limit: atMost, after } = given;
  return { span, day: inIt === undefined ? null : dayNumber(inIt), limit: atMost, after: after ?? null, hasCharts };
}

const oneId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Ids of 36 characters, and the commas between them. */
const idsAtMost = 100;

export const ofStoriesQuery = object({
  stories: mended(
    text({
      pattern: `^${oneId}(?:,${oneId}){0,${idsAtMost - 1}}$`,
      maxLength: idsAtMost * 37,
      description: `Ids of stories with commas between them, ${idsAtMost} at most.`,
    }),
    `Give 1 to ${idsAtMost} ids of stories with commas between them.`,
  ),
});

export const storyParams = object({ id: idOf('the story') });

/** The time that is asked for. */
export interface TimeGiven {
  readonly by: Step;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** How far back a first day lies that nobody has named. */
const usual: Readonly<Record<Step, number>> = { hour: 0, day: 27, week: 51 * 7 };

/** The days that are asked for, by the week whole weeks; refused where they are more than can be given at once. */
export function daysAsked({ by, from, until }: TimeGiven, today: number): Range {
  const last = until === undefined ? today : dayNumber(until);
  const first = from === undefined ? last - usual[by] : dayNumber(from);
  const problem = first > last ? turnedRound(from, until) : tooMany(by, { from: first, until: last });
  if (problem !== null)
    throw new Refusal({
      kind: 'bad-parameter',
      status: 400,
      detail: `${problem.problem} ${problem.mend}`,
      errors: [problem],
    });
  return by === 'week' ? wholeWeeks({ from: first, until: last }) : { from: first, until: last };
}

function turnedRound(from: string | undefined, until: string | undefined): ParameterProblem {
  return until === undefined
    ? { field: 'from', problem: `from (${from}) is after today.`, mend: 'Give an earlier day, or until as well.' }
    : {
        field: 'until',
        problem: `until (${until}) is before from (${from}).`,
        mend: 'Give the first day as from and the last as until.',
      };
}

const most: Readonly<Record<Step, Temporal.DurationLike>> = {
  hour: { days: 31 },
  day: { years: 10 },
  week: { years: 20 },
};

const told: Readonly<Record<Step, readonly [problem: string, mend: string]>> = {
  hour: ['By the hour at most 31 days are given at once.', 'Choose a later first day, or by=day.'],
  day: ['By the day at most 10 years are given at once.', 'Choose a later first day, or by=week.'],
  week: ['By the week at most 20 years are given at once.', 'Choose a later first day.'],
};

function tooMany(by: Step, { from, until }: Range): ParameterProblem | null {
  if (Temporal.PlainDate.compare(dateOf(from).add(most[by]), dateOf(until)) > 0) return null;
  const [problem, mend] = told[by];
  return { field: 'from', problem, mend };
}
