import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One file of a web font, and the letters it is for. */
export interface FontFile {
  readonly family: 'Literata' | 'Inter' | 'Noto Naskh Arabic';
  readonly style: 'normal' | 'italic';
  /** `wght` range of the variable font, as CSS writes it */
  readonly weight: string;
  readonly subset: string;
  /** as the package names it, without its ending */
  readonly name: string;
  /** CSS `unicode-range`, so that a page fetches only the letters it shows */
  readonly range: string;
  readonly bytes: Buffer;
}

/**
 * Literata with optical sizes for what is read, Inter for what is used. The italic comes from the file without
 * optical sizes, which is half as large. Naskh serves Arabic in both roles: it has no italic and needs none.
 */
const wanted = [
  ['Literata', 'opsz', 'normal', '200 900', ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']],
  ['Literata', 'wght', 'italic', '200 900', ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']],
  ['Inter', 'wght', 'normal', '100 900', ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']],
  ['Noto Naskh Arabic', 'wght', 'normal', '400 700', ['arabic']],
] as const;

/**
 * Naskh is drawn small for its em: so much larger its alef stands as tall beside Literata's capitals as it should.
 * Its fallback in tokens.css is measured with this.
 */
const sizeAdjust: Readonly<Partial<Record<FontFile['family'], string>>> = { 'Noto Naskh Arabic': '112%' };

/** Joiners and hyphens stand in every script; they alone must not fetch a font for one. */
const punctuation = /^U\+20/;

/** Reads the files of the fonts from their packages. Throws where a package is not installed. */
export function readFonts(): readonly FontFile[] {
  return wanted.flatMap(([family, axis, style, weight, subsets]) => {
    const id = family.toLowerCase().replaceAll(' ', '-');
    const from = (path: string) =>
      readFileSync(fileURLToPath(import.meta.resolve(`@fontsource-variable/${id}/${path}`)));
    const ranges = JSON.parse(from('unicode.json').toString()) as Readonly<Record<string, string>>;
    return subsets.map((subset) => {
      const name = `${id}-${subset}-${axis}-${style}`;
      const range = ranges[subset];
      if (range === undefined) throw new Error(`@fontsource-variable/${id} has no subset "${subset}".`);
      return {
        family,
        style,
        weight,
        subset,
        name,
        range: ofItsOwn(subset, range),
        bytes: from(`files/${name}.woff2`),
      };
    });
  });
}

function ofItsOwn(subset: string, range: string): string {
  if (subset !== 'arabic') return range;
  return range
    .split(',')
    .filter((part) => !punctuation.test(part))
    .join(',');
}

/** The `@font-face` rules of the fonts at the addresses they are served from. */
export function fontRules(fonts: readonly FontFile[], addressOf: (font: FontFile) => string): string {
  return fonts
    .map(
      (font) =>
        `@font-face{font-family:"${font.family}";font-style:${font.style};font-weight:${font.weight};font-display:swap;` +
        `${sizeAdjust[font.family] === undefined ? '' : `size-adjust:${sizeAdjust[font.family]};`}src:url("${addressOf(font)}") format("woff2");unicode-range:${font.range}}`,
    )
    .join('\n');
}
