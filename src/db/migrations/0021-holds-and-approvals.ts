import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Legal holds, who approved which revision, and plans whose second came while the story was held. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const columns = ['held_by', 'held_at', 'hold_reason', 'approved_revision_id', 'approved_by', 'approved_at'];
  for (const column of [...columns, 'plan_missed_at'])
    await sql`alter table story add column ${sql.ref(column)} text`.execute(db);
}
