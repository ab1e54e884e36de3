import { type Labelled, placeLabels, type Size } from './labels.ts';
import { placeNumbers } from './numbers.ts';
import { type Box, type OutlineScale, shapesWithin } from './outlines.ts';
import { linePath, ringPath } from './paths.ts';
import { type Project, projectionFor } from './projections.ts';
import type { BorderView, MapDrawing, MapMark, MapOrder } from './shapes.ts';

const frames = { wide: { width: 480, height: 340 }, narrow: { width: 320, height: 280 } } as const;
const kilometresPerDegree = 111.2;
/** How far from the point it may have been; a map of a place of which nobody says how exact it is shows a locality. */
const kilometresOff = { exact: 0, vicinity: 1, locality: 5, region: 40, unknown: 5 } as const;
/**
 * Narrower than this, outlines made for 1:10,000,000 would show shores that are not there; plain ground, on which no
 * outline lies, may be narrower.
 */
const narrowest = { outlined: 14, plain: 4 };
/** Part of the frame that stays free on each side of the marks. */
const margin = 0.2;

/** The drawings that were asked for last, by what was asked: the shores of a place do not move from page to page. */
const drawn = new Map<string, MapDrawing | null>();
const drawingsAtMost = 48;

/**
 * A locator map that fits its marks; null where none has coordinates. The outlines' scale and the projection follow from
 * the extent. Takes some 10 to 40 ms the first time, most of it for the finest outlines.
 */
export function drawMap(order: MapOrder): MapDrawing | null {
  const key = JSON.stringify(order);
  const known = drawn.get(key);
  const drawing = known === undefined ? drawAnew(order) : known;
  // The one that was not asked for the longest goes first.
  drawn.delete(key);
  drawn.set(key, drawing);
  for (const oldest of drawn.keys()) {
    if (drawn.size <= drawingsAtMost) break;
    drawn.delete(oldest);
  }
  return drawing;
}

function drawAnew(order: MapOrder): MapDrawing | null {
  const marks = order.marks.filter(({ latitude, longitude }) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180);
  if (marks.length === 0) return null;
  const frame = frames[order.size];
  const outlined = fitted(marks, frame, narrowest.outlined);
  const outlines = outlinesIn(outlined, frame);
  const isPlain = Object.values(outlines).every((path) => path === '');
  const { project, box, kilometresPerUnit } = isPlain ? fitted(marks, frame, narrowest.plain) : outlined;
  const bar = barOf(frame.width * 0.3 * kilometresPerUnit);
  const length = bar / kilometresPerUnit;
  const placed = marks.map((mark) => {
    const [x, y] = project(unturned(mark.longitude, box), mark.latitude);
    const off = kilometresOff[mark.precision] / kilometresPerUnit;
    const corner = Math.hypot(Math.max(x, frame.width - x), Math.max(y, frame.height - y));
    const isSeen = off > 0 && off < corner;
    return { ...mark, x: rounded(x), y: rounded(y), radius: isSeen ? rounded(Math.max(off, 9)) : 0 };
  });
  const named = labelled(placed, frame, { length, isAsked: order.areNumbered === true });
  return {
    width: frame.width,
    height: frame.height,
    land: outlines.land,
    ...bordersOf(order.borders, outlines.border, outlines.disputed),
    marks: placed,
    ...named,
    scale: { length: rounded(length), kilometres: bar },
  };
}

function outlinesIn({ scale, box, project }: Fitted, frame: Size) {
  const shapes = shapesWithin(scale, box, project);
  const nearest = scale === '110m' ? 2 : 1.2;
  const paths = (kind: string, made: typeof ringPath) =>
    shapes.flatMap((shape) => (shape.kind === kind ? made(shape.points, { ...frame, nearest }) : [])).join('');
  return { land: paths('land', ringPath), border: paths('border', linePath), disputed: paths('disputed', linePath) };
}

function bordersOf(view: BorderView, settled: string, disputed: string): Pick<MapDrawing, 'borders' | 'disputed'> {
  if (view === 'none') return { borders: '', disputed: '' };
  return view === 'as mapped' ? { borders: settled + disputed, disputed: '' } : { borders: settled, disputed };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Names where all of them have room, else numbers: a map with some of each would be read wrongly. */
function labelled(
  marks: readonly (MapMark & Omit<Labelled, 'text'>)[],
  frame: Size,
  { length, isAsked }: { readonly length: number; readonly isAsked: boolean },
): Pick<MapDrawing, 'areNumbered' | 'labels'> {
  const scaleBar = { left: 0, right: length + 90, top: frame.height - 34, bottom: frame.height };
  const north = { left: frame.width - 30, right: frame.width, top: 0, bottom: 44 };
  const taken = [scaleBar, north];
  const named = isAsked
    ? null
    : placeLabels(
        marks.map((mark) => ({ ...mark, text: mark.label })),
        frame,
        taken,
      );
  if (named === null) {
    const labels = placeNumbers(marks, frame, taken).map(({ text, of, at }) => ({ text, of, ...at }));
    return { areNumbered: true, labels };
  }
  const labels = named.map((at, index) => ({ text: marks[index]?.label ?? '', of: [index], ...at }));
  return { areNumbered: false, labels };
}

interface Fitted {
  /** to units of the drawing */
  readonly project: Project;
  readonly box: Box;
  readonly scale: OutlineScale;
  readonly kilometresPerUnit: number;
}

/** `acrossAtLeast`: kilometres */
function fitted(marks: readonly MapMark[], frame: Size, acrossAtLeast: number): Fitted {
  const { west, east } = acrossOf(marks);
  const latitudes = marks.map(({ latitude }) => latitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const plain = projectionFor({ west, south, east, north });
  const most = offAtMost(marks);
  const points = marks.map(({ longitude, latitude, precision }) => ({
    at: plain(longitude < west ? longitude + 360 : longitude, latitude),
    off: Math.min(kilometresOff[precision], most) / kilometresPerDegree,
  }));
  const least = (axis: 0 | 1) => Math.min(...points.map(({ at, off }) => at[axis] - off));
  const last = (axis: 0 | 1) => Math.max(...points.map(({ at, off }) => at[axis] + off));
  const [wide, high] = [last(0) - least(0), last(1) - least(1)];
  const free = 1 - 2 * margin;
  const perUnit = Math.max(
    wide / (frame.width * free),
    high / (frame.height * free),
    acrossAtLeast / kilometresPerDegree / frame.width,
  );
  const [centreX, centreY] = [(least(0) + last(0)) / 2, (least(1) + last(1)) / 2];
  const project: Project = (longitude, latitude) => {
    const [x, y] = plain(longitude, latitude);
    return [(x - centreX) / perUnit + frame.width / 2, (y - centreY) / perUnit + frame.height / 2];
  };
  // Generous: only whole shapes are left out by it.
  const aside = perUnit * frame.height;
  const beside =
    (perUnit * frame.width) /
    Math.max(0.15, Math.cos((Math.min(85, Math.max(Math.abs(south), Math.abs(north))) * Math.PI) / 180));
  const across = perUnit * frame.width;
  return {
    project,
    box: { west: west - beside, east: east + beside, south: south - aside, north: north + aside },
    scale: across <= 8 ? '10m' : across <= 32 ? '50m' : '110m',
    kilometresPerUnit: perUnit * kilometresPerDegree,
  };
}

/**
 * Kilometres of a circle for which there must be room. Beside places that are known better a whole region’s circle, cut
 * by the frame, leaves room to tell them apart.
 */
function offAtMost(marks: readonly MapMark[]): number {
  const { west, east } = acrossOf(marks);
  const latitudes = marks.map(({ latitude }) => latitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const shrunk = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const apart = Math.hypot((east - west) * shrunk, north - south) * kilometresPerDegree;
  return Math.max(apart, Math.min(...marks.map(({ precision }) => kilometresOff[precision])));
}

/** From where to where the marks reach, by the side of the globe on which they lie closest together. */
function acrossOf(marks: readonly MapMark[]): { readonly west: number; readonly east: number } {
  const sorted = marks.map(({ longitude }) => longitude).toSorted((one, other) => one - other);
  const [first = 0] = sorted;
  const gaps = sorted.map((longitude, index) => (sorted[index + 1] ?? first + 360) - longitude);
  const widest = gaps.indexOf(Math.max(...gaps));
  const west = sorted[(widest + 1) % sorted.length] ?? first;
  const east = sorted[widest] ?? first;
  return { west, east: east < west ? east + 360 : east };
}

function unturned(longitude: number, box: Box): number {
  const middle = (box.west + box.east) / 2;
  return longitude < middle - 180 ? longitude + 360 : longitude;
}

/** The longest of 1, 2, 5, 10 … kilometres that is no longer than this. */
function barOf(kilometres: number): number {
  const power = 10 ** Math.floor(Math.log10(kilometres));
  return ([5, 2, 1].find((one) => one * power <= kilometres) ?? 1) * power;
}
