import { diffArrays } from 'diff';

/**
 * What a comparison may still cost, in squared edit lengths: Myers' algorithm takes time and memory in that measure.
 * A measure of work, not a clock, so that the same two texts always compare to the same result.
 */
export interface Effort {
  left: number;
}

/** Enough for about a thousand words changed in one paragraph; some 0.1 s at the most. */
export const fullEffort = 1_000_000;

/** A stretch of two rows of tokens: equal ones count on both sides, others on one. */
interface Stretch {
  readonly change: 'same' | 'deleted' | 'inserted';
  readonly count: number;
}

/** The shortest way from one row of tokens to another; all deleted and all inserted where that would cost too much. */
export function stretchesOf(older: readonly string[], newer: readonly string[], effort: Effort): readonly Stretch[] {
  const start = commonStart(older, newer);
  const end = commonEnd(older, newer, start);
  // Compared as numbers: long texts that begin alike would be read to their end at every comparison.
  const numbers = new Map<string, number>();
  const numbered = (token: string) => numbers.getOrInsert(token, numbers.size);
  const changedOld = older.slice(start, older.length - end).map(numbered);
  const changedNew = newer.slice(start, newer.length - end).map(numbered);
  const stretches: Stretch[] = [
    { change: 'same', count: start },
    ...between(changedOld, changedNew, effort),
    { change: 'same', count: end },
  ];
  return stretches.filter(({ count }) => count > 0);
}

function between(older: number[], newer: number[], effort: Effort): readonly Stretch[] {
  const replaced: readonly Stretch[] = [
    { change: 'deleted', count: older.length },
    { change: 'inserted', count: newer.length },
  ];
  if (older.length === 0 || newer.length === 0) return replaced;
  const longest = Math.min(Math.floor(Math.sqrt(effort.left)), older.length + newer.length);
  const found = diffArrays(older, newer, { maxEditLength: longest });
  if (found === undefined) {
    effort.left = Math.max(0, effort.left - longest * longest);
    return replaced;
  }
  const edits = found.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  effort.left = Math.max(0, effort.left - edits * edits);
  return found.map(({ added, removed, count }) => ({
    change: added ? 'inserted' : removed ? 'deleted' : 'same',
    count,
  }));
}

function commonStart(older: readonly string[], newer: readonly string[]): number {
  const most = Math.min(older.length, newer.length);
  let start = 0;
  while (start < most && older[start] === newer[start]) start += 1;
  return start;
}

function commonEnd(older: readonly string[], newer: readonly string[], start: number): number {
  const most = Math.min(older.length, newer.length) - start;
  let end = 0;
  while (end < most && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end += 1;
  return end;
}
