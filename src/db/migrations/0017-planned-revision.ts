import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Which revision an editor planned: that one is published at its time, and nothing that was written since. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`alter table story add column scheduled_revision_id text`.execute(db);
  await sql`update story set scheduled_revision_id = revision_id where state = 'scheduled'`.execute(db);
}
