import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { noteTable } from './0002-changes.ts';

/**
 * Each published change of a story as a version that readers can open. The newsroom's table keeps them whatever
 * becomes of the story; the readers' one holds those of the stories that are published now, and nothing else.
 */
export async function up(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  for (const table of ['story_version', 'published_version'] as const) {
    const columns = db.schema
      .createTable(table)
      .addColumn('story_id', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('revision_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) =>
        c.notNull().check(sql`kind in ('first', 'update', 'correction', 'clarification', 'return')`),
      )
      .addColumn('is_minor', 'integer', (c) => c.notNull())
      .addColumn('note', 'text')
      .addColumn('correction_id', 'text')
      .addColumn('pictures', 'text')
      .addColumn('published_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_number`, ['story_id', 'number']);
    await (table === 'published_version'
      ? columns.addColumn('fields', 'text', (c) => c.notNull())
      : columns.addForeignKeyConstraint('story_version_of', ['story_id'], 'story', ['id'])
    ).execute();
  }
  await fill(db);
  await noteTable(db, dialect, 'published_version', (row) => [`'story:' || ${row}.story_id`]);
}

/**
 * The versions of what was published before they were kept, from the stories' logs: every publication, and every
 * correction made while the story was public. The words that pictures had then are not known and stay null.
 */
async function fill(db: Kysely<Tables>): Promise<void> {
  await sql`
    insert into story_version
      (story_id, number, revision_id, kind, is_minor, note, correction_id, pictures, published_at)
    select story_id, row_number() over (partition by story_id order by at, rank, id), revision_id,
      case when rank = 1 then kind
        when row_number() over (partition by story_id order by at, rank, id) = 1 then 'first'
        else kind end,
      0, null, correction_id, null, at
    from (
      select e.story_id, e.at, 0 as rank, e.id, e.revision_id,
        case when e.from_state = 'published' then 'update' else 'return' end as kind, null as correction_id
      from story_event e where e.to_state = 'published' and e.revision_id is not null
      union all
      select c.story_id, c.corrected_at, 1, c.id, p.revision_id, c.kind, c.id
      from correction c join story_event p on p.id = (
        select l.id from story_event l
        where l.story_id = c.story_id and l.at <= c.corrected_at order by l.at desc, l.id desc limit 1
      )
      where p.to_state = 'published'
    ) as change_made`.execute(db);
  await sql`
    insert into published_version
      (story_id, number, revision_id, kind, is_minor, note, correction_id, pictures, published_at, fields)
    select v.story_id, v.number, v.revision_id, v.kind, v.is_minor, v.note, v.correction_id, v.pictures,
      v.published_at, r.fields
    from story_version v
    join story_revision r on r.id = v.revision_id
    join published_story s on s.story_id = v.story_id`.execute(db);
}
