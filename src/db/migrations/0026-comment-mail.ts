import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Mail about comments: what is due, whom of the newsroom it is for, and links by which comments are decided upon. */
export async function up(db: Kysely<Tables>): Promise<void> {
  // Whoever reads an address that others have typed into a form can say that nothing more is sent there.
  await db.schema.alterTable('comment_sender').addColumn('mail_refused_at', 'text').execute();
  await db.schema
    .createTable('comment_mail')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('once_key', 'text', (c) => c.notNull().unique())
    .addColumn('notice_id', 'text', (c) => c.references('comment_notice.id').onDelete('cascade'))
    .addColumn('account_id', 'text')
    .addColumn('comment_id', 'text', (c) => c.references('comment.id').onDelete('cascade'))
    .addColumn('letter_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('last_problem', 'text')
    .addColumn('last_at', 'text')
    .execute();
  await sql`create index comment_mail_due on comment_mail (due_at) where state = 'waiting'`.execute(db);
  await db.schema.createIndex('comment_mail_by_notice').on('comment_mail').columns(['notice_id', 'state']).execute();
  await db.schema.createIndex('comment_mail_by_comment').on('comment_mail').column('comment_id').execute();
  await db.schema
    .createTable('comment_watch')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('account.id').onDelete('cascade'))
    .addColumn('wants', 'text', (c) => c.notNull())
    .addColumn('next_at', 'text')
    .addColumn('last_at', 'text')
    .execute();
  await db.schema
    .createTable('comment_mail_act')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comment.id').onDelete('cascade'))
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await db.schema.createIndex('comment_mail_act_by_expiry').on('comment_mail_act').column('expires_at').execute();
}
