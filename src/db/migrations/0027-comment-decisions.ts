import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Which decision a comment stands by, so that the last one alone is undone; and its words as moderators look for them. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('comment').addColumn('decision_id', 'text').execute();
  await db.schema
    .alterTable('comment')
    .addColumn('words_key', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema.alterTable('comment_decision').addColumn('bulk_id', 'text').execute();
  await db.schema.createIndex('comment_decision_by_bulk').on('comment_decision').column('bulk_id').execute();
  await db.schema.createIndex('comment_by_address_day').on('comment').column('address_day').execute();
}
