import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { noteTable } from './0002-changes.ts';

/**
 * Stories that are translations of each other share a group. The newsroom's table knows every member; the readers'
 * one holds those that are published now, and nothing else.
 */
export async function up(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  for (const table of ['story_translation', 'published_translation'] as const) {
    const columns = db.schema
      .createTable(table)
      .addColumn('story_id', 'text', (c) => c.primaryKey())
      .addColumn('group_id', 'text', (c) => c.notNull());
    await (table === 'published_translation'
      ? columns
      : columns.addForeignKeyConstraint('story_translation_of', ['story_id'], 'story', ['id'])
    ).execute();
    await db.schema.createIndex(`${table}_by_group`).on(table).column('group_id').execute();
  }
  // The group's key reaches the pages of its other members, the story's own a page that knew of no group before.
  await noteTable(db, dialect, 'published_translation', (row) => [
    `'translations:' || ${row}.group_id`,
    `'story:' || ${row}.story_id`,
  ]);
}
