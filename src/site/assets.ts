import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { accentsOf, type Colours } from '../newsroom/newsroom.ts';
import { accentRules } from './accent-rules.ts';
import { defaultGround, faviconIco, faviconSvg } from './favicon.ts';
import { type FontFile, fontRules, readFonts } from './fonts.ts';
import { keepNewest } from './keep-newest.ts';
import { markPng, markSize } from './mark.ts';
import { inOneMedium, type Medium } from './one-medium.ts';
import { paletteRules } from './palette.ts';

/** The stylesheet's parts in the order they build on each other; print comes last and overrides. */
const sheets = [
  'tokens',
  'base',
  'masthead',
  'story',
  'prose',
  'said',
  'picture',
  'lists',
  'front',
  'most-read',
  'history',
  'changes',
  'finding',
  'errors',
  'comments',
  'comment-live',
  'api',
  'print',
] as const;

/** The script of stories' pages: beside this file in a build; where the sources run, `tools/tsx.js` has made it. */
const readerScript = new URL(
  import.meta.url.endsWith('.ts') ? '../../.cache/islands/reader.js' : './reader.js',
  import.meta.url,
);

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** What the pages load besides pictures. Every address holds the hash of its content, so it can be kept for ever. */
export interface SiteAssets extends ColouredAssets {
  /** the rules of the record, which few pages need: linked where the record begins, so that it holds back nothing above */
  readonly recordHref: string;
  readonly recordFor: Readonly<Record<Medium, string>>;
  /** the rules of a topic's charts, maps and tables */
  readonly topicHref: string;
  /** the script of stories' pages, as an ES module; no other page has one */
  readonly scriptHref: string;
  /** the fonts that a page in this language (BCP 47) is set in from its first line, as addresses */
  readonly preloads: (language: string) => readonly string[];
  /** what is served at a path; undefined: nothing that this process has made */
  readonly find: (path: string) => Asset | undefined;
  /** the same for a newsroom that has chosen its colours */
  readonly inColours: (colours: Colours) => SiteAssets;
}

/** The assets that a newsroom's colours change. */
interface ColouredAssets {
  readonly stylesheetHref: string;
  /** the same rules as they are in one medium, whatever the browser has: previews alone name them */
  readonly stylesheetFor: Readonly<Record<Medium, string>>;
  readonly faviconHref: string;
  readonly faviconIco: Buffer;
  /** the mark for home screens */
  readonly icons: readonly { readonly href: string; readonly size: number }[];
}

type Files = Map<string, Asset>;

/** Puts a file under an address made from its content, and gives the address. */
function put(files: Files, name: string, ending: string, asset: Asset): string {
  const hash = createHash('sha256').update(asset.body).digest('hex').slice(0, 12);
  const path = `/assets/${name}.${hash}.${ending}`;
  files.set(path, asset);
  return path;
}

/** Sets of colours that are served at once: pages that name an earlier one may still be open somewhere. */
const coloursAtOnce = 8;
/** Pixels to a line of the mark's grid: 192 and 512 pixels, the two that home screens ask for. */
const iconScales = [6, 16] as const;

/** Reads styles and fonts once, at the start. Throws when a file of the program is missing. */
export function loadAssets(): SiteAssets {
  const lasting: Files = new Map();
  const fonts = readFonts();
  const fontPaths = new Map(
    fonts.map(({ name, bytes }) => [name, put(lasting, `fonts/${name}`, 'woff2', { type: 'font/woff2', body: bytes })]),
  );
  const scriptHref = put(lasting, 'reader', 'js', {
    type: 'text/javascript; charset=utf-8',
    body: readFileSync(readerScript),
  });
  const record = ['record', 'record-pages']
    .map((name) => squeezed(readFileSync(new URL(`./css/${name}.css`, import.meta.url), 'utf8')))
    .join('');
  const recordSheet = (name: string, css: string) =>
    put(lasting, name, 'css', { type: 'text/css; charset=utf-8', body: Buffer.from(css) });
  const recordHref = recordSheet('record', record);
  const topic = ['topic', 'topic-map', 'topic-tables'].map((name) =>
    readFileSync(new URL(`./css/${name}.css`, import.meta.url), 'utf8'),
  );
  const topicHref = recordSheet('topic', squeezed(topic.join('')));
  const recordIn = (medium: Medium) => recordSheet(`record-${medium}`, inOneMedium(record, medium));
  const recordFor = { light: recordIn('light'), dark: recordIn('dark'), print: recordIn('print') };
  const literata = (subset: string) => fontPaths.get(`literata-${subset}-opsz-normal`) ?? '';
  const naskh = fontPaths.get('noto-naskh-arabic-arabic-wght-normal') ?? '';
  const ofScript = (script: string | undefined) =>
    script === 'Cyrl' ? [literata('cyrillic')] : script === 'Arab' ? [naskh] : [];
  const styles = readStyles(fontRules(fonts, (font: FontFile) => fontPaths.get(font.name) ?? ''));
  const coloured = keepNewest(coloursAtOnce, (colours: Colours) => makeColoured(colours, styles));
  const inColours = (colours: Colours): SiteAssets => ({
    ...coloured.of(colours).assets,
    recordHref,
    recordFor,
    topicHref,
    scriptHref,
    preloads: (language) => [literata('latin'), ...ofScript(scriptOf(language))],
    find: (path) => {
      const [made] = coloured.all().flatMap(({ files }) => files.get(path) ?? []);
      return lasting.get(path) ?? made;
    },
    inColours,
  });
  return inColours({ accent: null, accentDark: null });
}

/** `Link` header values of what every page needs before its first line, for a browser that waits for the page. */
export function earlyLinks(assets: SiteAssets, language: string): readonly string[] {
  const fonts = assets.preloads(language).map((href) => `<${href}>; rel=preload; as=font; crossorigin`);
  return [`<${assets.stylesheetHref}>; rel=preload; as=style`, ...fonts];
}

type Styles = (ownRules: string) => Buffer;

function makeColoured(colours: Colours, styles: Styles): { readonly assets: ColouredAssets; readonly files: Files } {
  const files: Files = new Map();
  const accents = accentsOf(colours);
  const ground = accents?.light.accent ?? defaultGround;
  const svg = Buffer.from(faviconSvg(ground));
  const css = styles(accentRules(accents));
  const sheet = (name: string, body: Buffer) => put(files, name, 'css', { type: 'text/css; charset=utf-8', body });
  const only = (medium: Medium) => sheet(`site-${medium}`, Buffer.from(inOneMedium(css.toString(), medium)));
  const assets = {
    stylesheetHref: sheet('site', css),
    stylesheetFor: { light: only('light'), dark: only('dark'), print: only('print') },
    faviconHref: put(files, 'favicon', 'svg', { type: 'image/svg+xml', body: svg }),
    faviconIco: faviconIco(ground),
    icons: iconScales.map((scale) => {
      const size = markSize * scale;
      return { href: put(files, `icon-${size}`, 'png', { type: 'image/png', body: markPng(ground, scale) }), size };
    }),
  };
  return { assets, files };
}

/** Makes the whole stylesheet around a newsroom's own rules. One file: each further one would hold back the first line. */
function readStyles(fontFaces: string): Styles {
  const [tokens = '', ...parts] = sheets.map((name) =>
    readFileSync(new URL(`./css/${name}.css`, import.meta.url), 'utf8'),
  );
  const before = [fontFaces, tokens].map(squeezed);
  const after = [...parts.slice(0, -1), paletteRules(), ...parts.slice(-1)].map(squeezed);
  return (ownRules) => Buffer.from([...before, ownRules, ...after].filter((part) => part !== '').join('\n'));
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

/** ISO 15924 of a language's usual script. */
function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
