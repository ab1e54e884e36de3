import { besideMarks, type Labelled, type PlacedLabel, type Point, placeLabels, type Size } from './labels.ts';

/** Units within which marks share a number's place, the least of them by which all numbers find room. */
const reaches = [0, 14, 22, 34];

/** A label that stands on the map, and which marks it names, by their order. */
export interface PlacedNumbers {
  readonly text: string;
  readonly of: readonly number[];
  readonly at: PlacedLabel;
}

/**
 * The numbers of marks, from 1. Marks so close that theirs would lie over each other share a place: `1–3, 5`. Each mark
 * is named once.
 */
export function placeNumbers(
  marks: readonly Point[],
  frame: Size,
  taken: Parameters<typeof placeLabels>[2],
): readonly PlacedNumbers[] {
  let groups: readonly (readonly number[])[] = [];
  for (const reach of reaches) {
    groups = groupsWithin(marks, reach);
    const placed = placeLabels(
      groups.map((group) => labelOf(group, marks)),
      frame,
      taken,
    );
    if (placed !== null) return placedOf(groups, placed);
  }
  const beside = besideMarks(
    groups.map((group) => labelOf(group, marks)),
    frame,
  );
  return placedOf(groups, beside);
}

function placedOf(groups: readonly (readonly number[])[], placed: readonly PlacedLabel[]): readonly PlacedNumbers[] {
  return groups.flatMap((of, index) => {
    const at = placed[index];
    return at === undefined ? [] : [{ of, at, text: numbersText(of) }];
  });
}

/** Marks that lie so close to each other, or to others that do. */
function groupsWithin(marks: readonly Point[], reach: number): readonly (readonly number[])[] {
  let groups: (readonly number[])[] = [];
  for (const [index, { x, y }] of marks.entries()) {
    const isNear = (other: number) => {
      const point = marks[other];
      return point !== undefined && Math.hypot(point.x - x, point.y - y) < reach;
    };
    const near = groups.filter((group) => group.some(isNear));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), index]];
  }
  return groups.map((group) => group.toSorted((one, other) => one - other));
}

function labelOf(group: readonly number[], marks: readonly Point[]): Labelled {
  const shared = group.flatMap((index) => marks[index] ?? []);
  const middle = (axis: 'x' | 'y') => shared.reduce((sum, point) => sum + point[axis], 0) / shared.length;
  const [x, y] = [middle('x'), middle('y')];
  const text = numbersText(group);
  if (shared.length === 1) return { x, y, text, radius: 0 };
  const reach = Math.max(...shared.map((point) => Math.hypot(point.x - x, point.y - y)));
  return { x, y, text, radius: reach + 6, shared };
}

/** `1–3, 5` of the first three and the fifth. */
function numbersText(group: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const index of group) {
    const run = runs.at(-1);
    if (run !== undefined && run.last + 1 === index) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs
    .flatMap(({ first, last }) => {
      if (last - first > 1) return [`${first + 1}–${last + 1}`];
      return first === last ? [`${first + 1}`] : [`${first + 1}`, `${last + 1}`];
    })
    .join(', ');
}
