/**
 * What of views crosses the network between the desk and the server. All of it below `/api/v1/desk`, `desk: write`.
 *
 * | method | path | query | answer |
 * | --- | --- | --- | --- |
 * | GET | /views | by=hour, day or week; from, until (days of the newsroom's calendar, both counted) | Readership of the site |
 * | GET | /views/now | | ViewsNow: the hour that runs |
 * | GET | /views/stories | span=today, day, week, month, year or all; day; limit, after | ReadStories |
 * | GET | /views/stories/:id | as /views | Readership of one story |
 * | GET | /views/of | stories: ids with commas between them, 100 at most | ViewsOfStories |
 * | GET | /views.csv, /views/stories/:id.csv | the same; part=points, referrers, devices, languages, countries or left-out | the same as a table, RFC 4180 |
 * | GET | /views/stories.csv | the same; limit up to 1,000 | the same as a table |
 *
 * Hours are whole hours of UTC, each of the day in which it begins; days are those of the newsroom's calendar; weeks
 * begin on Monday, and what is asked by the week is widened to whole weeks.
 */
import { type Described, integer, list, named, object, oneOf, orNull, text } from '../api/api.ts';

const count = (what: string) => integer({ minimum: 0, description: what });
const instant = (what: string) => text({ format: 'date-time', description: what });
const day = (what: string) => text({ format: 'date', description: what });

export const spans = ['today', 'day', 'week', 'month', 'year', 'all'] as const;
export const steps = ['hour', 'day', 'week'] as const;

/** Sums of one hour, day or week. */
export const ViewSums = named(
  'ViewSums',
  object({
    views: count('Views.'),
    unscripted: count('Of these, counted without JavaScript: by the page’s loading instead of its being seen.'),
    visits: count('Visits that began here: views by somebody who had not been counted in the half hour before.'),
    read: object({
      quarter: count('Of these views, read to a quarter of the text at least.'),
      half: count('To the half.'),
      most: count('To three quarters.'),
      end: count('To the end.'),
    }),
  }),
);
export type ViewSums = Described<typeof ViewSums>;

export const ViewPoint = named(
  'ViewPoint',
  object({
    start: instant('When the hour, day or week begins.'),
    sums: ViewSums,
    before: orNull(
      count(
        'Views of the same hour or day of the week before, or of the week a year (52 weeks) before; null: nothing was counted yet.',
      ),
    ),
  }),
);
export type ViewPoint = Described<typeof ViewPoint>;

export const ViewShare = named('ViewShare', object({ value: text(), views: count('Views of this kind.') }));
export type ViewShare = Described<typeof ViewShare>;

export const Readership = named(
  'Readership',
  object({
    by: oneOf(steps),
    from: day('The first day.'),
    until: day('The last day.'),
    timeZone: text({ description: 'The newsroom’s, an IANA name.' }),
    countedSince: orNull(instant('When the first view was counted, to the hour; null: none was.')),
    points: list(ViewPoint, {
      description: 'Every hour, day or week of the time, in order; empty ones too, and those that have yet to begin.',
    }),
    total: ViewSums,
    totalBefore: orNull(
      count('Views of the same time before, of those points that are over; null: there is nothing to compare with.'),
    ),
    totalCompared: orNull(count('Views of the points that `totalBefore` is compared with: those that are over.')),
    ever: object({
      views: count('All that were counted here.'),
      imported: count('Brought from another system; readers are told the sum.'),
    }),
    referrers: list(ViewShare, {
      description: 'Hosts, `direct`, `here` or `other`; the most first, 50 at most, and `other`.',
    }),
    devices: list(ViewShare),
    languages: list(ViewShare),
    countries: orNull(list(ViewShare, { description: 'Null: the newsroom has no file of countries.' })),
    leftOut: orNull(
      list(object({ why: text(), count: count('Requests.') }), {
        description: 'What was not counted, and why; of the whole site only.',
      }),
    ),
  }),
);
export type Readership = Described<typeof Readership>;

/** What a table may hold instead of the points. */
export const parts = ['points', 'referrers', 'devices', 'languages', 'countries', 'left-out'] as const;

export const ReadStory = named(
  'ReadStory',
  object({
    id: text({ format: 'uuid' }),
    headline: text(),
    path: orNull(text({ description: 'Where readers find it; null: they do not any more.' })),
    publishedAt: orNull(instant('First publication.')),
    views: count('In the span.'),
    end: count('Of these, read to the end.'),
    points: list(integer({ minimum: 0 }), {
      description:
        'Views by hour (today, day) or by day (week, month), in order, for a small chart; empty for year and all.',
    }),
  }),
);
export type ReadStory = Described<typeof ReadStory>;

export const ReadStories = named(
  'ReadStories',
  object({
    span: oneOf(spans),
    from: orNull(day('The first day; null: since counting began.')),
    until: day('The last day.'),
    starts: list(instant('When each hour or day of the small charts begins.')),
    highest: count('The highest point of all, for one scale.'),
    stories: list(ReadStory, { description: 'The most read first.' }),
    hasMore: text({ description: 'What to give as `after` for the next page; empty: this is the last.' }),
  }),
);
export type ReadStories = Described<typeof ReadStories>;

export const ViewsOfStories = named(
  'ViewsOfStories',
  object({
    stories: list(
      object({
        id: text({ format: 'uuid' }),
        day: count('Views of the last 24 hours: of the hour that runs and the 23 before.'),
        hours: list(integer({ minimum: 0 }), { description: 'The same, hour by hour; the one that runs is the last.' }),
        ever: count('The number that readers are told, those of another system among them.'),
      }),
      { description: 'Each that was asked for, in that order.' },
    ),
  }),
);
export type ViewsOfStories = Described<typeof ViewsOfStories>;

export const ViewsNow = named(
  'ViewsNow',
  object({
    at: instant('When this was read.'),
    readers: count('People counted in the last five minutes.'),
    hour: object({
      start: instant('When the hour began.'),
      views: count('So far.'),
      before: orNull(count('In the same hour a week before, the whole of it.')),
    }),
    today: object({
      views: count('So far.'),
      before: orNull(count('A week before, until the same hour began.')),
    }),
    stories: list(object({ id: text({ format: 'uuid' }), headline: text(), views: count('In this hour.') }), {
      description: 'The ten most read of the hour.',
    }),
    referrers: list(ViewShare, { description: 'Where readers of this hour came from, ten at most.' }),
  }),
);
export type ViewsNow = Described<typeof ViewsNow>;
