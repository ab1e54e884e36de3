/** Who signed a page's story. */
import { knownAgency } from './agencies.ts';
import { readByline, readNames } from './bylines.ts';
import type { LinkedStory } from './json-ld.ts';
import { bareWords, isNameLike, weightOf } from './line-shape.ts';
import { ancestry, attribute, namesOf, type PageDocument, type PageElement, textOf } from './page-dom.ts';
import { itemValue, type PageMeta } from './page-meta.ts';
import type { ClippingByline } from './shapes.ts';

export interface PageBylines {
  readonly bylines: readonly ClippingByline[];
  readonly agency: string | null;
}

const bylineNames =
  / (?:byline|by line|byline name|author|authors|author name|auteur|autor|autores|autore|contributor|writer|p author|story author|signature|bloc signature|pb byline|article author|meta author|entry author|posted by) /u;
const roleNames = / (?:author title|author role|job title|jobtitle|byline role|author position) /u;

const metaNames = [
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'parsely-author',
  'parsely-page author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'byline',
  'cxenseparse:author',
];

export interface BylineSources {
  readonly page: PageDocument;
  readonly linked: LinkedStory | null;
  readonly meta: PageMeta;
  /** the elements around the headline and down to the text */
  readonly head: readonly PageElement[];
}

/** Who signed: JSON-LD, metadata, microdata, then the elements that the page calls so near the headline. */
export function readPageBylines(sources: BylineSources): PageBylines {
  const found = firstSigned(sources);
  const role = textOf(sources.head.find((element) => roleNames.test(namesOf(element))) ?? null);
  const [only] = found.bylines;
  const hasRole = only?.role === null && found.bylines.length === 1 && role !== '' && weightOf(role) <= 8;
  const bylines = only && hasRole ? [{ ...only, role }] : found.bylines;
  const agencies = bylines.map(({ name, kind }) => (kind === 'organisation' ? knownAgency(name) : null));
  return { bylines, agency: found.agency ?? agencies.find((name) => name !== null) ?? null };
}

function firstSigned({ page, linked, meta, head }: BylineSources): PageBylines {
  const stated = meta.named(...metaNames).filter((value) => !/^https?:|^@|\//iu.test(value));
  const items = meta.items('author').filter((element) => !isOthers(element));
  const near = head.filter((element) => isCalledByline(element)).map(textOf);
  const printed = near.sort((one, other) => one.length - other.length);
  const candidates: (PageBylines | null)[] = [
    unique([{ bylines: linkedBylines(linked), agency: null }]),
    unique(stated.map(read).filter((one) => one !== null)),
    ...items.map((element) => read(itemValue(element.querySelector('[itemprop~="name"]') ?? element) ?? '')),
    ...printed.map((text) => readByline(text)),
    ...printed.map((text) => (isNameLike(text) && text.includes(' ') ? readNames(text) : null)),
    ...[...page.querySelectorAll('a[rel~="author"]')].slice(0, 3).map((element) => read(textOf(element))),
  ];
  return candidates.find((one) => one !== null && one.bylines.length > 0) ?? { bylines: [], agency: null };
}

function linkedBylines(linked: LinkedStory | null): readonly ClippingByline[] {
  return (linked?.authors ?? []).flatMap(({ name, role, kind }): readonly ClippingByline[] => {
    if (/^https?:/iu.test(name) || name.length > 300) return [];
    const named = read(name)?.bylines ?? (name.length <= 80 ? [{ name, role: null, kind }] : []);
    return named.map((byline) => ({
      ...byline,
      role: byline.role ?? (role !== null && role.length <= 100 ? role : null),
      kind: kind === 'organisation' ? kind : byline.kind,
    }));
  });
}

function isCalledByline(element: PageElement): boolean {
  const names = namesOf(element);
  if (bylineNames.test(names) && !roleNames.test(names)) return true;
  return /\bauthor\b/u.test(attribute(element, 'rel') ?? '');
}

function read(text: string): PageBylines | null {
  return text.length > 300 ? null : (readByline(text) ?? readNames(text));
}

/** True for names of other people: readers who comment, writers of other stories. */
function isOthers(element: PageElement): boolean {
  return [...ancestry(element)].some((at) => / (?:comment|comments|related|teaser) /u.test(namesOf(at)));
}

/** One byline for each name; spelled with small letters where a page gives it both ways. */
function unique(found: readonly PageBylines[]): PageBylines {
  const byName = new Map<string, ClippingByline>();
  for (const byline of found.flatMap(({ bylines }) => bylines)) {
    const known = byName.get(bareWords(byline.name));
    const wasShouted = known !== undefined && known.name === known.name.toUpperCase();
    if (known === undefined || (wasShouted && byline.name !== byline.name.toUpperCase())) {
      byName.set(bareWords(byline.name), byline);
    }
  }
  const agencies = found.map(({ agency }) => agency);
  return { bylines: [...byName.values()], agency: agencies.find((agency) => agency !== null) ?? null };
}
