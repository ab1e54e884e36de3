import { contrast, fromLch, mix, toLch } from './colour-space.ts';
import type { Colours } from './shapes.ts';

export type Theme = 'light' | 'dark';

/** What the accent colour stands on and under: the site's tokens of each theme (site/css/tokens.css, tested). */
export const grounds = {
  light: { paper: '#ffffff', tint: '#f3f6f6', onAccent: '#ffffff' },
  dark: { paper: '#0f1417', tint: '#171d20', onAccent: '#0b1a1b' },
} as const satisfies Readonly<Record<Theme, Readonly<Record<string, string>>>>;

/** How much of the accent is in the ground of marked words, and in the hairline under links. */
const shares = { light: { tint: 0.12, mark: 0.45 }, dark: { tint: 0.16, mark: 0.45 } } as const;

/** Least contrast of text (WCAG 2.2, 1.4.3). */
export const textContrast = 4.5;

/** An accent colour with what is made from it. */
export interface Accent {
  readonly accent: string;
  readonly accentTint: string;
  readonly mark: string;
  readonly onAccent: string;
}

/** The accent of a theme and its companions. */
export function accentIn(theme: Theme, accent: string): Accent {
  const { paper, onAccent } = grounds[theme];
  const { tint, mark } = shares[theme];
  return { accent, accentTint: mix(accent, paper, tint), mark: mix(accent, paper, mark), onAccent };
}

export interface Reading {
  readonly on: string;
  readonly contrast: number;
}

/** Every pair that the accent makes with the theme's grounds, and its contrast. */
export function readings(theme: Theme, accent: string): readonly Reading[] {
  const { paper, tint, onAccent } = grounds[theme];
  const { accentTint } = accentIn(theme, accent);
  return [
    { on: `the ${theme} paper`, contrast: contrast(accent, paper) },
    { on: 'the tint', contrast: contrast(accent, tint) },
    { on: 'its own tint', contrast: contrast(accent, accentTint) },
    { on: 'words set on it', contrast: contrast(accent, onAccent) },
  ];
}

export function isReadable(theme: Theme, accent: string): boolean {
  return readings(theme, accent).every((reading) => reading.contrast >= textContrast);
}

/** Steps of lightness in a search; finer ones give colours that no eye tells apart. */
const steps = 400;

/** The colour itself where it can be read in the theme, or the nearest of its hue that can. */
export function nearestReadable(theme: Theme, colour: string): string {
  const wanted = toLch(colour);
  const away = theme === 'light' ? -1 : 1;
  for (let step = 0; step <= steps; step += 1) {
    const lightness = Math.min(Math.max(wanted.lightness + (away * step) / steps, 0), 1);
    const tried = step === 0 ? colour : fromLch({ ...wanted, lightness });
    if (isReadable(theme, tried)) return tried;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

/** Lightness at which a colour of the dark theme is as calm as the program's own. */
const darkLightness = 0.79;

/** The accents of both themes as they are set; null: the newsroom has chosen none. */
export function accentsOf({ accent, accentDark }: Colours): Readonly<Record<Theme, Accent>> | null {
  if (accent === null) return null;
  const { chroma, hue } = toLch(accent);
  const softened = fromLch({ lightness: darkLightness, chroma: Math.min(chroma, 0.14), hue });
  const dark = accentDark ?? nearestReadable('dark', softened);
  return { light: accentIn('light', accent), dark: accentIn('dark', dark) };
}
