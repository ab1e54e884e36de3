import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Secret links that show a story, published or not, as readers would see it. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('story_preview')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('story_id', 'text', (c) => c.notNull().references('story.id'))
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('story_preview_of').on('story_preview').column('story_id').execute();
}
