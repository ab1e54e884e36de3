/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** from 0 up to, without, 1 */
  readonly next: () => number;
  /** true this often, 0 to 1 */
  readonly is: (share: number) => boolean;
  /** a whole number in `from` to `to`, both included */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** the first of a list most, the second half as often, as words, topics and bylines are spread in a newsroom */
  readonly pickZipf: <T>(list: readonly [T, ...T[]]) => T;
}

const sums = new Map<number, readonly number[]>();

/** Running sums of 1/1, 1/2, 1/3 … */
function harmonic(length: number): readonly number[] {
  const known = sums.get(length);
  if (known) return known;
  let sum = 0;
  const made = Array.from({ length }, (_, index) => {
    sum += 1 / (index + 1);
    return sum;
  });
  sums.set(length, made);
  return made;
}

/** Mulberry32, a generator of 32 bits whose whole state is one number. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    is: (share) => next() < share,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    pickZipf: (list) => {
      const running = harmonic(list.length);
      const wanted = next() * (running.at(-1) ?? 1);
      return list[running.findIndex((sum) => sum > wanted)] ?? list[0];
    },
  };
}
