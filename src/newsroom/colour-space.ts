/** Colours by numbers: contrast as WCAG 2.2 defines it, and lightness that looks even (OKLCH, CSS Color 4). */

type Triple = readonly [number, number, number];

/** Red, green and blue from 0 to 1 of `#rrggbb`. Throws RangeError for anything else. */
function channels(hex: string): Triple {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits?.[1] || !digits[2] || !digits[3]) throw new RangeError(`"${hex}" is no colour.`);
  return [fraction(digits[1]), fraction(digits[2]), fraction(digits[3])];
}

function fraction(digits: string): number {
  return Number.parseInt(digits, 16) / 255;
}

function hexOf(rgb: Triple): string {
  const part = (value: number) =>
    Math.round(Math.min(Math.max(value, 0), 1) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(part).join('')}`;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function gamma(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A share (0 to 1) of `colour` laid over `ground`. */
export function mix(colour: string, ground: string, share: number): string {
  const over = channels(colour);
  const under = channels(ground);
  const at = (index: 0 | 1 | 2) => over[index] * share + under[index] * (1 - share);
  return hexOf([at(0), at(1), at(2)]);
}

interface Lch {
  /** 0 black to 1 white */
  readonly lightness: number;
  readonly chroma: number;
  /** radians */
  readonly hue: number;
}

/** A colour in OKLCH (Björn Ottosson, 2020). */
export function toLch(hex: string): Lch {
  const [red, green, blue] = channels(hex).map(linear) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

/** The colour of this lightness and hue with as much of the chroma as a screen can show. */
export function fromLch({ lightness, chroma, hue }: Lch): string {
  for (let kept = chroma; kept > 0.0005; kept *= 0.96) {
    const rgb = rgbOf({ lightness, chroma: kept, hue });
    if (rgb.every((value) => value >= -0.0005 && value <= 1.0005)) return hexOf(rgb);
  }
  return hexOf(rgbOf({ lightness, chroma: 0, hue }));
}

function rgbOf({ lightness, chroma, hue }: Lch): Triple {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
