import { readFileSync } from 'node:fs';
import { madeFile } from './made-files.ts';
import { shapeKinds, tableWidth, unitsPerDegree } from './outline-pack.ts';
import type { Project } from './projections.ts';

export type OutlineScale = '10m' | '50m' | '110m';

/** Degrees; east may pass 180, west may pass -180. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface ProjectedShape {
  readonly kind: (typeof shapeKinds)[number];
  /** x and y by turns */
  readonly points: readonly number[];
}

/** Four megabytes for the finest scale, read when the first map needs it. */
const packed = new Map<OutlineScale, Int32Array>();

function outlines(scale: OutlineScale): Int32Array {
  const known = packed.get(scale);
  if (known !== undefined) return known;
  const bytes = readFileSync(madeFile(`outlines-${scale}.bin`));
  const made = new Int32Array(new Uint8Array(bytes).buffer);
  packed.set(scale, made);
  return made;
}

/** The shapes that may reach into a box, projected. Those beyond the line of 180 degrees come from the globe's other turn. */
export function shapesWithin(scale: OutlineScale, box: Box, project: Project): readonly ProjectedShape[] {
  const numbers = outlines(scale);
  const at = (index: number) => numbers[index] ?? 0;
  const made: ProjectedShape[] = [];
  const pointsFrom = 1 + at(0) * tableWidth;
  for (let shape = 0; shape < at(0); shape += 1) {
    const row = 1 + shape * tableWidth;
    const degrees = (column: number) => at(row + column) / unitsPerDegree;
    if (degrees(4) > box.north || degrees(6) < box.south) continue;
    for (const turn of [-360, 0, 360]) {
      if (degrees(3) + turn > box.east || degrees(5) + turn < box.west) continue;
      const first = pointsFrom + at(row + 1) * 2;
      const rows = numbers.subarray(first, first + at(row + 2) * 2);
      const points = projected(rows, turn, scale === '10m' ? box : everywhere, project);
      made.push({ kind: shapeKinds[at(row)] ?? 'land', points });
    }
  }
  return made;
}

const everywhere: Box = { west: -1e4, south: -1e4, east: 1e4, north: 1e4 };

/**
 * A shape's points, x and y by turns. Of a stretch that lies wholly on one side of the box only the ends are given: what
 * is cut at the frame stays the same, and the shores of a continent need not be projected for a village.
 */
function projected(rows: Int32Array, turn: number, box: Box, project: Project): readonly number[] {
  const points: number[] = [];
  let sides = 0;
  let isSkipping = false;
  for (let index = 0; index < rows.length; index += 2) {
    const longitude = (rows[index] ?? 0) / unitsPerDegree + turn;
    const latitude = (rows[index + 1] ?? 0) / unitsPerDegree;
    const own =
      (longitude < box.west ? 1 : 0) |
      (longitude > box.east ? 2 : 0) |
      (latitude < box.south ? 4 : 0) |
      (latitude > box.north ? 8 : 0);
    if ((sides & own) !== 0) {
      if (isSkipping) points.length -= 2;
      isSkipping = true;
      sides &= own;
    } else {
      isSkipping = false;
      sides = own;
    }
    const [x, y] = project(longitude, latitude);
    points.push(x, y);
  }
  return points;
}
