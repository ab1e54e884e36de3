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
  /** whether there is room for that name beside the chart */
  readonly isNameBeside: boolean;
}

/** What was counted, what was before, and the point that is being read. */
export function ChartMarks({ plot, points, placed, cursor, isOfColumns, beforeName, isNameBeside }: ChartMarksProps) {
  const { values, before } = placed;
  return (
    <>
      {isOfColumns ? (
        <Columns plot={plot} points={points} values={values} />
      ) : (
        <Line plot={plot} points={points} values={values} />
      )}
      <path className="before" d={linePath(before)} />
      <BeforeName plot={plot} before={before} name={beforeName} isBeside={isNameBeside} />
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
  readonly before: Places;
  readonly name: string;
  readonly isBeside: boolean;
}

/** Pixels between a line and its name, and for each of the name's letters. */
const off = 8;
const perLetter = 6.2;

/** The name of the thin line: at its end where there is room beside the chart, else above with a piece of the line. */
function BeforeName({ plot, before, name, isBeside }: BeforeNameProps) {
  const end = before.findLast((place) => place !== null);
  if (!end) return null;
  if (isBeside)
    return (
      <text className="before-name" x={plot.left + plot.width + off} y={end.y} dy="0.35em">
        {name}
      </text>
    );
  const x = plot.left + plot.width - name.length * perLetter;
  return (
    <>
      <path className="before" d={`M${x - 24} 6h18`} />
      <text className="before-name" x={x} y={9}>
        {name}
      </text>
    </>
  );
}

/** Pixels beside a chart that the name of its thin line takes. */
export function roomForName(name: string): number {
  return Math.ceil(name.length * perLetter) + off + 2;
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
