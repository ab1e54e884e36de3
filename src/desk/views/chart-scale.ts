/** How numbers become places on a chart. Pure: pixels in, pixels out. */

/** A scale of whole numbers from zero. */
export interface Scale {
  /** the highest number that it shows; a tick */
  readonly top: number;
  /** round numbers from zero to the top, evenly spaced */
  readonly ticks: readonly number[];
}

/** The lowest scale of round steps that holds every one of some numbers, with about so many steps. */
export function niceScale(highest: number, about = 4): Scale {
  const top = Math.max(highest, 1);
  const power = 10 ** Math.floor(Math.log10(top / about));
  const scales = [1, 2, 5, 10, 20]
    .map((factor) => Math.max(factor * power, 1))
    .map((step) => ({ step, count: Math.ceil(top / step) }))
    .filter(({ step, count }) => Number.isInteger(step) && count <= about + 1)
    .sort((one, other) => one.step * one.count - other.step * other.count || other.count - one.count);
  const { step, count } = scales[0] ?? { step: top, count: 1 };
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

/** Where on the screen a chart is drawn. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place on the screen. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Each number has a band of the same width, and stands in its middle; null where there is no number. */
export function placesOf(values: readonly (number | null)[], plot: Plot, top: number): readonly (Place | null)[] {
  const band = plot.width / Math.max(values.length, 1);
  return values.map((value, index) =>
    value === null ? null : { x: round(plot.left + band * (index + 0.5)), y: heightOf(value, plot, top) },
  );
}

/** How far down a number stands. */
export function heightOf(value: number, plot: Plot, top: number): number {
  return round(plot.top + plot.height * (1 - value / top));
}

/** The number whose band is at a place, counted from 0. */
export function indexAt(x: number, plot: Plot, count: number): number {
  const index = Math.floor(((x - plot.left) / plot.width) * count);
  return Math.min(Math.max(index, 0), count - 1);
}

/** A line through places; where there is none, it has a gap. One place between gaps is a stroke of its own width. */
export function linePath(places: readonly (Place | null)[]): string {
  return stretches(places)
    .map(([first, ...rest]) =>
      first === undefined ? '' : `M${first.x} ${first.y}${rest.length > 0 ? rest.map(lineTo).join('') : 'h0.01'}`,
    )
    .join('');
}

/** The ground between a line and the axis. */
export function areaPath(places: readonly (Place | null)[], plot: Plot): string {
  const floor = round(plot.top + plot.height);
  return stretches(places)
    .map((stretch) => {
      const [first, last] = [stretch[0], stretch.at(-1)];
      if (first === undefined || last === undefined) return '';
      return `M${first.x} ${floor}${stretch.map(lineTo).join('')}L${last.x} ${floor}Z`;
    })
    .join('');
}

const lineTo = ({ x, y }: Place) => `L${x} ${y}`;
const round = (pixels: number) => Math.round(pixels * 10) / 10;

function stretches(places: readonly (Place | null)[]): readonly (readonly Place[])[] {
  const found: Place[][] = [];
  for (const [index, place] of places.entries()) {
    if (place === null) continue;
    const open = found.at(-1);
    // A gap before it, or the beginning: another stretch.
    if (open === undefined || places[index - 1] === null) found.push([place]);
    else open.push(place);
  }
  return found;
}
