import { changeKey, type Db } from '../db/db.ts';
import { standingPages } from '../newsroom/newsroom.ts';
import { speakerPath } from '../record/record.ts';
import { listSections } from '../stories/stories.ts';
import { addressesAtMost } from './sitemap.ts';
import {
  countLists,
  countSpeakers,
  type ListKind,
  monthsOfStories,
  namedLists,
  type SitemapEntry,
  speakerIds,
  storiesOfMonth,
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
 * months past change only with their own stories; a part that would be too long goes on under a number. Speakers have a
 * part; statements are not listed one by one: every one of them is on its story's page and its speaker's.
 */
export async function sitemapParts(db: Db): Promise<SitemapPart> {
  const names = Object.keys(listParts);
  const [months, speakers, ...counts] = await Promise.all([
    monthsOfStories(db),
    countSpeakers(db),
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
      ...numbered('speakers', speakers, null),
      ...months.flatMap(({ month, stories, changedAt }) => numbered(month, stories, changedAt)),
    ],
    keys: [changeKey.stories, changeKey.record, ...Object.values(listParts).map(({ kind }) => changeKey.lists(kind))],
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
  if (name === 'speakers') {
    const entries = (await speakerIds(db, page)).map((id) => ({ path: speakerPath(id), changedAt: null }));
    return entries.length === 0 ? null : { entries, keys: [changeKey.record] };
  }
  if (!/^\d/.test(name)) return null;
  const entries = await storiesOfMonth(db, { month: name, ...page });
  return entries.length === 0 ? null : { entries, keys: [changeKey.month(name)] };
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
