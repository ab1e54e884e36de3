import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrations.ts';
import type { Tables } from '../tables.ts';

/** What the filter of readers' comments has learned from the newsroom's decisions: counts, and no words. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const tokens = db.schema
    .createTable('comment_token')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('token', 'bigint', (c) => c.notNull())
    .addColumn('spam', 'integer', (c) => c.notNull())
    .addColumn('ham', 'integer', (c) => c.notNull())
    .addColumn('met_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('comment_token_pk', ['language', 'token']);
  // Each comment asks for hundreds by their key: the row stands where the key does.
  await (dialect === 'sqlite' ? tokens.modifyEnd(sql`without rowid`) : tokens).execute();
  await db.schema
    .createTable('comment_training')
    .addColumn('language', 'text', (c) => c.primaryKey())
    .addColumn('spam', 'integer', (c) => c.notNull())
    .addColumn('ham', 'integer', (c) => c.notNull())
    .addColumn('threshold', 'double precision')
    .execute();
}
