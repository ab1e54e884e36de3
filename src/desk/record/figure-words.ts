import type { StatementShape } from '../shapes.ts';

export type Quantity = StatementShape['quantities'][number];

/** A figure's words without those that hedge it: `9.4 knots` of `at least 9.4 knots`. */
export function figureOf({ asPrinted, qualifierAsPrinted }: Quantity): string {
  if (qualifierAsPrinted === null || !asPrinted.startsWith(qualifierAsPrinted)) return asPrinted;
  return asPrinted.slice(qualifierAsPrinted.length).trim();
}

/** A figure as it was typed. The server reads from its words what they say. */
export function asTyped(words: string): Quantity {
  return {
    value: null,
    low: null,
    high: null,
    unit: '',
    qualifier: 'exact',
    asPrinted: words,
    qualifierAsPrinted: null,
  };
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** What was understood of a figure: `9.4 to 10 knots, at least`; null: nothing yet. */
export function understood({ value, low, high, unit }: Quantity): string | null {
  const size =
    value === null
      ? [low, high].map((end) => (end === null ? '…' : number.format(end))).join(' to ')
      : number.format(value);
  return value === null && low === null && high === null ? null : `${size} ${unit}`.trim();
}
