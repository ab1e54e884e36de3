import { type RawBuilder, sql } from 'kysely';
import { type Db, dialectOf } from '../db/db.ts';
import type { StoryWords } from './ranking.ts';
import type { SearchQuery, Term } from './shapes.ts';

/** What stories are looked for: words, the lists they must stand in, and the stretch of numbers they lie in. */
export interface Looked {
  readonly query: SearchQuery;
  /** words of `published_words.filed` */
  readonly filed: readonly string[];
  /** `published_words.number`: at or after, and before; null: no bound */
  readonly from: number | null;
  readonly until: number | null;
}

export interface Candidate extends StoryWords {
  readonly storyId: string;
}

/**
 * The newest stories that match with all words in the headline, and the newest that match anywhere, each at most
 * `limit`, in one query. One that is both comes once. Those of the first kind may hold what must not be there.
 */
export async function candidates(db: Db, looked: Looked, limit: number): Promise<readonly Candidate[]> {
  const legs = [matching(db, looked, 'anywhere', limit)];
  if (looked.query.terms.length > 0) legs.push(matching(db, looked, 'headline', limit));
  const numbers = sql.join(
    legs.map((leg) => sql`select number from (${leg}) as leg`),
    sql` union `,
  );
  const rows = await db
    .selectFrom('published_words as w')
    .select(['w.number', 'w.story_id', 'w.headline', 'w.standfirst', 'w.body', 'w.names'])
    .where('w.number', 'in', sql<number>`(${numbers})`)
    .execute();
  return rows.map(({ story_id, number, ...words }) => ({ ...words, number: Number(number), storyId: story_id }));
}

/** The newest stories that match, newest first. */
export async function newestMatches(
  db: Db,
  looked: Looked,
  limit: number,
): Promise<readonly { readonly number: number; readonly storyId: string }[]> {
  const rows = await db
    .selectFrom('published_words as w')
    .select(['w.number', 'w.story_id'])
    .where('w.number', 'in', sql<number>`(select number from (${matching(db, looked, 'anywhere', limit)}) as leg)`)
    .orderBy('w.number', 'desc')
    .execute();
  return rows.map(({ number, story_id }) => ({ number: Number(number), storyId: story_id }));
}

/** How many stories match, counted no further than to `atMost`. */
export async function countMatches(db: Db, looked: Looked, atMost: number): Promise<number> {
  const { rows } = await sql<{ stories: number | string }>`
    select count(*) as stories from (${matching(db, looked, 'anywhere', atMost)}) as leg`.execute(db);
  return Number(rows[0]?.stories ?? 0);
}

type Where = 'anywhere' | 'headline';

/** A query for the numbers of the newest `limit` stories that match. */
function matching(db: Db, looked: Looked, where: Where, limit: number): RawBuilder<unknown> {
  const between = (number: string) =>
    sql.join(
      [
        sql`true`,
        ...(looked.from === null ? [] : [sql`${sql.raw(number)} >= ${BigInt(looked.from)}`]),
        ...(looked.until === null ? [] : [sql`${sql.raw(number)} < ${BigInt(looked.until)}`]),
      ],
      sql` and `,
    );
  if (looked.query.terms.length === 0 && looked.filed.length === 0) {
    return sql`
      select number from published_words where ${between('number')} and ${lacks(db, looked.query)}
      order by number desc limit ${limit}`;
  }
  if (dialectOf(db) === 'sqlite') {
    // FTS5 walks its list from the newest number down, and stops at the limit.
    const index = sql.table(where === 'headline' ? 'published_headline_index' : 'published_words_index');
    return sql`
      select rowid as number from ${index}
      where ${index} match ${ftsQuery(looked, where)} and ${between('rowid')}
      order by rowid desc limit ${limit}`;
  }
  // GIN gives all matches and none first. So the newest stories are looked through one by one, which is enough for a
  // word that stands in every seventh; only a rarer one asks the index, for what lies before those. (`+ 0` keeps the
  // planner from walking all numbers instead.)
  const match = vectorMatch(looked, where);
  return sql`
    with newest as materialized (
      select number, words_index, headline_index from published_words where ${between('number')}
      order by number desc limit ${lookedThrough}
    ), near as materialized (
      select number from newest where ${match} order by number desc limit ${limit}
    ), far as materialized (
      select number from published_words
      where (select count(*) from near) < ${limit} and number + 0 < (select min(number) from newest)
        and ${match} and ${between('number + 0')}
    )
    select number from (select number from near union all select number from far) as matched
    order by number desc limit ${limit}`;
}

/** Stories that PostgreSQL looks through before it asks its index: about 8 ms. */
const lookedThrough = 1_500;

/** FTS5's query language, https://sqlite.org/fts5.html#full_text_query_syntax; words hold letters and digits alone. */
function ftsQuery({ query, filed }: Looked, where: Where): string {
  const columns = where === 'headline' ? '{headline}' : '{headline standfirst body names}';
  const needed = [
    ...(query.terms.length > 0 ? [`(${columns} : (${query.terms.map(ftsTerm).join(' AND ')}))`] : []),
    ...filed.map((word) => `({filed} : "${word}")`),
  ].join(' AND ');
  if (query.without.length === 0 || where === 'headline') return needed;
  return `(${needed}) NOT (${ftsWithout(query)})`;
}

function ftsTerm({ words, open }: Term): string {
  return `"${words.join(' ')}"${open ? ' *' : ''}`;
}

function ftsWithout({ without }: SearchQuery): string {
  return `{headline standfirst body names} : (${without.map(ftsTerm).join(' OR ')})`;
}

/** That a story has nothing of what must not be there, where nothing else is asked of its words. */
function lacks(db: Db, query: SearchQuery): RawBuilder<unknown> {
  if (query.without.length === 0) return sql`true`;
  return dialectOf(db) === 'sqlite'
    ? sql`number not in (select rowid from published_words_index where published_words_index match ${ftsWithout(query)})`
    : sql`words_index @@ ${query.without.map((one) => `!${vectorTerm(one)}`).join(' & ')}::tsquery`;
}

function vectorTerm({ words, open }: Term): string {
  return `(${words.map((word, index) => `'${word}'${open && index === words.length - 1 ? ':*' : ''}`).join(' <-> ')})`;
}

/** PostgreSQL's text search, with the same words. */
function vectorMatch({ query, filed }: Looked, where: Where): RawBuilder<boolean> {
  const needed = [...query.terms.map(vectorTerm), ...filed.map((word) => `'${word}'`)];
  if (where === 'headline') return sql<boolean>`headline_index @@ ${needed.join(' & ')}::tsquery`;
  const asked = [...needed, ...query.without.map((one) => `!${vectorTerm(one)}`)].join(' & ');
  return sql<boolean>`words_index @@ ${asked}::tsquery`;
}
