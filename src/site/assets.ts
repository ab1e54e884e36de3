import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { faviconIco, faviconSvg } from './favicon.ts';
import { type FontFile, fontRules, readFonts } from './fonts.ts';
import { paletteRules } from './palette.ts';

/** The stylesheet's parts in the order they build on each other; print comes last and overrides. */
const sheets = [
  'tokens',
  'base',
  'masthead',
  'story',
  'prose',
  'picture',
  'lists',
  'front',
  'history',
  'changes',
  'errors',
  'print',
] as const;

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** What the pages load besides pictures. Every address holds the hash of its content, so it can be kept for ever. */
export interface SiteAssets {
  readonly stylesheetHref: string;
  readonly faviconHref: string;
  readonly faviconIco: Buffer;
  /** the fonts that a page in this language (BCP 47) is set in from its first line, as addresses */
  readonly preloads: (language: string) => readonly string[];
  /** by path */
  readonly files: ReadonlyMap<string, Asset>;
}

/** Reads styles and fonts once, at the start. Throws when a file of the program is missing. */
export function loadAssets(): SiteAssets {
  const files = new Map<string, Asset>();
  const add = (folder: string, name: string, ending: string, asset: Asset) => {
    const hash = createHash('sha256').update(asset.body).digest('hex').slice(0, 12);
    const path = `/assets/${folder}${name}.${hash}.${ending}`;
    files.set(path, asset);
    return path;
  };
  const fonts = readFonts();
  const fontPaths = new Map(
    fonts.map((font) => [font.name, add('fonts/', font.name, 'woff2', { type: 'font/woff2', body: font.bytes })]),
  );
  const pathOf = (font: FontFile) => fontPaths.get(font.name) ?? '';
  const css = Buffer.from(stylesheet(fontRules(fonts, pathOf)));
  const literata = (subset: string) => fontPaths.get(`literata-${subset}-opsz-normal`) ?? '';
  return {
    stylesheetHref: add('', 'site', 'css', { type: 'text/css; charset=utf-8', body: css }),
    faviconHref: add('', 'favicon', 'svg', { type: 'image/svg+xml', body: Buffer.from(faviconSvg()) }),
    faviconIco: faviconIco(),
    preloads: (language) => (isCyrillic(language) ? [literata('latin'), literata('cyrillic')] : [literata('latin')]),
    files,
  };
}

/** `Link` header values of what every page needs before its first line, for a browser that waits for the page. */
export function earlyLinks(assets: SiteAssets, language: string): readonly string[] {
  const fonts = assets.preloads(language).map((href) => `<${href}>; rel=preload; as=font; crossorigin`);
  return [`<${assets.stylesheetHref}>; rel=preload; as=style`, ...fonts];
}

/** One file, since each further one would hold back the first line by a round trip. */
function stylesheet(fontFaces: string): string {
  const parts = sheets.map((name) => readFileSync(new URL(`./css/${name}.css`, import.meta.url), 'utf8'));
  return [fontFaces, ...parts.slice(0, -1), paletteRules(), ...parts.slice(-1)].map(squeezed).join('\n');
}

/** Without comments and indentation; no string in these files holds either. */
function squeezed(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/([{,;])\n/g, '$1')
    .replaceAll(/;?\n\}/g, '}')
    .replaceAll(/ \{/g, '{')
    .replaceAll(/: /g, ':')
    .trim();
}

function isCyrillic(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Cyrl';
}
