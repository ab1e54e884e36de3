/**
 * The policy of the pages allows no inline styles, so what a picture brings along (the colour of its frame until it
 * is there, the point that a crop keeps in view) is rounded to a few classes that stand in the stylesheet.
 */
import type { FocalPoint } from '../pictures/pictures.ts';

/** Four levels for each of red, green and blue: 64 frames. */
const levels = [0x26, 0x62, 0x9e, 0xda] as const;
/** Five stops for each axis: 25 crops. */
const stops = [0, 1, 2, 3, 4] as const;

/** The class of the frame nearest to a colour, `#rrggbb`; null when it is none. */
export function frameClass(colour: string | null): string | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!digits) return null;
  return `frame-${digits.slice(1).map(nearestLevel).join('')}`;
}

function nearestLevel(hex: string): number {
  const value = Number.parseInt(hex, 16);
  let nearest = 0;
  for (const [index, level] of levels.entries()) {
    if (Math.abs(level - value) < Math.abs((levels[nearest] ?? 0) - value)) nearest = index;
  }
  return nearest;
}

/** The class that keeps a focal point in view when the frame crops; null: the middle. */
export function focalClass(focal: FocalPoint | null): string | null {
  if (focal === null || !Number.isFinite(focal.x) || !Number.isFinite(focal.y)) return null;
  const stop = (value: number) => Math.round(Math.min(Math.max(value, 0), 1) * 4);
  const name = `focus-${stop(focal.x)}${stop(focal.y)}`;
  return name === 'focus-22' ? null : name;
}

/** The rules of every class that this file can name. */
export function paletteRules(): string {
  const hex = (level: number) => level.toString(16);
  const frames = levels.flatMap((red, r) =>
    levels.flatMap((green, g) =>
      levels.map((blue, b) => `.frame-${r}${g}${b}{background:#${hex(red)}${hex(green)}${hex(blue)}}`),
    ),
  );
  const crops = stops.flatMap((x) => stops.map((y) => `.focus-${x}${y}{object-position:${x * 25}% ${y * 25}%}`));
  return [...frames, ...crops].join('\n');
}
