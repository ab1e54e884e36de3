import type { Kysely } from 'kysely';
import type { Dialect } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { noteTable } from './0002-changes.ts';

/** Readers' comments: as they came, and beside them as readers see them. Addresses stand in a table of their own. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await makeSenders(db);
  await db.schema
    .createTable('comment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull().references('story.id').onDelete('cascade'))
    .addColumn('parent_id', 'text', (c) => c.references('comment.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('website', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('sender_id', 'text', (c) => c.references('comment_sender.id').onDelete('set null'))
    .addColumn('account_id', 'text')
    .addColumn('badge', 'text')
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('secret_hash', 'text')
    .addColumn('address_hash', 'text')
    .addColumn('address_day', 'text')
    .addColumn('text_key', 'text', (c) => c.notNull())
    .addColumn('findings', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('is_pick', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('trained_as', 'text')
    .execute();
  await index(db, 'comment', ['state', 'id']);
  await index(db, 'comment', ['story_id', 'id']);
  await index(db, 'comment', ['parent_id']);
  await index(db, 'comment', ['sender_id', 'state']);
  await index(db, 'comment', ['address_hash', 'id']);
  await index(db, 'comment', ['text_key', 'id']);
  await makeModeration(db);
  await makePublished(db, dialect);
}

async function index(db: Kysely<Tables>, table: keyof Tables, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .execute();
}

async function makeSenders(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('comment_sender')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('email_key', 'text', (c) => c.notNull().unique())
    .addColumn('email_sealed', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('first_at', 'text', (c) => c.notNull())
    .addColumn('last_at', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text')
    .execute();
  await index(db, 'comment_sender', ['last_at']);
  await db.schema
    .createTable('comment_address_key')
    .addColumn('day', 'text', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull())
    .execute();
}

async function makeModeration(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('comment_decision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comment.id').onDelete('cascade'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('undone_at', 'text')
    .execute();
  await index(db, 'comment_decision', ['comment_id', 'id']);
  await db.schema
    .createTable('comment_report')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comment.id').onDelete('cascade'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('address_hash', 'text')
    .addColumn('address_day', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .execute();
  await index(db, 'comment_report', ['comment_id']);
  await index(db, 'comment_report', ['closed_at', 'id']);
  await db.schema
    .createTable('comment_refusal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('refused_by', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('address_hash', 'text')
    .addColumn('address_day', 'text')
    .execute();
  await index(db, 'comment_refusal', ['at']);
  await db.schema
    .createTable('comment_block')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('address_day', 'text')
    .addUniqueConstraint('comment_block_once', ['kind', 'value'])
    .execute();
  await db.schema
    .createTable('comment_notice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('comment_id', 'text', (c) => c.notNull().unique().references('comment.id').onDelete('cascade'))
    .addColumn('sender_id', 'text', (c) => c.notNull().references('comment_sender.id').onDelete('cascade'))
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('ended_at', 'text')
    .execute();
  await index(db, 'comment_notice', ['sender_id']);
  await db.schema
    .createTable('comment_proof')
    .addColumn('signature', 'text', (c) => c.primaryKey())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'comment_proof', ['expires_at']);
}

async function makePublished(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('published_thread')
    .addColumn('story_id', 'text', (c) => c.primaryKey().references('story.id').onDelete('cascade'))
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('shown', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('published_comment')
    .addColumn('comment_id', 'text', (c) => c.primaryKey().references('comment.id').onDelete('cascade'))
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('root_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('website', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('badge', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('is_pick', 'integer', (c) => c.notNull())
    .addColumn('gone', 'text')
    .addColumn('gone_reason', 'text')
    .execute();
  await index(db, 'published_comment', ['story_id', 'parent_id', 'comment_id']);
  await index(db, 'published_comment', ['root_id', 'comment_id']);
  await noteTable(db, dialect, 'published_comment', (row) => [`'comments:' || ${row}.story_id`, `'comments'`]);
  await noteTable(db, dialect, 'published_thread', (row) => [`'comments:' || ${row}.story_id`]);
}
