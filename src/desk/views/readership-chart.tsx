import type { Readership } from '../shapes.ts';
import { AreaChart } from './area-chart.tsx';
import { Fact, Facts } from './facts.tsx';
import { against, figure, ratioOf, shareOf } from './figures.ts';
import { NumbersTable } from './numbers-table.tsx';
import { beforeWords, type ChartPoint, chartPoints, daysInWords, viewsInWords } from './point-words.ts';
import { timeTicks } from './time-ticks.ts';

const words = {
  title: { hour: 'Views by hour', day: 'Views by day', week: 'Views by week' },
  of: (title: string, days: string) => `${title}, ${days}`,
  unit: { hour: 'views an hour', day: 'views a day', week: 'views a week' },
  head: { hour: 'Hour', day: 'Day', week: 'Week' },
  sum: (views: string) => `${views} in all`,
  peak: {
    hour: (when: string, count: string) => `the most on ${when}: ${count}`,
    day: (when: string, count: string) => `the most on ${when}: ${count}`,
    week: (when: string, count: string) => `the most in the ${small(when)}: ${count}`,
  },
  views: 'Views',
  visits: 'Visits',
  perVisit: (ratio: string) => `${ratio} views a visit`,
  unscripted: 'Without JavaScript',
  end: 'Read to the end',
  ofViews: (share: string) => `${share} of views`,
  ofTelling: (share: string) => `${share} of views that tell it`,
  against: (when: string, count: string, change: string | null) =>
    change === null ? `${count} ${when}` : `${change} than ${when}: ${count}`,
  whole: { hour: 'By whole hours', day: 'By whole days', week: 'By whole weeks' },
  wholeOnly: (whole: string, compared: string, told: string) => `${whole} ${compared}, ${told}`,
  csv: 'Save as CSV',
  since: (when: string) => `Counted since ${when}.`,
} as const;

interface ReadershipChartProps {
  readonly readership: Readership;
  readonly now: Date;
  /** where the same is to be had as a table */
  readonly table: string;
}

/** Views of a time: their sum and its parts, the chart, and its numbers. */
export function ReadershipChart({ readership, now, table }: ReadershipChartProps) {
  const { by, from, until, timeZone, total } = readership;
  const points = chartPoints(readership, now);
  const title = words.of(words.title[by], daysInWords(from, until));
  const telling = total.views - total.unscripted;
  return (
    <>
      <Facts>
        <Fact name={words.views} value={figure(total.views)} about={comparisonOf(readership)} />
        <Fact
          name={words.visits}
          value={figure(total.visits)}
          about={total.visits > 0 && words.perVisit(ratioOf(total.views, total.visits))}
        />
        <Fact
          name={words.end}
          value={figure(total.read.end)}
          about={telling > 0 && words.ofTelling(shareOf(total.read.end, telling))}
        />
        <Fact
          name={words.unscripted}
          value={figure(total.unscripted)}
          about={total.views > 0 && words.ofViews(shareOf(total.unscripted, total.views))}
        />
      </Facts>
      <AreaChart
        title={title}
        sentence={sentenceOf(readership, points)}
        comparison={comparisonOf(readership)}
        unit={words.unit[by]}
        beforeName={beforeWords[by]}
        points={points}
        isOfColumns={by !== 'hour'}
        ticks={(room) =>
          timeTicks(
            points.map(({ start }) => start),
            { by, zone: timeZone, room },
          )
        }
      />
      <div className="chart-foot">
        <NumbersTable
          caption={title}
          heads={[words.head[by], words.views, capital(beforeWords[by]), words.visits, words.unscripted, words.end].map(
            (name) => ({ key: name, name }),
          )}
          rows={() => rowsOf(readership, points)}
        />
        <a href={table} download>
          {words.csv}
        </a>
        <Since readership={readership} />
      </div>
    </>
  );
}

/** What still runs is not held against what was whole then. */
function comparisonOf({ by, total, totalBefore, totalCompared }: Readership): string | undefined {
  if (totalBefore === null || totalCompared === null) return undefined;
  const told = words.against(beforeWords[by], figure(totalBefore), against(totalCompared, totalBefore));
  return totalCompared === total.views ? told : words.wholeOnly(words.whole[by], figure(totalCompared), told);
}

/** What the chart shows, for whoever does not see it. */
function sentenceOf({ by, total }: Readership, points: readonly ChartPoint[]): string {
  const peak = points.reduce<ChartPoint | null>(
    (most, point) => ((point.value ?? 0) > (most?.value ?? 0) ? point : most),
    null,
  );
  const sum = words.sum(viewsInWords(total.views));
  const isOne = peak === null || points.length < 2;
  return isOne ? sum : `${sum}; ${words.peak[by](peak.name, figure(peak.value ?? 0))}`;
}

function rowsOf({ points: counted }: Readership, points: readonly ChartPoint[]) {
  return points.flatMap(({ name, standing, before }, index) => {
    const sums = counted[index]?.sums;
    if (standing === 'ahead' || sums === undefined) return [];
    const cells = [sums.views, before, sums.visits, sums.unscripted, sums.read.end];
    return [[name, ...cells.map((cell) => (cell === null ? '–' : figure(cell)))] as const];
  });
}

function Since({ readership: { countedSince, from, timeZone } }: Pick<ReadershipChartProps, 'readership'>) {
  if (countedSince === null || countedSince.slice(0, 10) < from) return null;
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return <p className="quiet small">{words.since(when.format(new Date(countedSince)))}</p>;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
