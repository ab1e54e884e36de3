import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * The words of published stories for search, stories counted by day for the archive, corrections by time. Words are
 * made by the program (one way of cutting text into words for both databases); each database indexes what it is given.
 * Stories that were public before have their words made by the next server or `dateline search rebuild`.
 */
export async function up(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
    .createTable('published_words')
    .addColumn('number', dialect === 'sqlite' ? 'integer' : 'bigint', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull().unique())
    .addColumn('made_by', 'integer', (c) => c.notNull())
    .addColumn('headline', 'text', (c) => c.notNull())
    .addColumn('standfirst', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('names', 'text', (c) => c.notNull())
    .addColumn('filed', 'text', (c) => c.notNull())
    .execute();
  await (dialect === 'sqlite' ? indexInSqlite(db) : indexInPostgres(db));
  await db.schema
    .createTable('published_day')
    .addColumn('day', 'text', (c) => c.primaryKey())
    .addColumn('stories', 'integer', (c) => c.notNull())
    .execute();
  await sql`
    insert into published_day (day, stories)
    select substr(published_at, 1, 10), count(*) from published_listing
    where list = 'all' and list_id = '' group by substr(published_at, 1, 10)`.execute(db);
  await (dialect === 'sqlite' ? countInSqlite(db) : countInPostgres(db));
  await db.schema
    .createIndex('published_correction_by_time')
    .on('published_correction')
    .columns(['corrected_at', 'id'])
    .execute();
}

/** What each index holds. Headlines have one of their own, so that a word of every text is found fast in the few. */
const indexed = {
  words: ['headline', 'standfirst', 'body', 'names', 'filed'],
  headline: ['headline', 'filed'],
} as const;

/**
 * FTS5 over the table above, without a second copy of its words. They are cut already: `ascii` parts them at spaces
 * alone and takes letters of every script as they are, also of scripts younger than SQLite's own tables.
 */
async function indexInSqlite(db: Kysely<Tables>): Promise<void> {
  for (const [name, fields] of Object.entries(indexed)) {
    const index = `published_${name}_index`;
    const columns = fields.join(', ');
    const values = (row: string) => fields.map((field) => `${row}.${field}`).join(', ');
    const put = `insert into ${index} (rowid, ${columns}) values (new.number, ${values('new')});`;
    const take = `insert into ${index} (${index}, rowid, ${columns}) values ('delete', old.number, ${values('old')});`;
    for (const statement of [
      `create virtual table ${index} using fts5(${columns},
         content='published_words', content_rowid='number', tokenize='ascii', columnsize=0)`,
      `create trigger ${index}_put after insert on published_words begin ${put} end`,
      `create trigger ${index}_change after update on published_words begin ${take} ${put} end`,
      `create trigger ${index}_take after delete on published_words begin ${take} end`,
    ]) {
      await sql.raw(statement).execute(db);
    }
  }
}

/** `tsvector` columns that follow the words by themselves. */
async function indexInPostgres(db: Kysely<Tables>): Promise<void> {
  for (const statement of [
    // Two spaces between fields leave a place empty, so that no phrase runs over from one into the next.
    `create function search_vector(words text) returns tsvector language sql immutable parallel safe as $$
       select coalesce(string_agg('''' || word || ''':' || place, ' '), '')::tsvector
       from unnest(string_to_array(words, ' ')) with ordinality as cut (word, place) where word <> '' $$`,
    ...Object.entries(indexed).flatMap(([name, fields]) => [
      `alter table published_words add column ${name}_index tsvector
         generated always as (search_vector(${fields.join(` || '  ' || `)})) stored`,
      `create index published_words_by_${name} on published_words using gin (${name}_index)`,
    ]),
  ]) {
    await sql.raw(statement).execute(db);
  }
}

const countOne = (row: string, by: 1 | -1) => `
  insert into published_day (day, stories) values (substr(${row}.published_at, 1, 10), ${by})
  on conflict (day) do update set stories = published_day.stories + excluded.stories`;
const isOfAll = (row: string) => `${row}.list = 'all' and ${row}.list_id = ''`;

async function countInSqlite(db: Kysely<Tables>): Promise<void> {
  for (const statement of [
    `create trigger published_day_more after insert on published_listing when ${isOfAll('new')}
       begin ${countOne('new', 1)}; end`,
    `create trigger published_day_fewer after delete on published_listing when ${isOfAll('old')}
       begin ${countOne('old', -1)}; end`,
    `create trigger published_day_other after update on published_listing when ${isOfAll('old')} and ${isOfAll('new')}
       begin ${countOne('old', -1)}; ${countOne('new', 1)}; end`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}

/**
 * Deferred, and by its name after `published_listing_noted` (triggers of one event run in the order of their names):
 * that one holds the lock of all changes until the commit, so no two transactions can wait for each other's days.
 */
async function countInPostgres(db: Kysely<Tables>): Promise<void> {
  await sql
    .raw(`
create function count_published_day() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and ${isOfAll('old')} then ${countOne('old', -1)}; end if;
  if tg_op <> 'DELETE' and ${isOfAll('new')} then ${countOne('new', 1)}; end if;
  return null;
end $$`)
    .execute(db);
  await sql
    .raw(`
create constraint trigger published_listing_tallied after insert or update or delete on published_listing
deferrable initially deferred for each row execute function count_published_day()`)
    .execute(db);
}
