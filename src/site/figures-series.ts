import type { FigureOver } from '../record/record.ts';
import type { Qualifier } from '../suggester/suggester.ts';
import { type ChartFigure, type ChartSource, standsAt } from './figures-marks.ts';
import { figureWords } from './record-words.ts';

/** Figures that can be compared: of one measure, and answering one question where they answer any. */
export interface FigureSet {
  readonly key: string;
  readonly question: string | null;
  /** as the record compares it: `speed`, or the words of what is counted */
  readonly measure: string;
  /** as most of them print it */
  readonly unit: string;
  readonly sources: readonly ChartSource[];
}

/** Lines that can still be told apart in one chart. */
const sourcesAtMost = 6;
const figuresAtMost = 24;
const chartsAtMost = 4;

/** What is drawn: figures of one thing from three statements or more; and the sets that are not, for a table. */
export function figureSets(figures: readonly FigureOver[]): {
  readonly drawn: readonly FigureSet[];
  readonly rest: readonly FigureSet[];
} {
  const byKey = Map.groupBy(figures, ({ measure, question }) => `${question?.id ?? ''} ${measure}`);
  const sets = [...byKey].map(([key, all]) => ({ key, all })).toSorted((a, b) => b.all.length - a.all.length);
  const made = sets.map(({ key, all }) => setOf(key, all));
  const drawn = made.filter(isDrawn).slice(0, chartsAtMost);
  return { drawn, rest: made.filter((one) => !drawn.includes(one)) };
}

/** What is measured in one unit need not be one thing: an hour of sleep and an hour of sailing. A count says what it counts. */
const physical: ReadonlySet<string> = new Set([
  ...['speed', 'length', 'area', 'volume', 'mass', 'duration', 'share', 'temperature', 'power', 'number'],
]);

function isDrawn({ sources, question, measure }: FigureSet): boolean {
  if (question === null && (physical.has(measure) || measure.startsWith('money'))) return false;
  const figures = sources.flatMap((source) => source.figures.filter((figure) => standsAt(figure) !== null));
  // Two are two sides; that something moved takes three. Figures of one statement are of one moment.
  return new Set(figures.map(({ statementId }) => statementId)).size >= 3;
}

function setOf(key: string, all: readonly FigureOver[]): FigureSet {
  const unit = commonest(all.map(({ quantity }) => quantity.unit));
  const factor = factorOf(all, unit);
  const groups = [...Map.groupBy(all, ({ group }) => group.id)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, sourcesAtMost);
  const sources = groups.map(([id, own]) => ({
    id,
    name: own[0]?.group.name ?? '',
    figures: own
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .slice(-figuresAtMost)
      .map((figure) => chartFigure(figure, unit, factor)),
  }));
  return { key, question: all[0]?.question?.words ?? null, measure: all[0]?.measure ?? '', unit, sources };
}

function commonest(texts: readonly string[]): string {
  const counts = [...Map.groupBy(texts, (text) => text)].toSorted(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0] ?? '';
}

/** How many of this unit one of the comparable unit is, from a figure that was printed in it; null: none tells. */
function factorOf(all: readonly FigureOver[], unit: string): number | null {
  for (const { quantity, base } of all) {
    const [printed, comparable] = [standsAt(quantity), standsAt(base)];
    if (quantity.unit === unit && printed !== null && comparable !== null && printed !== 0 && comparable !== 0)
      return printed / comparable;
  }
  return null;
}

function chartFigure(figure: FigureOver, unit: string, factor: number | null): ChartFigure {
  const { quantity, base, statementId, at } = figure;
  const isOwn = quantity.unit === unit || factor === null;
  const numbers = isOwn
    ? quantity
    : { value: times(base.value, factor), low: times(base.low, factor), high: times(base.high, factor) };
  const { qualifier, figure: printed } = figureWords(quantity);
  const isUnitSaid = quantity.unit !== unit;
  return {
    statementId,
    at,
    value: numbers.value,
    low: numbers.low,
    high: numbers.high,
    qualifier: quantity.qualifier satisfies Qualifier,
    hedge: qualifier,
    number: isUnitSaid ? printed : withoutUnit(printed, unit),
  };
}

const times = (value: number | null, factor: number) => (value === null ? null : value * factor);

/** The number without its unit, which the chart's title has. */
function withoutUnit(printed: string, unit: string): string {
  const bare = printed.toLowerCase().endsWith(unit.toLowerCase()) ? printed.slice(0, -unit.length).trim() : printed;
  return bare === '' ? printed : bare;
}
