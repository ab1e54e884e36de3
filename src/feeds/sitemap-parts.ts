import { changeKey, type Db } from '../db/db.ts';
import { standingPages } from '../newsroom/newsroom.ts';
import { listSections } from '../stories/stories.ts';
import { addressesAtMost } from './sitemap.ts';
import {
  countLists,
  type ListKind,
  monthsOfStories,
  namedLists,
  type SitemapEntry,
  storiesOfMonth,
  translationsOfMonth,
} from './store.ts';

/** Addresses of a sitemap, and the change keys of what they were read from. */
export interface SitemapPart {
  readonly entries: readonly SitemapEntry[];
  readonly keys: readonly string[];
}

/** The lists that have a sitemap of their own, by its name, with the first part of their pages' paths. */
const listParts: Readonly<Record<string, { readonly kind: ListKind; readonly page: string }>> = {
  topics: { kind: 'topic', page: 'topic' },
  authors: { kind: 'byline', page: 'by' },
  tags: { kind: 'tag', page: 'tag' },
};

/**
 * The parts of the sitemap. Stories are parted by the month of their first publication (UTC), so that the parts of
 * months past change only with their own stories; a part that would be too long goes on under a number.
 */
export async function sitemapParts(db: Db): Promise<SitemapPart> {
  const names = Object.keys(listParts);
  const [months, ...counts] = await Promise.all([
    monthsOfStories(db),
    ...Object.values(listParts).map(({ kind }) => countLists(db, kind)),
  ]);
  const numbered = (name: string, addresses: number, changedAt: string | null): SitemapEntry[] =>
    Array.from({ length: Math.ceil(addresses / addressesAtMost) }, (_, index) => ({
      path: `/sitemap-${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
      changedAt,
    }));
  return {
    entries: [
      { path: '/sitemap-pages.xml', changedAt: null },
      ...names.flatMap((name, index) => numbered(name, counts[index] ?? 0, null)),
      ...months.flatMap(({ month, stories, changedAt }) => numbered(month, stories, changedAt)),
    ],
    keys: [changeKey.stories, ...Object.values(listParts).map(({ kind }) => changeKey.lists(kind))],
  };
}

/** What one part holds, by its name (`2026-11`, `2026-11-2`, `topics`); null where there is no such part. */
export async function readPart(db: Db, part: string): Promise<SitemapPart | null> {
  if (part === 'pages') return pages(db);
  const [, name = '', number = '1'] = /^(\d{4}-\d\d|[a-z]+)(?:-([2-9]|[1-9]\d{1,3}))?$/.exec(part) ?? [];
  const page = { skip: (Number(number) - 1) * addressesAtMost, limit: addressesAtMost };
  const list = Object.hasOwn(listParts, name) ? listParts[name] : undefined;
  if (list) {
    const found = await namedLists(db, list.kind, page);
    const entries = found.map(({ slug, changedAt }) => ({ path: `/${list.page}/${slug}/`, changedAt }));
    return entries.length === 0 ? null : { entries, keys: [changeKey.lists(list.kind)] };
  }
  if (!/^\d/.test(name)) return null;
  return storiesPart(db, { month: name, ...page });
}

/**
 * Stories of one month, each with every language in which search engines may list it. All of a group are named at each
 * of them, or none would count; what is not to be listed is not named.
 */
async function storiesPart(db: Db, page: Parameters<typeof storiesOfMonth>[1]): Promise<SitemapPart | null> {
  const [stories, translations] = await Promise.all([storiesOfMonth(db, page), translationsOfMonth(db, page)]);
  if (stories.length === 0) return null;
  const listed = Map.groupBy(
    translations.filter(({ isListed }) => isListed),
    ({ of }) => of,
  );
  const entries = stories.map(({ id, path, changedAt }) => {
    const languages = listed.get(id) ?? [];
    return languages.length > 1 ? { path, changedAt, languages } : { path, changedAt };
  });
  // The month's own key tells of its stories, and of their joining a group for the first time.
  const elsewhere = translations.filter(({ month }) => month !== page.month).map(({ id }) => changeKey.story(id));
  const groups = translations.map(({ group }) => changeKey.translations(group));
  return { entries, keys: [changeKey.month(page.month), ...new Set([...groups, ...elsewhere])] };
}

/** The front page, the sections and the pages that stand apart from the news. */
async function pages(db: Db): Promise<SitemapPart> {
  const [sections, standing] = await Promise.all([listSections(db), standingPages(db)]);
  return {
    entries: [
      '/',
      ...sections.map(({ slug }) => `/section/${slug}/`),
      ...standing.map(({ slug }) => `/about/${slug}/`),
    ].map((path) => ({ path, changedAt: null })),
    keys: [changeKey.frame],
  };
}
