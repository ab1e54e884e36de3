import { makeKernel } from '../../src/tagger/kernel.ts';
import { randomFrom } from './random.ts';

const rounds = 12;
/** Points that are compared with the centres at once. */
const part = 1_000;

/** Points in classes: which each is of, and the classes' centres. */
export interface Classed {
  readonly of: Uint16Array;
  readonly centres: Float32Array;
}

/** Classes of points that lie near each other (k-means), `wide` numbers a point; both are multiples of four. */
export function classed(points: Float32Array, classes: number, wide: number): Classed {
  const count = points.length / wide;
  const random = randomFrom(11);
  const kernel = makeKernel(classes * wide + part * (wide + classes) + 100);
  const [centres, some, dots] = [
    kernel.floats(classes * wide),
    kernel.floats(part * wide),
    kernel.floats(part * classes),
  ];
  // The points stand in the order of how common their words are: rare ones make bad beginnings.
  const common = Math.min(count, 20_000);
  for (let one = 0; one < classes; one++) {
    const chosen = Math.floor(random() * common) * wide;
    centres.set(points.subarray(chosen, chosen + wide), one * wide);
  }
  const of = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    const halves = Float32Array.from({ length: classes }, (_, one) => {
      const centre = centres.subarray(one * wide, (one + 1) * wide);
      return centre.reduce((sum, value) => sum + value * value, 0) / 2;
    });
    for (let from = 0; from < count; from += part) {
      const length = Math.min(part, count - from);
      some.set(points.subarray(from * wide, (from + length) * wide));
      dots.fill(0);
      kernel.rows(dots, some, centres, { t: length, r: classes, k: wide });
      for (let at = 0; at < length; at++)
        of[from + at] = nearest(dots.subarray(at * classes, (at + 1) * classes), halves);
    }
    moveCentres({ points, of, centres, wide });
  }
  return { of, centres: centres.slice() };
}

/** The centre c with the most x · c − c · c / 2, which is the nearest. */
function nearest(dots: Float32Array, halves: Float32Array): number {
  let [best, top] = [0, -Infinity];
  for (let one = 0; one < dots.length; one++) {
    const value = (dots[one] as number) - (halves[one] as number);
    if (value > top) [best, top] = [one, value];
  }
  return best;
}

interface Moved extends Classed {
  readonly points: Float32Array;
  readonly wide: number;
}

/** Each centre goes to the mean of its points; one without points stays. */
function moveCentres({ points, of, centres, wide }: Moved): void {
  const counts = new Uint32Array(centres.length / wide);
  for (const own of of) counts[own] = (counts[own] as number) + 1;
  for (const [own, held] of counts.entries()) if (held > 0) centres.fill(0, own * wide, (own + 1) * wide);
  for (const [point, own] of of.entries()) {
    const share = 1 / (counts[own] as number);
    for (let k = 0; k < wide; k++)
      centres[own * wide + k] = (centres[own * wide + k] as number) + share * (points[point * wide + k] as number);
  }
}
