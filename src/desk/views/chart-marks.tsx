import { areaPath, linePath, type Place, type Plot } from './chart-scale.ts';
import type { ChartPoint } from './point-words.ts';

type Places = readonly (Place | null)[];

interface ChartMarksProps {
  readonly plot: Plot;
  readonly points: readonly ChartPoint[];
  readonly placed: { readonly values: Places; readonly before: Places };
  readonly cursor: number | null;
  readonly isOfColumns: boolean;
  readonly beforeName: string;
}

/** What was counted, what was before, and the point that is being read. */
export function ChartMarks({ plot, points, placed, cursor, isOfColumns, beforeName }: ChartMarksProps) {
  const { values, before } = placed;
  return (
    <>
      {isOfColumns ? (
        <Columns plot={plot} points={points} values={values} />
      ) : (
        <Line plot={plot} points={points} values={values} />
      )}
      <path className="before" d={linePath(before)} />
      <BeforeName plot={plot} values={values} before={before} name={beforeName} />
      {cursor !== null && <Reading plot={plot} value={values[cursor]} before={before[cursor]} />}
    </>
  );
}

interface MarksProps {
  readonly plot: Plot;
  readonly points: readonly ChartPoint[];
  readonly values: Places;
}

/** A line on its ground; what still runs is dashed, and ends in an open circle. */
function Line({ plot, points, values }: MarksProps) {
  const running = points.findIndex(({ standing }) => standing === 'runs');
  const over = running === -1 ? values : values.slice(0, running);
  const end = running === -1 ? null : values[running];
  return (
    <>
      <path className="area" d={areaPath(over, plot)} />
      <path className="line" d={linePath(over)} />
      {end && (
        <>
          <path className="line runs" d={linePath([over.at(-1) ?? null, end])} />
          <circle className="open" cx={end.x} cy={end.y} r={3} />
        </>
      )}
    </>
  );
}

const widestColumn = 56;

/** Columns; the one that still grows is open. */
function Columns({ plot, points, values }: MarksProps) {
  const band = plot.width / Math.max(points.length, 1);
  const width = Math.min(Math.max(band * 0.7, 1), widestColumn);
  const floor = plot.top + plot.height;
  return values.map(
    (place, index) =>
      place &&
      place.y < floor && (
        <rect
          key={points[index]?.start}
          className={points[index]?.standing === 'runs' ? 'column runs' : 'column'}
          x={place.x - width / 2}
          y={place.y}
          width={width}
          height={floor - place.y}
        />
      ),
  );
}

interface BeforeNameProps {
  readonly plot: Plot;
  readonly values: Places;
  readonly before: Places;
  readonly name: string;
}

/** Pixels between the line and its name, and how much of the line's end its name covers. */
const off = 7;
const perLetter = 6.2;

/** The name of the thin line stands at its end, on the side where there is nothing else. */
function BeforeName({ plot, values, before, name }: BeforeNameProps) {
  const end = before.findLast((place) => place !== null);
  if (!end) return null;
  const isBeside = (place: Place | null): place is Place =>
    place !== null && place.x <= end.x && place.x > end.x - name.length * perLetter;
  const lines = before.filter(isBeside).map(({ y }) => y);
  const others = [...lines, ...values.filter(isBeside).map(({ y }) => y)];
  const highest = Math.min(...others);
  const lowest = Math.max(...lines);
  // Above everything there, or where that is beyond the top, below the line itself.
  const isAbove = highest - off - 11 > plot.top - 8;
  return (
    <text className="before-name" x={plot.left + plot.width - 2} y={isAbove ? highest - off : lowest + off + 9}>
      {name}
    </text>
  );
}

interface ReadingProps {
  readonly plot: Plot;
  readonly value: Place | null | undefined;
  readonly before: Place | null | undefined;
}

function Reading({ plot, value, before }: ReadingProps) {
  const x = value?.x ?? before?.x;
  if (x === undefined) return null;
  return (
    <g className="reading">
      <line x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} />
      {before && <circle className="before-dot" cx={before.x} cy={before.y} r={3} />}
      {value && <circle className="dot" cx={value.x} cy={value.y} r={4} />}
    </g>
  );
}
