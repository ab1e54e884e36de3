import { type CsvCell, csvText } from '../text/text.ts';
import type { parts, Readership, ReadStories, ViewShare, ViewSums } from './desk-shapes.ts';

export type TablePart = (typeof parts)[number];

/** Column names, as whoever opens the table reads them. */
const words = {
  hour: ['Hour', 'Begins (UTC)'],
  day: ['Day'],
  week: ['Week from'],
  sums: [
    'Views',
    'Counted without JavaScript',
    'Visits begun',
    'Read to a quarter',
    'Read to the half',
    'Read to three quarters',
    'Read to the end',
  ],
  weekBefore: 'Views a week before',
  yearBefore: 'Views 52 weeks before',
  referrers: 'Came from',
  devices: 'Device',
  languages: 'Language',
  countries: 'Country',
  views: 'Views',
  leftOut: ['Why it was left out', 'Requests'],
  stories: ['Story', 'Address', 'First published (UTC)', 'Views', 'Read to the end', 'Id'],
} as const;

/** One part of readership as a table. */
export function readershipCsv(readership: Readership, part: TablePart): string {
  switch (part) {
    case 'points':
      return pointsCsv(readership);
    case 'left-out':
      return csvText(
        words.leftOut,
        (readership.leftOut ?? []).map(({ why, count }) => [why, count]),
      );
    default:
      return sharesCsv(words[part], readership[part] ?? []);
  }
}

function pointsCsv({ by, timeZone, points }: Readership): string {
  const before = by === 'week' ? words.yearBefore : words.weekBefore;
  const rows = points.map(({ start, sums, before: compared }) => [
    ...whenCells(by, start, timeZone),
    ...sumCells(sums),
    compared,
  ]);
  return csvText([...words[by], ...words.sums, before], rows);
}

/** By the newsroom's clock; an hour that clocks show twice is told apart by its instant. */
function whenCells(by: Readership['by'], start: string, timeZone: string): readonly CsvCell[] {
  const at = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDateTime();
  if (by !== 'hour') return [at.toPlainDate().toString()];
  return [at.toString({ smallestUnit: 'minute' }).replace('T', ' '), start];
}

function sumCells({ views, unscripted, visits, read }: ViewSums): readonly CsvCell[] {
  return [views, unscripted, visits, read.quarter, read.half, read.most, read.end];
}

function sharesCsv(column: string, shares: readonly ViewShare[]): string {
  return csvText(
    [column, words.views],
    shares.map(({ value, views }) => [value, views]),
  );
}

/** A list of the most read as a table. */
export function storiesCsv({ stories }: ReadStories, baseUrl: string): string {
  return csvText(
    words.stories,
    stories.map(({ headline, path, publishedAt, views, end, id }) => [
      headline,
      path === null ? null : `${baseUrl}${path}`,
      publishedAt,
      views,
      end,
      id,
    ]),
  );
}
