import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The end of a picture's rights, and the words it is found by in the library; those are made when it is next saved. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('picture').addColumn('rights_until', 'text').execute();
  await db.schema.alterTable('picture').addColumn('library_words', 'text').execute();
  await db.schema.createIndex('picture_by_rights').on('picture').column('rights_until').execute();
}
