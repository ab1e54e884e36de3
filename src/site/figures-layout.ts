import { textWidth } from '../text/text.ts';
import { endLabels, roomOf, valueLabels } from './figures-labels.ts';
import {
  type ChartFigure,
  type ChartLine,
  type ChartMark,
  type ChartSize,
  type ChartSource,
  type DrawnLine,
  forms,
  standsAt,
  textSize,
} from './figures-marks.ts';
import { type Scale, timeTicks, valueTicks } from './figures-scales.ts';

export interface FiguresLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly values: readonly { readonly y: number; readonly text: string; readonly isBase: boolean }[];
  readonly times: readonly { readonly x: number; readonly text: string }[];
  readonly lines: readonly ChartLine[];
}

const sizes = {
  wide: { width: 1040, height: 400, nameRoom: 190 },
  middle: { width: 600, height: 360, nameRoom: 150 },
  narrow: { width: 340, height: 340, nameRoom: 104 },
} as const;
const top = 26;
const bottom = 30;
/** How readers' numbers and times are written. */
export interface ChartWriting {
  /** BCP 47 */
  readonly language: string;
  readonly timeZone: string;
}

/**
 * One line for each source, held until it says something else. Every label has room of its own: those of values that find
 * none are left to the table, those at the lines' ends are moved apart.
 */
export function layoutFigures(sources: readonly ChartSource[], size: ChartSize, writing: ChartWriting): FiguresLayout {
  const { width, height, nameRoom } = sizes[size];
  const shown = sources.map((source) => ({ ...source, figures: changesOf(source.figures) }));
  const figures = shown.flatMap((source) => source.figures);
  const values = valueTicks(
    figures.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null)),
    { from: height - bottom, to: top },
    writing.language,
  );
  const left = Math.max(...values.ticks.map(({ text }) => textWidth(text, textSize))) + 12;
  const right = width - nameRoom;
  const times = timeTicks(
    figures.map(({ at }) => Date.parse(at)),
    { from: left + (size === 'narrow' ? 8 : 24), to: right },
    writing,
  );
  const drawn = shown.map((source) => lineOf(source, { x: times.scale, y: values.scale, right }));
  const ends = endLabels(drawn, { from: right + 10, room: nameRoom - 12, height: height - bottom });
  const taken = ends.flatMap(({ name, now }) => [...name, now].map(roomOf));
  const labels =
    size === 'narrow' ? drawn.map(() => []) : valueLabels(drawn, { left, right, base: height - bottom, taken });
  return {
    width,
    height,
    left,
    right,
    values: values.ticks.map(({ at, text }, index) => ({ y: round(at), text, isBase: index === 0 })),
    times: times.ticks.map(({ at, text }) => ({ x: round(at), text })),
    lines: drawn.map(({ id, path, marks }, index) => ({
      id,
      path,
      marks,
      labels: labels[index] ?? [],
      name: ends[index]?.name ?? [],
      now: ends[index]?.now ?? { x: right, y: 0, anchor: 'start', text: '' },
    })),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Without those that only say again what was said before them. */
function changesOf(figures: readonly ChartFigure[]): readonly ChartFigure[] {
  return figures.filter((figure, index) => {
    const before = figures[index - 1];
    return standsAt(figure) !== null && (before === undefined || isOther(figure, before));
  });
}

function isOther(one: ChartFigure, other: ChartFigure): boolean {
  return (['value', 'low', 'high', 'qualifier'] as const).some((key) => one[key] !== other[key]);
}

function lineOf(source: ChartSource, { x, y, right }: { x: Scale; y: Scale; right: number }): DrawnLine {
  const places = source.figures.map((figure) => round(x(Date.parse(figure.at))));
  const marks = source.figures.map((figure, index): ChartMark => {
    const { low, high, qualifier } = figure;
    const until = places[index + 1] ?? right;
    const range =
      low === null || high === null || low === high ? null : { low: round(y(low)), high: round(y(high)), until };
    const isBetween = range !== null && qualifier !== 'vague';
    return {
      x: places[index] ?? 0,
      y: round(y(standsAt(figure) ?? 0)),
      form: isBetween ? 'between' : forms[qualifier],
      range,
    };
  });
  const steps = marks.map((mark, index) => (index === 0 ? `M${mark.x} ${mark.y}` : `H${mark.x}V${mark.y}`));
  return { id: source.id, source, path: `${steps.join('')}H${right}`, marks };
}
