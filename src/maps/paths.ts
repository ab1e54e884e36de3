/** The frame of a drawing, with what stands over on each side so that no cut edge is seen. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** points nearer to each other than this are one */
  readonly nearest: number;
}

/** Units beyond the frame at which shapes are cut. */
const over = 8;
/** Rings smaller than this are left out. */
const smallest = 2.5;

/** A ring as an SVG path, cut at the frame (Sutherland and Hodgman 1974); '' where nothing of it lies within. */
export function ringPath(points: readonly number[], frame: Frame): string {
  let cut = points;
  for (const axis of [0, 1] as const) {
    const most = (axis === 0 ? frame.width : frame.height) + over;
    cut = cutAt(cut, axis, (value) => value + over);
    cut = cutAt(cut, axis, (value) => most - value);
  }
  if (cut.length < 6) return '';
  const thin = thinned(cut, frame.nearest);
  const [width, height] = [0, 1].map((axis) => extentOf(thin, axis));
  if ((width ?? 0) < smallest && (height ?? 0) < smallest) return '';
  return `${path(thin)}z`;
}

/** Keeps the part of a ring for which `inside` is not negative; it must be linear in the coordinate. */
function cutAt(points: readonly number[], axis: 0 | 1, inside: (value: number) => number): readonly number[] {
  const made: number[] = [];
  const at = (index: number) => points[index] ?? 0;
  for (let index = 0; index < points.length; index += 2) {
    const before = (index === 0 ? points.length : index) - 2;
    const [was, is] = [inside(at(before + axis)), inside(at(index + axis))];
    if (was < 0 !== is < 0) {
      const part = was / (was - is);
      made.push(at(before) + part * (at(index) - at(before)), at(before + 1) + part * (at(index + 1) - at(before + 1)));
    }
    if (is >= 0) made.push(at(index), at(index + 1));
  }
  return made;
}

/** A line as an SVG path: the stretches of it that touch the frame. */
export function linePath(points: readonly number[], frame: Frame): string {
  const runs: number[][] = [];
  let isOpen = false;
  for (let index = 2; index < points.length; index += 2) {
    const ends = points.slice(index - 2, index + 2);
    if (!touches(ends, frame)) {
      isOpen = false;
      continue;
    }
    if (isOpen) runs.at(-1)?.push(...ends.slice(2));
    else runs.push(ends);
    isOpen = true;
  }
  return runs.map((run) => path(thinned(run, frame.nearest))).join('');
}

function touches([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], { width, height }: Frame): boolean {
  const isBeside = Math.max(x1, x2) < -over || Math.min(x1, x2) > width + over;
  return !isBeside && Math.max(y1, y2) >= -over && Math.min(y1, y2) <= height + over;
}

/** Without points that lie next to the one before; the last one stays. */
function thinned(points: readonly number[], nearest: number): readonly number[] {
  const made: number[] = [];
  for (let index = 0; index < points.length; index += 2) {
    const [x = 0, y = 0] = [points[index], points[index + 1]];
    const isLast = index === points.length - 2;
    const near = Math.hypot(x - (made.at(-2) ?? -1e9), y - (made.at(-1) ?? -1e9)) < nearest;
    if (!near || isLast) made.push(x, y);
  }
  return made;
}

function extentOf(points: readonly number[], axis: number): number {
  let [low, high] = [Infinity, -Infinity];
  for (let index = axis; index < points.length; index += 2) {
    low = Math.min(low, points[index] ?? 0);
    high = Math.max(high, points[index] ?? 0);
  }
  return high - low;
}

/** Steps from point to point in tenths of a unit, each from where the last one came to, so that no rounding adds up. */
function path(points: readonly number[]): string {
  let [x, y] = [0, 0];
  let made = '';
  for (let index = 0; index < points.length; index += 2) {
    const [nextX, nextY] = [Math.round((points[index] ?? 0) * 10), Math.round((points[index + 1] ?? 0) * 10)];
    const [dx, dy] = [(nextX - x) / 10, (nextY - y) / 10];
    made += index === 0 ? `M${dx} ${dy}` : `${index === 2 ? 'l' : ' '}${dx} ${dy}`;
    [x, y] = [nextX, nextY];
  }
  return made;
}
