import type { Qualifier } from '../suggester/suggester.ts';

/** A figure of one source; the numbers are of one unit throughout a chart. */
export interface ChartFigure {
  readonly statementId: string;
  /** ISO 8601 instant */
  readonly at: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** as printed, without its unit: `at least` and `34` */
  readonly hedge: string | null;
  readonly number: string;
}

export interface ChartSource {
  readonly id: string;
  readonly name: string;
  /** in the order of time */
  readonly figures: readonly ChartFigure[];
}

export type ChartSize = 'wide' | 'middle' | 'narrow';

/** The form of a mark tells its qualifier. */
export type MarkForm = 'filled' | 'open' | 'up' | 'down' | 'between' | 'dotted';

export interface ChartMark {
  readonly x: number;
  readonly y: number;
  readonly form: MarkForm;
  /** where the lower and the upper end lie; null: one number was said */
  readonly range: { readonly low: number; readonly high: number; readonly until: number } | null;
}

export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export interface ChartLine {
  readonly id: string;
  /** SVG path */
  readonly path: string;
  readonly marks: readonly ChartMark[];
  readonly labels: readonly ChartLabel[];
  /** at its end: the source's name, in lines, and under it what it says now */
  readonly name: readonly ChartLabel[];
  readonly now: ChartLabel;
}

/** Units: size of the text, between two lines of it, and of a mark. */
export const textSize = 13;
export const lineHeight = 16;
export const markRadius = 5;
/** An arrow's or a whisker's length beyond its mark. */
export const arrowLength = 16;

export const forms: Readonly<Record<Qualifier, MarkForm>> = {
  exact: 'filled',
  about: 'open',
  nearly: 'open',
  'at least': 'up',
  'more than': 'up',
  'at most': 'down',
  'less than': 'down',
  between: 'between',
  vague: 'dotted',
};

/** Where a figure stands on the axis: its number, else the middle of its bounds, else the bound it has; null: nowhere. */
export function standsAt({ value, low, high }: Pick<ChartFigure, 'value' | 'low' | 'high'>): number | null {
  return value ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high));
}

export function wordsOf({ hedge, number }: Pick<ChartFigure, 'hedge' | 'number'>): string {
  return hedge === null ? number : `${hedge} ${number}`;
}

export interface DrawnLine {
  readonly id: string;
  readonly source: ChartSource;
  readonly path: string;
  readonly marks: readonly ChartMark[];
}
