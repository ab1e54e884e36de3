/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  /** the baseline of the same run */
  readonly beside: string;
  readonly budget: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (low + high) / 2;
}

/** `12,345` */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A figure the system may not tell. */
export function orUnknown(value: number | null, tell: (value: number) => string): string {
  return value === null ? 'not told on this system' : tell(value);
}
