import { isContested } from './disputed.ts';

/** A TopoJSON topology with quantised arcs, as far as world-atlas's files use it. */
export interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: {
    readonly countries: { readonly geometries: readonly Geometry[] };
    readonly land: { readonly geometries: readonly Geometry[] };
  };
}

interface Geometry {
  readonly type: string;
  readonly arcs?: readonly unknown[];
  readonly properties?: { readonly name?: string };
}

type Point = readonly [longitude: number, latitude: number];

/** What a shape of the packed outlines is. */
export const shapeKinds = ['land', 'border', 'disputed'] as const;
/** Numbers that each shape has in the table at the head: kind, first point, points, and its box from south-west. */
export const tableWidth = 7;
/** Packed units in a degree: one is 11 metres of latitude, some thirty times finer than the finest outlines. */
export const unitsPerDegree = 10_000;

/**
 * Outlines as one array of whole numbers, so that a server reads them without parsing: how many shapes there are, the
 * table of them, then each point's longitude and latitude. Land is rings, borders are lines parted by what they are.
 */
export function packOutlines(topology: Topology): Int32Array {
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform));
  const land = ringsOf(topology.objects.land.geometries).map((ring) => ({
    kind: 0,
    points: unbroken(joined(ring, arcs)),
  }));
  const shapes = [...land, ...borders(topology.objects.countries.geometries, arcs)];
  const numbers: number[] = [shapes.length];
  let first = 0;
  for (const { kind, points } of shapes) {
    const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
    numbers.push(kind, first, points.length, least(longitudes), least(latitudes), most(longitudes), most(latitudes));
    first += points.length;
  }
  for (const { points } of shapes) for (const [x, y] of points) numbers.push(x, y);
  return Int32Array.from(numbers);
}

// Not Math.min(...): the longest ring has more points than a call may have arguments.
const least = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.min(one, other), Infinity);
const most = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.max(one, other), -Infinity);

function decoded(arc: Topology['arcs'][number], { scale, translate }: Topology['transform']): readonly Point[] {
  let [x, y] = [0, 0];
  const packed = (at: number, axis: 0 | 1) => Math.round((at * scale[axis] + translate[axis]) * unitsPerDegree);
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [packed(x, 0), packed(y, 1)];
  });
}

/** Every ring as the numbers of its arcs; a negative number is an arc the other way round (~n). */
function ringsOf(geometries: readonly Geometry[]): readonly (readonly number[])[] {
  return geometries.flatMap(({ type, arcs = [] }) => {
    if (type === 'Polygon') return arcs as readonly (readonly number[])[];
    return type === 'MultiPolygon' ? (arcs as readonly (readonly (readonly number[])[])[]).flat() : [];
  });
}

function joined(ring: readonly number[], arcs: readonly (readonly Point[])[]): readonly Point[] {
  return ring.flatMap((index) => {
    const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
    return arc.slice(0, -1);
  });
}

const turn = 360 * unitsPerDegree;

/** A ring that goes on beyond the line of 180 degrees, where the outlines jump to the other side; about a pole, over it. */
function unbroken(ring: readonly Point[]): readonly Point[] {
  let turns = 0;
  const made = ring.map(([x, y], index): Point => {
    const step = x - (ring[index - 1]?.[0] ?? x);
    if (Math.abs(step) > turn / 2) turns -= Math.sign(step);
    return [x + turns * turn, y];
  });
  const [first, last] = [made[0], made.at(-1)];
  if (first === undefined || last === undefined || Math.abs(last[0] - first[0]) < turn / 2) return made;
  const pole = Math.sign(first[1]) * 90 * unitsPerDegree;
  return [...made, [last[0], pole], [first[0], pole]];
}

/** The arcs that two countries share, cut where they begin or cease to be contested. */
function borders(countries: readonly Geometry[], arcs: readonly (readonly Point[])[]) {
  const owners = new Map<number, string[]>();
  for (const country of countries) {
    for (const index of ringsOf([country]).flat()) {
      const arc = index < 0 ? ~index : index;
      owners.set(arc, [...(owners.get(arc) ?? []), country.properties?.name ?? '']);
    }
  }
  return [...owners].flatMap(([arc, [one, other]]) => {
    if (one === undefined || other === undefined || one === other) return [];
    return runs(arcs[arc] ?? [], [one, other]);
  });
}

function runs(line: readonly Point[], between: readonly [string, string]) {
  const made: { kind: number; points: Point[] }[] = [];
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    if (before === undefined) continue;
    const middle = [before, point].map(([x, y]) => [x / unitsPerDegree, y / unitsPerDegree] as const);
    const at = [0, 1].map((axis) => middle.reduce((sum, one) => sum + (one[axis] ?? 0) / 2, 0));
    const kind = isContested(between, [at[0] ?? 0, at[1] ?? 0]) ? 2 : 1;
    const last = made.at(-1);
    if (last?.kind === kind) last.points.push(point);
    else made.push({ kind, points: [before, point] });
  }
  return made;
}
