import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What has another name: the names that sections, topics, tags, authors and standing pages had in their
 * addresses before, and bylines whose stories are still found by the former one. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('published_former_name')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('target', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('published_former_name_key', ['kind', 'slug'])
    .execute();
  await db.schema
    .createTable('byline_words_due')
    .addColumn('byline_id', 'text', (c) => c.primaryKey())
    .execute();
}
