import '../css/charts.css';
import '../css/small-charts.css';
import { areaPath, linePath, placesOf } from './chart-scale.ts';

const plot = { left: 0, top: 2, width: 240, height: 62 };

interface SmallChartProps {
  /** what it shows, in a sentence */
  readonly sentence: string;
  /** null: ahead */
  readonly values: readonly (number | null)[];
  /** the top of the scale, the same for all beside it */
  readonly top: number;
  /** something that happened at one of the points */
  readonly mark: { readonly index: number; readonly label: string } | null;
  /** what stands below its beginning and its end */
  readonly ends: readonly [string, string];
}

/** One of several small charts on one scale. Its words are not drawn, so that they keep their size at every width. */
export function SmallChart({ sentence, values, top, mark, ends }: SmallChartProps) {
  const places = placesOf(values, plot, top);
  const across = mark === null ? 0 : ((mark.index + 0.5) / Math.max(values.length, 1)) * 100;
  return (
    <div className="small-chart">
      {mark && (
        <span
          className={across > 60 ? 'small-mark is-late' : 'small-mark'}
          style={across > 60 ? { right: `${100 - across}%` } : { left: `${across}%` }}
        >
          {mark.label}
        </span>
      )}
      <svg viewBox="0 0 240 66" preserveAspectRatio="none" role="img" aria-label={sentence}>
        <path className="area" d={areaPath(places, plot)} />
        <line className="axis" x1={0} x2={240} y1={64} y2={64} />
        {mark && <line className="mark" x1={across * 2.4} x2={across * 2.4} y1={0} y2={64} />}
        <path className="line" d={linePath(places)} />
      </svg>
      <p className="small-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
}
