import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Pictures are cut to the shapes of link previews and search results, and keep what their files say of how they were
 * made and who licenses them. Pictures that are there already get both in the background.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  for (const [column, empty] of [
    ['crops', '[]'],
    ['digital_source_type', ''],
    ['licensor_url', ''],
  ] as const) {
    await db.schema
      .alterTable('picture')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(empty))
      .execute();
  }
}
