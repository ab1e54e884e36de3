import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Which open editor saved a revision: where the answer to a save was lost on its way, the next save of that editor is known
 * to go on from it, and is no branch beside its own words.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`alter table story_revision add column writer text`.execute(db);
}
