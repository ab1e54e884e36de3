import { type SqlBool, sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { cardColumns, cardsPage, type List, listing } from './public-store.ts';
import type { NamedPage, PublicByline, StoryCard } from './shapes.ts';
import type { Topic } from './taxonomy.ts';

/** What a list is narrowed to; instants are ISO 8601, UTC. */
export interface Narrowing {
  /** every one of them must hold the story; empty: all stories */
  readonly lists: readonly List[];
  readonly from: string | null;
  /** excluded */
  readonly until: string | null;
}

/**
 * One page of the published stories that stand in all of these lists, newest first. The first list is walked and the
 * others are asked of each story, so name the narrowest first.
 */
export async function narrowedStories(
  db: Db,
  { lists, from, until }: Narrowing,
  page: { readonly before: string | null; readonly limit: number },
): Promise<{ readonly cards: readonly StoryCard[]; readonly older: string | null }> {
  const [first = { list: 'all', listId: '' } as const, ...others] = lists;
  let query = listing(db, first, page.limit + 1, page.before).select(cardColumns);
  if (from !== null) query = query.where('l.published_at', '>=', from);
  if (until !== null) query = query.where('l.published_at', '<', until);
  for (const { list, listId } of others) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('published_listing as other')
          .select('other.story_id')
          .whereRef('other.story_id', '=', 'l.story_id')
          .where('other.list', '=', list)
          .where('other.list_id', '=', listId),
      ),
    );
  }
  const rows = await query.execute();
  return cardsPage(rows, page.limit);
}

export type Listed = 'section' | 'topic' | 'tag' | 'byline';

/** The list that a slug names, or null. A topic, tag or byline without a published story is not told of. */
export async function findList(db: Db, list: Listed, slug: string): Promise<List | null> {
  const query = db.selectFrom(list).select('id').where('slug', '=', slug);
  const row = await (list === 'section' ? query : query.where(hasStories(list))).executeTakeFirst();
  return row ? { list, listId: row.id } : null;
}

interface NamesPage {
  /** the last slug of the page before; null: the first page */
  readonly after: string | null;
  readonly limit: number;
}

/** Topics that have a published story, by slug; one more than asked for tells that there is a further page. */
export function publishedTopics(db: Db, { after, limit }: NamesPage): Promise<Topic[]> {
  return db
    .selectFrom('topic')
    .select(['id', 'slug', 'name', 'description'])
    .where('slug', '>', after ?? '')
    .where(hasStories('topic'))
    .orderBy('slug')
    .limit(limit + 1)
    .execute();
}

/** Tags that have a published story, as above. */
export function publishedTags(db: Db, { after, limit }: NamesPage): Promise<NamedPage[]> {
  return db
    .selectFrom('tag')
    .select(['id', 'slug', 'name'])
    .where('slug', '>', after ?? '')
    .where(hasStories('tag'))
    .orderBy('slug')
    .limit(limit + 1)
    .execute();
}

/** Bylines that have a published story, as above. */
export function publishedBylines(db: Db, { after, limit }: NamesPage): Promise<PublicByline[]> {
  return db
    .selectFrom('byline')
    .select(['id', 'slug', 'name', 'kind', 'role', 'about'])
    .where('slug', '>', after ?? '')
    .where(hasStories('byline'))
    .orderBy('slug')
    .limit(limit + 1)
    .execute();
}

/** Names that a choice of authors lists at most; a newsroom with more has them on its pages. */
const signersAtMost = 300;

/** Who has signed a published story, by name, for readers to choose from. */
export function signers(db: Db): Promise<readonly NamedPage[]> {
  return db
    .selectFrom('byline')
    .select(['id', 'slug', 'name'])
    .where(hasStories('byline'))
    .orderBy('name')
    .limit(signersAtMost)
    .execute();
}

function hasStories(list: 'topic' | 'tag' | 'byline') {
  const id = sql.ref(`${list}.id`);
  return sql<SqlBool>`exists (select 1 from published_listing as l where l.list = ${sql.lit(list)} and l.list_id = ${id})`;
}
