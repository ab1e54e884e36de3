import '../css/charts.css';
import { type CSSProperties, useState } from 'react';
import { ChartAxes } from './chart-axes.tsx';
import { ChartCursor } from './chart-cursor.tsx';
import { ChartMarks, roomForName } from './chart-marks.tsx';
import { niceScale, type Plot, placesOf } from './chart-scale.ts';
import { figure } from './figures.ts';
import type { ChartPoint } from './point-words.ts';
import type { TimeTick } from './time-ticks.ts';
import { useWidth } from './use-width.ts';

interface AreaChartProps {
  /** what it shows, in a few words */
  readonly title: string;
  /** the same in sentences: the sum, the highest point and when; and how that is against before, which stands elsewhere too */
  readonly sentence: string;
  readonly comparison: string | undefined;
  /** what the numbers on the axis are: `views an hour` */
  readonly unit: string;
  /** `a week before` */
  readonly beforeName: string;
  readonly points: readonly ChartPoint[];
  /** columns stand for spans that are few; a line for many */
  readonly isOfColumns: boolean;
  /** what stands below it where there is room for so many words */
  readonly ticks: (room: number) => readonly TimeTick[];
}

/** Pixels that a chart is high where it is narrow, and where it is wide; those above and below it; and for each name below it. */
const narrow = { upTo: 560, height: 200 };
const wideHeight = 264;
const above = 26;
const below = 24;
const perTick = 66;
const perFigure = 7.2;

/** Views over a time, with those of the time before as a thin line; read point by point with arrow keys or the pointer. */
export function AreaChart({
  title,
  sentence,
  comparison,
  unit,
  beforeName,
  points,
  isOfColumns,
  ticks,
}: AreaChartProps) {
  const [around, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const highest = Math.max(0, ...points.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const height = width <= narrow.upTo ? narrow.height : wideHeight;
  const scale = niceScale(highest, width <= narrow.upTo ? 3 : 4);
  const gutter = Math.ceil(figure(scale.top).length * perFigure) + 8;
  const hasBefore = points.some(({ before }) => before !== null);
  const isNameBeside = hasBefore && width > narrow.upTo;
  const plot: Plot = {
    left: gutter,
    top: above,
    width: Math.max(width - gutter - (isNameBeside ? roomForName(beforeName) : 2), 1),
    height: height - above - below,
  };
  const cursor = at === null || at >= points.length ? null : at;
  const placed = {
    values: placesOf(
      points.map(({ value }) => value),
      plot,
      scale.top,
    ),
    before: placesOf(
      points.map(({ before }) => before),
      plot,
      scale.top,
    ),
  };
  return (
    <figure className="chart">
      <figcaption className="hidden-words">{title}</figcaption>
      <p className="chart-reading figures">{cursor === null ? sentence : points[cursor]?.reading}</p>
      <div className="chart-plot" ref={around} style={{ '--chart-height': `${height}px` } as CSSProperties}>
        {width > 0 && (
          <>
            <svg
              width={width}
              height={height}
              role="img"
              aria-label={[title, sentence, comparison].filter(Boolean).join('. ')}
            >
              <ChartAxes
                plot={plot}
                scale={scale}
                unit={unit}
                count={points.length}
                ticks={ticks(Math.floor(plot.width / perTick))}
              />
              <ChartMarks
                plot={plot}
                points={points}
                placed={placed}
                cursor={cursor}
                isOfColumns={isOfColumns}
                beforeName={beforeName}
                isNameBeside={isNameBeside}
              />
            </svg>
            <ChartCursor title={title} points={points} plot={plot} at={cursor} setAt={setAt} />
          </>
        )}
      </div>
    </figure>
  );
}
