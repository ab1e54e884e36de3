import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrations.ts';
import type { Tables } from '../tables.ts';

/** In which direction each story is written, for lists that show its headline without reading the whole revision. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await sql`alter table story add column direction text not null default 'ltr'`.execute(db);
  const ofFields = sql.raw(dialect === 'postgres' ? `r.fields::json ->> 'direction'` : `r.fields ->> '$.direction'`);
  await sql`update story set direction = 'rtl' where exists (
    select 1 from story_revision as r where r.id = story.revision_id and ${ofFields} = 'rtl')`.execute(db);
}
