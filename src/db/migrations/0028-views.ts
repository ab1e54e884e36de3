import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { noteTable } from './0002-changes.ts';

/** Views: sums by hour and day, what today's repeats are known by, and what readers are told. No row is of one view. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await makeSubjects(db, dialect);
  await makeSums(db, dialect);
  await makeToday(db, dialect);
  await makePublished(db, dialect);
}

/** Numbered by the database: SQLite does so for an integer key by itself. */
async function numbered(db: Kysely<Tables>, dialect: Dialect, table: string) {
  const made = db.schema.createTable(table);
  return dialect === 'sqlite'
    ? made.addColumn('id', 'integer', (c) => c.primaryKey())
    : made.addColumn('id', 'integer', (c) => c.primaryKey().generatedByDefaultAsIdentity());
}

async function makeSubjects(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await (await numbered(db, dialect, 'view_subject'))
    .addColumn('story_id', 'text', (c) => c.unique().references('story.id').onDelete('cascade'))
    .addColumn('views', 'integer', (c) => c.notNull())
    .addColumn('imported', 'integer', (c) => c.notNull())
    .addColumn('told', 'integer', (c) => c.notNull())
    .execute();
  await db.insertInto('view_subject').values({ id: 0, story_id: null, views: 0, imported: 0, told: 0 }).execute();
  // The few whose number has grown since it was told, however many stories there are.
  await sql`create index view_subject_untold on view_subject (id) where views + imported <> told`.execute(db);
  await sql`create index view_subject_by_views on view_subject (views)`.execute(db);
  await (await numbered(db, dialect, 'view_value'))
    .addColumn('dimension', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addUniqueConstraint('view_value_once', ['dimension', 'value'])
    .execute();
  await db.schema
    .createTable('view_import')
    .addColumn('story_id', 'text', (c) => c.notNull().references('story.id').onDelete('cascade'))
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('views', 'integer', (c) => c.notNull())
    .addColumn('imported_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('view_import_once', ['story_id', 'source'])
    .execute();
}

/** Rows lie in the order of their key, without a second copy of it. PostgreSQL knows no such tables. */
const keyed = (dialect: Dialect) => (dialect === 'sqlite' ? sql`without rowid` : sql``);

type Made = CreateTableBuilder<string, string>;

function withSums(table: Made): Made {
  const sums = ['views', 'unscripted', 'visits', 'read_quarter', 'read_half', 'read_most', 'read_end'];
  return sums.reduce((made, name) => made.addColumn(name, 'integer', (c) => c.notNull()), table);
}

async function makeSums(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const table = (name: string, columns: readonly string[]): Made =>
    columns.reduce<Made>(
      (made, column) => made.addColumn(column, 'integer', (c) => c.notNull()),
      db.schema.createTable(name),
    );
  await withSums(table('view_hour', ['subject_id', 'hour']))
    .addPrimaryKeyConstraint('view_hour_once', ['subject_id', 'hour'])
    .modifyEnd(keyed(dialect))
    .execute();
  await db.schema.createIndex('view_hour_by_hour').on('view_hour').columns(['hour', 'subject_id', 'views']).execute();
  await withSums(table('view_day', ['subject_id', 'day']))
    .addPrimaryKeyConstraint('view_day_once', ['subject_id', 'day'])
    .modifyEnd(keyed(dialect))
    .execute();
  await db.schema.createIndex('view_day_by_day').on('view_day').columns(['day', 'views', 'subject_id']).execute();
  await table('view_rank', ['day', 'subject_id', 'views'])
    .addColumn('span', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('view_rank_once', ['span', 'day', 'subject_id'])
    .modifyEnd(keyed(dialect))
    .execute();
  await db.schema.createIndex('view_rank_by_views').on('view_rank').columns(['span', 'day', 'views']).execute();
  await table('view_hour_by', ['hour', 'value_id', 'views'])
    .addPrimaryKeyConstraint('view_hour_by_once', ['hour', 'value_id'])
    .modifyEnd(keyed(dialect))
    .execute();
  await table('view_day_by', ['subject_id', 'day', 'value_id', 'views'])
    .addPrimaryKeyConstraint('view_day_by_once', ['subject_id', 'day', 'value_id'])
    .modifyEnd(keyed(dialect))
    .execute();
  await db.schema
    .createTable('view_left_out')
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('view_left_out_once', ['day', 'why'])
    .execute();
}

async function makeToday(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('view_salt')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('salt', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('view_seen')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('depth', 'integer', (c) => c.notNull())
    .modifyEnd(keyed(dialect))
    .execute();
  await db.schema
    .createTable('view_pace')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('minute', 'integer', (c) => c.notNull())
    .addColumn('in_minute', 'integer', (c) => c.notNull())
    .modifyEnd(keyed(dialect))
    .execute();
  await db.schema
    .createTable('view_secret')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull())
    .execute();
}

async function makePublished(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('published_views')
    .addColumn('story_id', 'text', (c) => c.primaryKey().references('story.id').onDelete('cascade'))
    .addColumn('views', 'integer', (c) => c.notNull())
    .addColumn('imported', 'integer', (c) => c.notNull())
    .execute();
  await noteTable(db, dialect, 'published_views', (row) => [`'views:' || ${row}.story_id`]);
  await db.schema
    .createTable('published_most_read')
    .addColumn('span', 'text', (c) => c.notNull())
    .addColumn('section_id', 'text', (c) => c.notNull())
    .addColumn('rank', 'integer', (c) => c.notNull())
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('views', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('published_most_read_once', ['span', 'section_id', 'rank'])
    .execute();
  await noteTable(db, dialect, 'published_most_read', (row) => [`'most-read:' || ${row}.section_id`]);
}
