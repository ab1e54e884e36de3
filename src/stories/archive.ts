import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { cardColumns, cardsPage, listing } from './public-store.ts';
import type { StoryCard } from './shapes.ts';

/** When the first and the newest of the published stories came out; null where there is none. */
export async function publishedSpan(
  db: Db,
): Promise<{ readonly first: Temporal.Instant; readonly last: Temporal.Instant } | null> {
  const all = db.selectFrom('published_listing').where('list', '=', 'all').where('list_id', '=', '');
  const end = (order: 'asc' | 'desc') => all.select('published_at').orderBy('published_at', order).limit(1);
  const row = await db.selectNoFrom([end('asc').as('first'), end('desc').as('last')]).executeTakeFirst();
  if (row?.first == null || row.last == null) return null;
  return { first: Temporal.Instant.from(row.first), last: Temporal.Instant.from(row.last) };
}

/** When the last story before a stretch of time and the first one after it came out; null where there is none. */
export async function publishedAround(
  db: Db,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<{ readonly before: Temporal.Instant | null; readonly after: Temporal.Instant | null }> {
  const all = db.selectFrom('published_listing').select('published_at').where('list', '=', 'all').limit(1);
  const row = await db
    .selectNoFrom([
      all
        .where('list_id', '=', '')
        .where('published_at', '<', stamp(from))
        .orderBy('published_at', 'desc')
        .as('before'),
      all.where('list_id', '=', '').where('published_at', '>=', stamp(until)).orderBy('published_at').as('after'),
    ])
    .executeTakeFirst();
  const instant = (at: string | null | undefined) => (at == null ? null : Temporal.Instant.from(at));
  return { before: instant(row?.before), after: instant(row?.after) };
}

/**
 * How many stories were first published between each of these instants and the next, in one query. Whole days of UTC
 * are counted beforehand (`published_day`), so only the hours between midnight there and in the newsroom's zone are
 * counted story by story, and a zone can change without anything being counted anew.
 */
export async function countBetween(db: Db, bounds: readonly Temporal.Instant[]): Promise<readonly number[]> {
  const periods = bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? end;
    return sql`(${sql.lit(index)}, ${midnight(start)}, ${stamp(start)}, ${midnight(end)}, ${stamp(end)})`;
  });
  if (periods.length === 0) return [];
  const inAll = sql`list = 'all' and list_id = ''`;
  const { rows } = await sql<{ stories: number | string }>`
    with period (place, start_midnight, start_at, end_midnight, end_at) as (values ${sql.join(periods)})
    select
      coalesce((select sum(stories) from published_day
        where day >= substr(start_midnight, 1, 10) and day < substr(end_midnight, 1, 10)), 0)
      - (select count(*) from published_listing
        where ${inAll} and published_at >= start_midnight and published_at < start_at)
      + (select count(*) from published_listing
        where ${inAll} and published_at >= end_midnight and published_at < end_at) as stories
    from period order by place`.execute(db);
  return rows.map(({ stories }) => Number(stories));
}

/** The beginning of the instant's day of UTC, as instants are stored. */
function midnight(instant: Temporal.Instant): string {
  return `${stamp(instant).slice(0, 10)}T00:00:00.000Z`;
}

/** A page of the stories first published at or after `from` and before `until`, newest first; `before` as in `listStories`. */
export async function listBetween(
  db: Db,
  page: { readonly from: Temporal.Instant; readonly until: Temporal.Instant; readonly before: string | null } & {
    readonly limit: number;
  },
): Promise<{ readonly cards: readonly StoryCard[]; readonly older: string | null }> {
  const rows = await listing(db, { list: 'all', listId: '' }, page.limit + 1, page.before)
    .where('l.published_at', '>=', stamp(page.from))
    .where('l.published_at', '<', stamp(page.until))
    .select(cardColumns)
    .execute();
  return cardsPage(rows, page.limit);
}
