import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** What sitemaps, addresses of another time and pings are read from. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sitemaps(db);
  await oldAddresses(db);
  await pings(db);
}

async function sitemaps(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('published_story')
    .addColumn('canonical_elsewhere', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  // Inside a text the quotation marks are escaped, so these words are the field and nothing else.
  await sql`update published_story set canonical_elsewhere = 1 where fields like '%"canonicalAtOrigin":true%'`.execute(
    db,
  );
  // A month of stories, and the count and newest change of every month, are read from the index alone: SQLite needs the
  // columns of its condition in it for that.
  await sql`
    create index published_story_by_month
    on published_story (substr(first_published_at, 1, 7), first_published_at, story_id, updated_at, index_choice, canonical_elsewhere)
    where index_choice <> 'noindex' and canonical_elsewhere = 0`.execute(db);
}

async function oldAddresses(db: Kysely<Tables>): Promise<void> {
  // `/2026/11/19/words/` has its words from the 13th character on.
  await sql`create index published_address_by_words on published_address (substr(path, 13))`.execute(db);
  await db.schema
    .createTable('published_redirect')
    .addColumn('source', 'text', (c) => c.primaryKey())
    .addColumn('target', 'text')
    .addColumn('story_id', 'text')
    .addColumn('for_good', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addCheckConstraint('published_redirect_leads_somewhere', sql`(target is null) <> (story_id is null)`)
    .execute();
}

async function pings(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('ping')
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('websub', 'indexnow')`))
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('ping_once', ['kind', 'target'])
    .execute();
  await db.schema.createIndex('ping_by_due').on('ping').columns(['kind', 'due_at']).execute();
  await db.schema
    .createTable('ping_cursor')
    .addColumn('id', 'integer', (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn('version', 'bigint', (c) => c.notNull())
    .execute();
}
