import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { cardColumns, cardOf, listing } from './public-store.ts';
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

/**
 * How many stories were first published between each of these instants and the next, in one query. Whole days of UTC
 * are counted beforehand (`published_day`), so only the hours between midnight there and in the newsroom's zone are
 * counted story by story, and a zone can change without anything being counted anew.
 */
export async function countBetween(db: Db, bounds: readonly Temporal.Instant[]): Promise<readonly number[]> {
  const counts = bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? end;
    return sql`select ${sql.lit(index)} as place,
      coalesce((select sum(stories) from published_day where day >= ${dayOf(start)} and day < ${dayOf(end)}), 0)
      + ${sinceMidnight(end)} - ${sinceMidnight(start)} as stories`;
  });
  if (counts.length === 0) return [];
  const { rows } = await sql<{ place: number; stories: number | string }>`
    ${sql.join(counts, sql` union all `)}`.execute(db);
  return rows.toSorted((one, other) => one.place - other.place).map(({ stories }) => Number(stories));
}

/** The day of UTC. */
function dayOf(instant: Temporal.Instant): string {
  return stamp(instant).slice(0, 10);
}

/** Stories from midnight of UTC up to an instant. */
function sinceMidnight(instant: Temporal.Instant) {
  return sql`(select count(*) from published_listing where list = 'all' and list_id = ''
    and published_at >= ${`${dayOf(instant)}T00:00:00.000Z`} and published_at < ${stamp(instant)})`;
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
  const cards = rows.slice(0, page.limit).map(cardOf);
  const last = cards.at(-1);
  return { cards, older: rows.length > page.limit && last ? `${last.firstPublishedAt}_${last.id}` : null };
}
