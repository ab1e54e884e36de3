import { heightOf, type Plot, type Scale } from './chart-scale.ts';
import { figure } from './figures.ts';
import type { TimeTick } from './time-ticks.ts';

interface ChartAxesProps {
  readonly plot: Plot;
  readonly scale: Scale;
  readonly unit: string;
  /** points of the chart */
  readonly count: number;
  readonly ticks: readonly TimeTick[];
}

/** Half a letter's width, pixels: names at the edges are kept inside. */
const halfLetter = 3.3;

/** Lines for round numbers, what they are numbers of, and what stands below. */
export function ChartAxes({ plot, scale, unit, count, ticks }: ChartAxesProps) {
  const band = plot.width / Math.max(count, 1);
  const floor = plot.top + plot.height;
  return (
    <g className="chart-axes">
      {scale.ticks.map((tick) => {
        const y = heightOf(tick, plot, scale.top);
        return (
          <g key={tick}>
            <line className={tick === 0 ? 'axis' : 'grid'} x1={plot.left} x2={plot.left + plot.width} y1={y} y2={y} />
            <text x={plot.left - 6} y={y} dy="0.35em" textAnchor="end">
              {figure(tick)}
            </text>
          </g>
        );
      })}
      <text className="unit" x={0} y={9}>
        {unit}
      </text>
      {ticks.map(({ index, label }) => {
        const x = plot.left + band * (index + 0.5);
        const half = label.length * halfLetter;
        const inside = Math.min(Math.max(x, plot.left - 6 + half), plot.left + plot.width - half);
        return (
          <g key={index}>
            <line className="tick" x1={x} x2={x} y1={floor} y2={floor + 4} />
            <text x={inside} y={floor + 18} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
