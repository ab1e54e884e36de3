import '../css/charts.css';
import { areaPath, linePath, placesOf } from './chart-scale.ts';

const plot = { left: 0, top: 2, width: 88, height: 20 };

/** The shape of a day, each on a scale of its own; its number stands beside it. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  const places = placesOf(values, plot, Math.max(...values, 1));
  const end = places.at(-1);
  return (
    <svg className="spark" viewBox="0 0 92 24" aria-hidden="true" focusable="false">
      <path className="area" d={areaPath(places, plot)} />
      <path className="line" d={linePath(places)} />
      {end && <circle cx={end.x} cy={end.y} r={2} />}
    </svg>
  );
}
