import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What colleagues say to each other about a story, beside it: in no revision, and in nothing that readers are sent. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('story_note')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull().references('story.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('anchor', 'text')
    .addColumn('edited_at', 'text')
    .addColumn('resolved_at', 'text')
    .addColumn('resolved_by', 'text')
    .execute();
  await db.schema.createIndex('story_note_of').on('story_note').columns(['story_id', 'id']).execute();
  await db.schema
    .createTable('story_note_answer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('note_id', 'text', (c) => c.notNull().references('story_note.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('story_note_answer_to').on('story_note_answer').columns(['note_id', 'id']).execute();
}
