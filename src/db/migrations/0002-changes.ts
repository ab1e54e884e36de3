import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Each readers' table and the key under which a change of its row is noted; `row` is `new` or `old`. */
const noted: Readonly<Record<string, (row: string) => string>> = {
  newsroom_setting: () => `'frame'`,
  standing_page: () => `'frame'`,
  section: () => `'frame'`,
  topic: (row) => `'topic:' || ${row}.id`,
  tag: (row) => `'tag:' || ${row}.id`,
  byline: (row) => `'byline:' || ${row}.id`,
  published_story: (row) => `'story:' || ${row}.story_id`,
  published_listing: (row) => `'list:' || ${row}.list || ':' || ${row}.list_id`,
  published_address: (row) => `'address:' || ${row}.path`,
  published_correction: (row) => `'story:' || ${row}.story_id`,
  gone_story: (row) => `'story:' || ${row}.story_id`,
  published_picture: (row) => `'picture:' || ${row}.picture_id`,
};

/**
 * Whatever code writes what readers can see, the database notes under which key it did, with a version that only
 * grows: a server that keeps pages ready asks what has changed since the version it knows, also by other processes.
 */
export async function up(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
    .createTable('published_change')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('version', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('published_change_by_version').on('published_change').column('version').execute();
  if (dialect === 'postgres') await makeNoteFunction(db);
  for (const table of Object.keys(noted)) await noteTable(db, dialect, table, (row) => keysOf(table, row));
}

/**
 * Makes the database note every change of a table's rows under these keys, SQL expressions over `row`, which is `new`
 * or `old`. Later migrations call it for the readers' tables that they make.
 */
export async function noteTable(
  db: Kysely<Tables>,
  dialect: 'sqlite' | 'postgres',
  table: string,
  keys: (row: string) => readonly string[],
): Promise<void> {
  if (dialect === 'postgres') await noteInPostgres(db, table, keys);
  else await noteInSqlite(db, table, keys);
}

const note = (key: string) => `
  insert into published_change (key, version)
  values (${key}, (select coalesce(max(version), 0) + 1 from published_change))
  on conflict (key) do update set version = excluded.version`;

/** Further keys, for what shows many rows at once and would otherwise have to name each. */
const alsoNoted: Readonly<Record<string, (row: string) => readonly string[]>> = {
  published_correction: () => [`'corrections'`],
  published_story: (row) => [`'stories'`, `'month:' || substr(${row}.first_published_at, 1, 7)`],
  published_listing: (row) => [`'lists:' || ${row}.list`],
};

function keysOf(table: string, row: string): readonly string[] {
  return [noted[table]?.(row), ...(alsoNoted[table]?.(row) ?? [])].filter((key) => key !== undefined);
}

type Keys = (row: string) => readonly string[];

async function noteInSqlite(db: Kysely<Tables>, table: string, keys: Keys): Promise<void> {
  for (const [event, rows] of [
    ['insert', ['new']],
    ['update', ['old', 'new']],
    ['delete', ['old']],
  ] as const) {
    const notes = new Set(rows.flatMap((row) => keys(row)).map(note));
    await sql
      .raw(`create trigger ${table}_noted_${event} after ${event} on ${table} begin ${[...notes].join(';')}; end`)
      .execute(db);
  }
}

async function makeNoteFunction(db: Kysely<Tables>): Promise<void> {
  await sql
    .raw(`
create function note_change(changed text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('dateline change'));
  ${note('changed')};
end $$`)
    .execute(db);
}

/**
 * Versions must be visible in the order of their numbers, so the number is given under a lock that is held until the
 * commit. The triggers are deferred to the commit itself: then the transaction takes no other lock after this one,
 * and two of them cannot wait for each other.
 */
async function noteInPostgres(db: Kysely<Tables>, table: string, keys: Keys): Promise<void> {
  const calls = (row: string) =>
    keys(row)
      .map((key) => `perform note_change(${key});`)
      .join(' ');
  await sql
    .raw(`
create function note_${table}() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then ${calls('old')} end if;
  if tg_op <> 'DELETE' then ${calls('new')} end if;
  return null;
end $$`)
    .execute(db);
  await sql
    .raw(`
create constraint trigger ${table}_noted after insert or update or delete on ${table}
deferrable initially deferred for each row execute function note_${table}()`)
    .execute(db);
}
