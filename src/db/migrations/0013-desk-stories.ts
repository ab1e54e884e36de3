import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * What the desk asks of stories: who has one open, who is to write it by when, whose the last change was, which
 * branches still wait, and what its list shows without reading every revision.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  const columns = [
    'headline_key text',
    'section_id text',
    `language text not null default ''`,
    `byline_ids text not null default '[]'`,
    `updated_by text not null default ''`,
    'assignee_id text',
    'deadline text',
  ];
  for (const column of columns) await sql.raw(`alter table story add column ${column}`).execute(db);
  for (const column of ['account_id', 'begun_at', 'closed_how', 'closed_at', 'closed_by'])
    await sql.raw(`alter table story_revision add column ${column} text`).execute(db);
  await db.schema
    .createTable('story_holder')
    .addColumn('story_id', 'text', (c) => c.primaryKey().references('story.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .execute();
  await fill(db);
  await makeIndexes(db);
}

/** Stories that are read at once. */
const atOnce = 200;

/** What the list shows, from each story's newest revision. Headlines are folded when they are first looked for. */
async function fill(db: Kysely<Tables>): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('story')
      .innerJoin('story_revision as r', 'r.id', 'story.revision_id')
      .select(['story.id', 'r.fields', 'r.saved_by', 'r.saved_at'])
      .select(({ selectFrom }) =>
        selectFrom('story_event as e')
          .select('e.by')
          .whereRef('e.story_id', '=', 'story.id')
          .whereRef('e.at', '>=', 'r.saved_at')
          .orderBy('e.at', 'desc')
          .orderBy('e.id', 'desc')
          .limit(1)
          .as('stepped_by'),
      )
      .where('story.id', '>', after)
      .orderBy('story.id')
      .limit(atOnce)
      .execute();
    for (const row of rows) {
      const fields = JSON.parse(row.fields) as Fields;
      await db
        .updateTable('story')
        .set({
          section_id: fields.sectionId ?? null,
          language: fields.language ?? '',
          byline_ids: JSON.stringify(fields.bylineIds ?? []),
          updated_by: row.stepped_by ?? row.saved_by,
        })
        .where('id', '=', row.id)
        .execute();
    }
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
}

/** As far as it is read here; a story of long ago may lack any of it. */
interface Fields {
  readonly sectionId?: string | null;
  readonly language?: string;
  readonly bylineIds?: readonly string[];
}

async function makeIndexes(db: Kysely<Tables>): Promise<void> {
  const indexes = [
    'story_by_state_and_change on story (state, updated_at, id)',
    'story_by_assignee on story (assignee_id, updated_at, id)',
    'story_by_section on story (section_id, updated_at, id)',
    // Stories without one come behind all others; a page goes on by key there, too.
    `story_by_deadline on story (coalesce(deadline, '9999-12-31T23:59:59.999Z'), id)`,
    `story_by_plan on story (coalesce(scheduled_at, '9999-12-31T23:59:59.999Z'), id)`,
    'story_without_headline_key on story (id) where headline_key is null',
    'story_revision_waiting on story_revision (story_id) where is_branch = 1 and closed_how is null',
  ];
  for (const index of indexes) await sql.raw(`create index ${index}`).execute(db);
}
