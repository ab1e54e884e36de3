import { type AskedFeed, feedNamed } from './asked-feed.ts';
import { type OldAddress, type OldPlace, wordsOf } from './old-address.ts';

/** Parameters with which WordPress names a page at `/` by a number of its own; only a newsroom's list knows where to. */
const numbered = ['p', 'page_id', 'attachment_id', 'cat', 'author'] as const;

/** Every parameter of `/` that names another page than the front page. */
export const oldParameters: readonly string[] = [
  ...numbered,
  'name',
  'pagename',
  'tag',
  'category_name',
  'author_name',
  'feed',
  'm',
  's',
];

/** True when these parameters of `/` name another page than the front page. */
export function isOldQuery(query: URLSearchParams): boolean {
  return oldParameters.some((name) => query.has(name));
}

/** The address under which a newsroom's list of redirects knows such a page (`/?p=12`), or null. */
export function numberedSource(query: URLSearchParams): string | null {
  for (const name of numbered) {
    const number = query.get(name) ?? '';
    if (/^\d{1,18}$/.test(number)) return `/?${name}=${Number(number)}`;
  }
  return null;
}

/** Reads WordPress's parameters of `/`; null where they mean nothing without a newsroom's list. */
export function readOldQuery(query: URLSearchParams): OldAddress | null {
  const place = placeOf(query);
  const asked = query.get('feed');
  const ofComments = /^comments-(.*)$/s.exec(asked ?? '')?.[1];
  if (ofComments !== undefined && place === null && numberedSource(query) === null)
    return { place: { kind: 'comments' }, feed: feedNamed(ofComments) ?? 'rss' };
  const feed: AskedFeed | null = asked === null ? null : (feedNamed(asked) ?? 'rss');
  if (place === null)
    return feed === null || numberedSource(query) !== null ? null : { place: { kind: 'front' }, feed };
  return { place, feed };
}

function placeOf(query: URLSearchParams): OldPlace | null {
  const slug = (name: string) => wordsOf(query.get(name)?.split('/').at(-1) ?? '');
  const tag = slug('tag');
  if (tag !== null) return { kind: 'named', kinds: ['tag', 'topic', 'section'], slug: tag };
  const category = slug('category_name');
  if (category !== null) return { kind: 'named', kinds: ['section', 'topic', 'tag'], slug: category };
  const author = slug('author_name');
  if (author !== null) return { kind: 'named', kinds: ['by'], slug: author };
  const words = slug('name') ?? slug('pagename');
  if (words !== null) return { kind: 'words', slug: words, within: '', orPage: true };
  const search = query.get('s');
  if (search !== null) return { kind: 'path', path: `/search?${new URLSearchParams({ q: search })}` };
  const [, year, month, day] = /^(\d{4})(\d\d)?(\d\d)?$/.exec(query.get('m') ?? '') ?? [];
  if (year !== undefined) return { kind: 'path', path: `/${[year, month, day].filter(Boolean).join('/')}/` };
  return null;
}
