import { type SqlBool, sql } from 'kysely';
import type { Db } from '../db/db.ts';

/** The month of a story's first publication, in UTC; the index of sitemaps begins with it. */
const month = sql<string>`substr(first_published_at, 1, 7)`;
const listed = sql<SqlBool>`index_choice <> 'noindex' and canonical_elsewhere = 0`;

/** Each month with stories that search engines may list, how many, and when one of them last changed. */
export async function monthsOfStories(
  db: Db,
): Promise<readonly { readonly month: string; readonly stories: number; readonly changedAt: string }[]> {
  const rows = await db
    .selectFrom('published_story')
    .select((expression) => [
      month.as('month'),
      expression.fn.countAll().as('stories'),
      expression.fn.max('updated_at').as('changed_at'),
    ])
    .where(listed)
    .groupBy(month)
    .orderBy(month)
    .execute();
  return rows.map((row) => ({ month: row.month, stories: Number(row.stories), changedAt: row.changed_at }));
}

/** One address of a sitemap. */
export interface SitemapEntry {
  readonly path: string;
  /** ISO 8601; null: not stated */
  readonly changedAt: string | null;
}

/** The stories of one month that search engines may list, in the order in which they were published. */
export async function storiesOfMonth(
  db: Db,
  page: { readonly month: string; readonly skip: number; readonly limit: number },
): Promise<readonly SitemapEntry[]> {
  const rows = await db
    .selectFrom('published_story')
    .select(['path', 'updated_at'])
    .where(listed)
    .where(month, '=', page.month)
    .orderBy('first_published_at')
    .orderBy('story_id')
    .limit(page.limit)
    .offset(page.skip)
    .execute();
  return rows.map((row) => ({ path: row.path, changedAt: row.updated_at }));
}

/** Kinds of list that a sitemap names page by page; each is its table's name too. */
export type ListKind = 'topic' | 'tag' | 'byline';

function withStories(db: Db, kind: ListKind) {
  // The three tables have the columns asked for here in common, which their union does not tell.
  return db
    .selectFrom(`${kind} as named` as 'tag as named')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('published_listing')
          .select('story_id')
          .where('list', '=', kind)
          .whereRef('list_id', '=', 'named.id'),
      ),
    );
}

/** How many topics, tags or bylines readers are told of. */
export async function countLists(db: Db, kind: ListKind): Promise<number> {
  const row = await withStories(db, kind)
    .select((expression) => expression.fn.countAll().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Those that readers are told of, each with the time of its newest story. */
export async function namedLists(
  db: Db,
  kind: ListKind,
  page: { readonly skip: number; readonly limit: number },
): Promise<readonly { readonly slug: string; readonly changedAt: string | null }[]> {
  const rows = await withStories(db, kind)
    .select([
      'named.slug',
      ({ selectFrom }) =>
        selectFrom('published_listing')
          .select((expression) => expression.fn.max('published_at').as('newest'))
          .where('list', '=', kind)
          .whereRef('list_id', '=', 'named.id')
          .as('newest'),
    ])
    .orderBy('named.slug')
    .limit(page.limit)
    .offset(page.skip)
    .execute();
  return rows.map(({ slug, newest }) => ({ slug, changedAt: newest }));
}

/** Speakers of whom anything is on the record; one that turned out to be another is that other one. */
function withStatements(db: Db) {
  const speaks = (column: 'speaker_id' | 'group_id') => sql<SqlBool>`exists (select 1 from published_statement p
    where p.${sql.ref(column)} = published_party.party_id and p.standing = 'stands')`;
  return db
    .selectFrom('published_party')
    .where('moved_to', 'is', null)
    .where(({ or }) => or([speaks('speaker_id'), speaks('group_id')]));
}

/** How many speakers readers are told of. */
export async function countSpeakers(db: Db): Promise<number> {
  const row = await withStatements(db)
    .select((expression) => expression.fn.countAll().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** The ids of speakers that readers are told of. */
export async function speakerIds(
  db: Db,
  page: { readonly skip: number; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await withStatements(db)
    .select('party_id')
    .orderBy('party_id')
    .limit(page.limit)
    .offset(page.skip)
    .execute();
  return rows.map(({ party_id }) => party_id);
}

/** A story as news search is told of it. */
export interface NewsEntry {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  /** BCP 47 */
  readonly language: string;
  /** ISO 8601 instant, UTC */
  readonly publishedAt: string;
}

/** The newest stories that news search may list, published at `since` or later. */
export async function newsSince(db: Db, since: string, limit: number): Promise<readonly NewsEntry[]> {
  const rows = await db
    .selectFrom('published_listing as l')
    .innerJoin('published_story as s', 's.story_id', 'l.story_id')
    .select(['s.story_id', 's.path', 's.headline', 's.language', 's.first_published_at'])
    .where('l.list', '=', 'all')
    .where('l.list_id', '=', '')
    .where('l.published_at', '>=', since)
    .where('s.index_choice', '=', 'index')
    .where('s.canonical_elsewhere', '=', 0)
    .orderBy('l.published_at', 'desc')
    .orderBy('l.story_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.story_id,
    path: row.path,
    headline: row.headline,
    language: row.language,
    publishedAt: row.first_published_at,
  }));
}
