import { isSlug, slugOf } from '../text/text.ts';
import { type AskedFeed, feedAsked } from './asked-feed.ts';

/** The lists that a name can be one of, in the order in which they are tried. */
export type NamedKind = 'section' | 'topic' | 'tag' | 'by';

/** What an address of WordPress's or Ghost's kind means here, before anybody has looked whether it exists. */
export type OldPlace =
  | { readonly kind: 'front' }
  /** the comments of all stories, which have feeds and no page */
  | { readonly kind: 'comments' }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'named'; readonly kinds: readonly NamedKind[]; readonly slug: string }
  /** the words of a story's address; `within` is how that address must begin, '' for any day */
  | { readonly kind: 'words'; readonly slug: string; readonly within: string; readonly orPage: boolean };

export interface OldAddress {
  readonly place: OldPlace;
  /** the feed of that place was asked for */
  readonly feed: AskedFeed | null;
}

const kindsOf: Readonly<Record<string, readonly NamedKind[]>> = {
  category: ['section', 'topic', 'tag'],
  tag: ['tag', 'topic', 'section'],
  author: ['by'],
  section: ['section'],
  topic: ['topic'],
  by: ['by'],
};

/** Parts that other systems put behind a page's address for another view of the same page. */
const views = /^(?:amp|embed|trackback|comment-page-\d+)$/;

/** Reads a path as WordPress, in any of its permalink forms, or Ghost would mean it; null where it means nothing. */
export function readOldPath(path: string): OldAddress | null {
  const parts = partsOf(path);
  if (parts === null) return null;
  if (parts[0] === 'index.php') parts.shift();
  const feed = feedAsked(parts);
  if (feed !== null && parts.join('/') === 'comments') return { place: { kind: 'comments' }, feed };
  if (/^\d{1,5}$/.test(parts.at(-1) ?? '') && parts.at(-2) === 'page') parts.splice(-2);
  if (parts.length > 1 && views.test(parts.at(-1) ?? '')) parts.pop();
  const place = placeOf(parts);
  return place && { place, feed };
}

function placeOf(parts: readonly string[]): OldPlace | null {
  const [first = '', second = ''] = parts;
  if (parts.length === 0) return { kind: 'front' };
  const kinds = Object.hasOwn(kindsOf, first) ? kindsOf[first] : undefined;
  if (kinds) {
    const slug = parts.length > 1 ? wordsOf(parts.at(-1) ?? '') : null;
    return slug === null ? null : { kind: 'named', kinds, slug };
  }
  if (/^\d{4}$/.test(first)) return dated(parts);
  const last = wordsOf(second || first);
  // `/%category%/%postname%/` and `/%postname%/`; anything longer is no form that these systems offer by itself.
  if (last === null || parts.length > 2) return null;
  return { kind: 'words', slug: last, within: '', orPage: parts.length === 1 || first === 'about' };
}

/** `/YYYY/MM/DD/words/` and `/YYYY/MM/words/`, each perhaps with the number of one of the story's own pages. */
function dated(parts: readonly string[]): OldPlace | null {
  const at = parts.findIndex((part) => !/^\d{1,4}$/.test(part));
  const day = parts.slice(0, at);
  const rest = parts.slice(at + 1);
  // An archive: its pages here are not numbered.
  if (at < 0 && /^\d{4}(?:\/\d\d){0,2}$/.test(parts.join('/'))) return { kind: 'path', path: `/${parts.join('/')}/` };
  if (at < 2 || at > 3 || rest.length > 1 || !rest.every((part) => /^\d{1,3}$/.test(part))) return null;
  const slug = wordsOf(parts[at] ?? '');
  return slug === null ? null : { kind: 'words', slug, within: `/${day.join('/')}/`, orPage: false };
}

/** The parts of a path, decoded; null where it cannot be read or is longer than any of ours was. */
function partsOf(path: string): string[] | null {
  try {
    const parts = path.split('/').filter((part) => part !== '');
    return parts.length > 8 ? null : parts.map((part) => decodeURIComponent(part).normalize('NFC'));
  } catch {
    return null;
  }
}

/** A name as our addresses spell it: WordPress keeps other scripts in its addresses, we write them in ASCII. */
export function wordsOf(text: string): string | null {
  const bare = text.replace(/\.html?$/, '');
  if (isSlug(bare)) return bare;
  return bare.includes('.') || bare.length > 300 ? null : slugOf(bare) || null;
}
