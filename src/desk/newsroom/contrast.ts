/**
 * How well an accent colour can be read on the readers' pages (WCAG 2.2, "contrast ratio"), told while it is chosen.
 * The server decides, by the same numbers; a test holds the two together.
 */

export type Paper = 'light' | 'dark';
type Triple = readonly [number, number, number];

/** The site's tokens that an accent stands on and under. */
const grounds: Readonly<Record<Paper, { paper: string; tint: string; onAccent: string; share: number }>> = {
  light: { paper: '#ffffff', tint: '#f3f6f6', onAccent: '#ffffff', share: 0.12 },
  dark: { paper: '#0f1417', tint: '#171d20', onAccent: '#0b1a1b', share: 0.16 },
};

/** Least contrast of text. */
export const textContrast = 4.5;

/** Whether a text is a colour as the server takes it, short or long; gives it long. */
export function colourIn(text: string): string | null {
  const written = text.trim().toLowerCase();
  const [, short] = /^#([0-9a-f]{3})$/.exec(written) ?? [];
  if (short !== undefined) return `#${[...short].map((digit) => digit + digit).join('')}`;
  return /^#[0-9a-f]{6}$/.test(written) ? written : null;
}

/** The contrasts of a colour with everything that it meets on a paper: paper, tint, its own tint, words set on it. */
export function contrastsOn(paper: Paper, colour: string): readonly number[] {
  const { paper: ground, tint, onAccent, share } = grounds[paper];
  return [ground, tint, mix(colour, ground, share), onAccent].map((other) => contrast(colour, other));
}

function channels(hex: string): Triple {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A share (0 to 1) of a colour laid over a ground. */
function mix(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  const parts = channels(colour).map((value, index) => Math.round(value * share + (under[index] ?? 0) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
