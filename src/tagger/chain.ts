import { labelCount, mayFollow } from './labels.ts';

const impossible = -1e4;

/** How well labels follow each other, and how well each begins a paragraph. */
export interface Transitions {
  /** from the row's label to the column's */
  readonly between: Float32Array;
  readonly start: Float32Array;
}

/** Transitions that allow what may be, all of it alike. */
export function plainTransitions(): Transitions {
  const between = new Float32Array(labelCount * labelCount);
  const start = new Float32Array(labelCount);
  for (let after = 0; after < labelCount; after++) {
    if (!mayFollow(-1, after)) start[after] = impossible;
    for (let before = 0; before < labelCount; before++)
      if (!mayFollow(before, after)) between[before * labelCount + after] = impossible;
  }
  return { between, start };
}

/** Whether a transition is one that may be. */
export const isAllowed = (score: number) => score > impossible / 2;

/** The best labels of a sequence (Viterbi). `scores`: a row of labels for each piece. */
export function bestLabels(scores: Float32Array, length: number, { between, start }: Transitions): Uint8Array {
  const best = new Uint8Array(length);
  if (length === 0) return best;
  const from = new Uint8Array(length * labelCount);
  let before = new Float64Array(labelCount);
  let now = new Float64Array(labelCount);
  for (let label = 0; label < labelCount; label++) before[label] = (scores[label] ?? 0) + (start[label] ?? 0);
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < labelCount; label++) {
      let [top, chosen] = [-Infinity, 0];
      for (let other = 0; other < labelCount; other++) {
        const score = (before[other] ?? 0) + (between[other * labelCount + label] ?? 0);
        if (score > top) [top, chosen] = [score, other];
      }
      now[label] = top + (scores[at * labelCount + label] ?? 0);
      from[at * labelCount + label] = chosen;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  for (let other = 1; other < labelCount; other++) if ((before[other] ?? 0) > (before[label] ?? 0)) label = other;
  for (let at = length - 1; at >= 0; at--) {
    best[at] = label;
    label = from[at * labelCount + label] ?? 0;
  }
  return best;
}

/** Room for the sums of a sequence, made once and used for many. */
export interface ChainRoom {
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
}

export function chainRoom(length: number): ChainRoom {
  return { ahead: new Float64Array(length * labelCount), behind: new Float64Array(length * labelCount) };
}

/** Logarithms of the sums over all labellings up to and from each piece (forward and backward); gives that of all. */
export function sumChains(
  scores: Float32Array,
  length: number,
  { between, start }: Transitions,
  { ahead, behind }: ChainRoom,
): number {
  for (let label = 0; label < labelCount; label++) {
    ahead[label] = (scores[label] ?? 0) + (start[label] ?? 0);
    behind[(length - 1) * labelCount + label] = 0;
  }
  for (let at = 1; at < length; at++) {
    const [row, last] = [at * labelCount, (at - 1) * labelCount];
    for (let label = 0; label < labelCount; label++) {
      let top = -Infinity;
      for (let other = 0; other < labelCount; other++)
        top = Math.max(top, (ahead[last + other] ?? 0) + (between[other * labelCount + label] ?? 0));
      let sum = 0;
      for (let other = 0; other < labelCount; other++)
        sum += Math.exp((ahead[last + other] ?? 0) + (between[other * labelCount + label] ?? 0) - top);
      ahead[row + label] = top + Math.log(sum) + (scores[row + label] ?? 0);
    }
  }
  for (let at = length - 2; at >= 0; at--) {
    const [row, after] = [at * labelCount, (at + 1) * labelCount];
    for (let label = 0; label < labelCount; label++) {
      let top = -Infinity;
      for (let other = 0; other < labelCount; other++)
        top = Math.max(
          top,
          (between[label * labelCount + other] ?? 0) + (scores[after + other] ?? 0) + (behind[after + other] ?? 0),
        );
      let sum = 0;
      for (let other = 0; other < labelCount; other++)
        sum += Math.exp(
          (between[label * labelCount + other] ?? 0) +
            (scores[after + other] ?? 0) +
            (behind[after + other] ?? 0) -
            top,
        );
      behind[row + label] = top + Math.log(sum);
    }
  }
  const end = (length - 1) * labelCount;
  let top = -Infinity;
  for (let label = 0; label < labelCount; label++) top = Math.max(top, ahead[end + label] ?? 0);
  let sum = 0;
  for (let label = 0; label < labelCount; label++) sum += Math.exp((ahead[end + label] ?? 0) - top);
  return top + Math.log(sum);
}
