import { type RawBuilder, sql } from 'kysely';
import { type Db, dialectOf } from '../db/db.ts';
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

export type Where = 'anywhere' | 'headline';

/** In place of a story's number: there may be older matches that were not looked for. */
export const cutShort = -1;

/** A query for the numbers of the newest `limit` stories that match, and perhaps `cutShort`. */
export function matching(db: Db, looked: Looked, where: Where, limit: number): RawBuilder<unknown> {
  if (looked.query.terms.length === 0 && looked.filed.length === 0) {
    return looked.query.without.length === 0
      ? sql`select number from published_words where ${between(looked, 'number')} order by number desc limit ${limit}`
      : lacking(db, looked, limit);
  }
  return dialectOf(db) === 'sqlite' ? matchingInSqlite(looked, where, limit) : matchingInPostgres(looked, where, limit);
}

function between({ from, until }: Looked, number: string): RawBuilder<boolean> {
  const bounds = [
    ...(from === null ? [] : [sql`${sql.raw(number)} >= ${BigInt(from)}`]),
    ...(until === null ? [] : [sql`${sql.raw(number)} < ${BigInt(until)}`]),
  ];
  return sql.join([sql`true`, ...bounds], sql` and `);
}

/** FTS5 walks its list from the newest number down, and stops at the limit. */
function matchingInSqlite(looked: Looked, where: Where, limit: number): RawBuilder<unknown> {
  const index = sql.table(where === 'headline' ? 'published_headline_index' : 'published_words_index');
  return sql`
    select rowid as number from ${index}
    where ${index} match ${ftsQuery(looked, where)} and ${between(looked, 'rowid')}
    order by rowid desc limit ${limit}`;
}

/**
 * FTS5's query language, https://sqlite.org/fts5.html#full_text_query_syntax; words hold letters and digits alone.
 * A phrase is asked for by its pairs (migration 0011). Nothing names a column: that would cost a third more, and
 * a reader's words, pairs and lists are unlike each other.
 */
function ftsQuery({ query, filed }: Looked, where: Where): string {
  const needed = [...query.terms.map(ftsTerm), ...filed.map((word) => `"${word}"`)].join(' AND ');
  if (query.without.length === 0 || where === 'headline') return needed;
  return `(${needed}) NOT (${query.without.map(ftsTerm).join(' OR ')})`;
}

function ftsTerm({ words, open }: Term): string {
  const pairs = pairsOf(words).map(([one, other]) => `·${one}·${other}`);
  return `"${(words.length > 1 ? pairs : words).join(' ')}"${open ? ' *' : ''}`;
}

/** Stories of a stretch of time that have nothing of what must not be there, where nothing else is asked of them. */
function lacking(db: Db, looked: Looked, limit: number): RawBuilder<unknown> {
  const { without } = looked.query;
  if (dialectOf(db) === 'sqlite') {
    const unwanted = without.map(ftsTerm).join(' OR ');
    return sql`
      select number from published_words where ${between(looked, 'number')} and number not in (
        select rowid from published_words_index
        where published_words_index match ${unwanted} and ${between(looked, 'rowid')}
      ) order by number desc limit ${limit}`;
  }
  return sql`
    with newest as materialized (
      select number, words_index from published_words where ${between(looked, 'number')}
      order by number desc limit ${lookedAtAgain}
    ), matched as materialized (
      select number from newest where ${vectorMatch(looked, 'anywhere')} limit ${limit}
    )
    select number from matched union all select ${sql.lit(cutShort)}
    where (select count(*) from newest) = ${lookedAtAgain} and (select count(*) from matched) < ${limit}`;
}

function pairsOf(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.slice(1).map((word, index) => [words[index] ?? '', word]);
}

/** Stories that PostgreSQL looks through before it asks its indexes: at most about 8 ms, for headlines 2 ms. */
const lookedThroughOf = { anywhere: 1_500, headline: 2_500 } as const;

/**
 * Stories of PostgreSQL that are looked at again for a phrase: about 12 ms. Only where each pair of its words is common
 * and the whole is rare, or a common phrase is unwanted, are there more.
 */
const lookedAtAgain = 2_000;

/**
 * GIN gives all matches and none first. So the newest stories are looked through one by one until there are enough,
 * which there are of a word that stands in every fifteenth; only a rarer one asks the indexes, for what lies before
 * those. (`+ 0` keeps the planner from walking all numbers instead. What is materialized is read in its order, so a
 * limit stops where it is reached; a sort would look at all.) The indexes know nothing of places: where a phrase is
 * asked for, what they give is looked at again from the newest on, as far as is needed.
 */
function matchingInPostgres(looked: Looked, where: Where, limit: number): RawBuilder<unknown> {
  const match = vectorMatch(looked, where);
  const lookedThrough = lookedThroughOf[where];
  const { terms, without } = looked.query;
  // Lists are told before a story's words are unpacked.
  const inLists = sql.join([sql`true`, ...looked.filed.map((word) => sql`strpos(filed, ${word}) > 0`)], sql` and `);
  const isSure = [...terms, ...without].every(({ words }) => words.length === 1);
  const isWanted = sql`(select count(*) from near) < ${limit} and (select count(*) from newest) = ${lookedThrough}`;
  // An index that gives half of all stories costs more than the newest of them, which it is cut to in the end.
  const isCommon = sql`(
    select count(*) from (select * from newest limit ${sampled}) as sample
    where ${vectorMatch({ ...looked, query: inPairs(looked.query) }, where)}) > ${commonInSample}`;
  return sql`
    with newest as materialized (
      select number, filed, words_index, headline_index from published_words where ${between(looked, 'number')}
      order by number desc limit ${lookedThrough}
    ), near as materialized (
      select number from newest where ${inLists} and ${match} limit ${limit}
    ), far as materialized (
      select number, ${isSure ? sql`null` : sql`words_index, headline_index`} from published_words
      where ${isWanted} and ${isSure ? sql`true` : sql`not (${isCommon})`}
        and number + 0 < (select min(number) from newest) and ${between(looked, 'number + 0')}
        and ${isSure ? match : roughMatch(looked, where)}
      order by number + 0 desc limit ${isSure ? limit : lookedAtAgain + 1}
    ), deeper as materialized (
      select number, words_index, headline_index from published_words
      where ${isWanted} and ${isSure ? sql`false` : isCommon}
        and number < (select min(number) from newest) and ${between(looked, 'number')}
      order by number desc limit ${lookedAtAgain + 1}
    ), again as materialized (
      select number from (
        select * from (select * from far ${isSure ? sql`` : sql`union all select * from deeper`}) as either
        limit ${lookedAtAgain}
      ) as rough
      where ${isSure ? sql`true` : match} limit ${limit}
    )
    (select number from (select number from near union all select number from again) as matched
     order by number desc limit ${limit})
    union all select ${sql.lit(cutShort)}
    where (select count(*) from far) + (select count(*) from deeper) > ${lookedAtAgain}
      and (select count(*) from near) + (select count(*) from again) < ${limit}`;
}

/** Of so many of the newest stories so many with every pair of a phrase make it one of common pairs. */
const sampled = 150;
const commonInSample = 15;

/** What is asked for as far as the indexes know it: phrases in pairs, and none that is unwanted. */
function inPairs({ terms, without }: SearchQuery): SearchQuery {
  return {
    terms: terms.flatMap((term) =>
      term.open || term.words.length === 1 ? [term] : pairsOf(term.words).map((words) => ({ words, open: false })),
    ),
    without: without.filter(({ words }) => words.length === 1),
  };
}

/** PostgreSQL's text search, with the same words. */
function vectorMatch({ query, filed }: Looked, where: Where): RawBuilder<boolean> {
  const needed = [...query.terms.map(vectorTerm), ...filed.map((word) => `'${word}'`)];
  if (where === 'headline') return sql<boolean>`headline_index @@ ${needed.join(' & ')}::tsquery`;
  const asked = [...needed, ...query.without.map((one) => `!${vectorTerm(one)}`)].join(' & ');
  return sql<boolean>`words_index @@ ${asked}::tsquery`;
}

function vectorTerm({ words, open }: Term): string {
  return `(${words.map((word, index) => `'${word}'${open && index === words.length - 1 ? ':*' : ''}`).join(' <-> ')})`;
}

/** What the indexes know of a query: a phrase by its pairs, or by its words where the last is only begun. */
function roughMatch({ query, filed }: Looked, where: Where): RawBuilder<boolean> {
  const pairs = query.terms.filter(({ open }) => !open).flatMap(({ words }) => pairsOf(words));
  const single = query.terms.filter(({ words, open }) => open || words.length === 1);
  const asked = [
    ...single.flatMap(({ words, open }) => words.map((word) => vectorTerm({ words: [word], open }))),
    ...filed.map((word) => `'${word}'`),
    ...(where === 'headline' ? [] : query.without.filter(({ words }) => words.length === 1)).map(
      (one) => `!${vectorTerm(one)}`,
    ),
  ].join(' & ');
  const numbers = sql.join(pairs.map(([one, other]) => sql`pair_number(${one}, ${other})`));
  const fields =
    where === 'headline' ? sql`headline` : sql`headline || '  ' || standfirst || '  ' || body || '  ' || names`;
  const index = sql.ref(where === 'headline' ? 'headline_index' : 'words_index');
  return sql.join(
    [
      ...(asked === '' ? [] : [sql`${index} @@ ${asked}::tsquery`]),
      ...(pairs.length === 0 ? [] : [sql`pair_numbers(${fields}) @> array[${numbers}]`]),
    ],
    sql` and `,
  );
}
