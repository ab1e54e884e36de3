import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { freshDatabase, onEachDialect } from '../../test/support/newsroom.ts';
import { sumUpViews } from '../../test/support/readership-rows.ts';
import { published } from '../../test/support/stories.ts';
import { DataIsNewer, migrate, openDatabase, publicTables, type Tables } from './db.ts';
import * as phrases from './migrations/0011-phrases.ts';
import * as desk from './migrations/0013-desk-stories.ts';
import * as directions from './migrations/0019-directions.ts';
import * as viewMonths from './migrations/0029-view-months.ts';

/** Every column that the types promise, from the types' own file, so that neither side can drift alone. */
const someColumns = {
  story: [
    'id',
    'state',
    'revision_id',
    'public_revision_id',
    'slug',
    'scheduled_at',
    'scheduled_wall',
    'embargo_until',
    'held_by',
    'approved_revision_id',
    'plan_missed_at',
    'reason',
  ],
  picture: ['id', 'state', 'credit', 'creators', 'flags', 'focal_x', 'renditions', 'position'],
  published_story: ['story_id', 'path', 'headline', 'bylines', 'fields', 'index_choice', 'word_count'],
} as const satisfies { [T in keyof Tables]?: readonly (keyof Tables[T])[] };

onEachDialect('migrations', (dialect) => {
  test('a second start changes nothing', async () => {
    const database = await freshDatabase(dialect);
    assert.deepEqual(await migrate(database.db, dialect), []);
    await database.close();
  });

  test('data that a newer Dateline has used is refused and left as it was', async () => {
    const database = await freshDatabase(dialect);
    await database.db
      .insertInto('migration_log')
      .values({ name: '9999-from-the-future', applied_at: '2030-01-01T00:00:00.000Z' })
      .execute();
    await assert.rejects(migrate(database.db, dialect), (error) => {
      assert.ok(error instanceof DataIsNewer);
      assert.match(error.message, /9999-from-the-future/);
      assert.match(error.message, /newer release|backup/);
      return true;
    });
    await assert.rejects(openDatabase(database.place), DataIsNewer);
    await database.close();
  });

  test('the tables have the columns that the code asks for', async () => {
    const database = await freshDatabase(dialect);
    for (const [table, columns] of Object.entries(someColumns)) {
      const list = sql.join(columns.map((column) => sql.ref(column)));
      await sql`select ${list} from ${sql.table(table)} where 1 = 0`.execute(database.db);
    }
    await database.close();
  });

  test('words that were made before phrases had an index are found by their pairs, and stand in their lists as before', async () => {
    const { db, close } = await freshDatabase(dialect);
    const words = { made_by: 1, headline: '', standfirst: 'in fog', body: 'the tern "of the', names: '' };
    await db
      .insertInto('published_words')
      .values({ number: 7, story_id: 'a', filed: '@s1 @b2', ...words })
      .execute();
    if (dialect === 'postgres') await sql`drop function pair_number, pair_numbers cascade`.execute(db);
    await phrases.up(db, dialect);
    const { filed } = await db.selectFrom('published_words').select('filed').executeTakeFirstOrThrow();
    assert.equal(filed, '·s1 ·b2');
    const having = async (one: string, other: string) => {
      const { rows } = await (dialect === 'sqlite'
        ? sql`select 1 from published_words_index where published_words_index match ${`"·${one}·${other}"`}`
        : sql`select 1 from published_words where pair_number(${one}, ${other}) = any (
            pair_numbers(headline || '  ' || standfirst || '  ' || body || '  ' || names))`
      ).execute(db);
      return rows.length;
    };
    assert.deepEqual([await having('the', 'tern'), await having('in', 'fog')], [1, 1]);
    assert.deepEqual([await having('fog', 'the'), await having('tern', 'the')], [0, 0]);
    await close();
  });

  test('a state that no story can have is refused by the database itself', async () => {
    const database = await freshDatabase(dialect);
    const story = { id: 'a', revision_id: 'r', created_at: 'now', updated_at: 'now' };
    await assert.rejects(
      database.db
        .insertInto('story')
        .values({ ...story, state: 'forgotten' as 'draft' })
        .execute(),
      /constraint/i,
    );
    await assert.rejects(
      database.db
        .insertInto('story')
        .values({ ...story, state: 'published' })
        .execute(),
      /constraint/i,
    );
    await database.close();
  });
});

onEachDialect('the connection behind readers’ pages', (dialect) => {
  test('can read every public table', async () => {
    const database = await freshDatabase(dialect);
    for (const table of publicTables) {
      await sql`select * from ${sql.table(table)}`.execute(database.publicDb);
    }
    await database.close();
  });

  for (const table of ['story', 'story_revision', 'story_event', 'correction', 'picture', 'migration_log'] as const) {
    test(`cannot read ${table}, not even by a join or a subquery`, async () => {
      const database = await freshDatabase(dialect);
      const refused = /prohibited|not authorized|permission denied/i;
      await assert.rejects(sql`select * from ${sql.table(table)}`.execute(database.publicDb), refused);
      await assert.rejects(
        sql`select * from topic where id in (select ${sql.ref(table === 'migration_log' ? 'name' : 'id')} from ${sql.table(table)})`.execute(
          database.publicDb,
        ),
        refused,
      );
      await database.close();
    });
  }

  test('cannot write', async () => {
    const database = await freshDatabase(dialect);
    await assert.rejects(
      database.publicDb.insertInto('tag').values({ id: 'a', slug: 'a', name: 'a' }).execute(),
      /read-?only|not authorized|permission denied/i,
    );
    await database.close();
  });

  test('stories from before the desk had a list stand in it with what their newest revision says', async () => {
    const { db, close } = await freshDatabase(dialect);
    const fields = { sectionId: 'harbour', language: 'uk', bylineIds: ['orla'] };
    const at = '2026-11-19T12:00:00.000Z';
    for (const id of ['a', 'b']) {
      const story = { id, state: 'draft', revision_id: `r${id}`, created_at: at, updated_at: at } as const;
      await db.insertInto('story').values(story).execute();
      await db
        .insertInto('story_revision')
        .values({
          id: `r${id}`,
          story_id: id,
          number: 1,
          is_branch: 0,
          saved_at: at,
          saved_by: 'Orla',
          headline: '',
          fields: JSON.stringify(fields),
        })
        .execute();
    }
    const event = { id: 'e', story_id: 'b', at: '2026-11-19T12:30:00.000Z', by: 'Teo', to_state: 'in_review' };
    await db.insertInto('story_event').values(event).execute();
    const indexes = ['state_and_change', 'assignee', 'section', 'deadline', 'plan'].map((name) => `story_by_${name}`);
    for (const index of [...indexes, 'story_without_headline_key', 'story_revision_waiting'])
      await sql.raw(`drop index ${index}`).execute(db);
    await db.schema.dropTable('story_holder').execute();
    const added = {
      story: ['headline_key', 'section_id', 'language', 'byline_ids', 'updated_by', 'assignee_id', 'deadline'],
      story_revision: ['account_id', 'begun_at', 'closed_how', 'closed_at', 'closed_by', 'writer'],
    };
    for (const [table, columns] of Object.entries(added))
      for (const column of columns) await sql.raw(`alter table ${table} drop column ${column}`).execute(db);
    await desk.up(db);
    const columns = ['id', 'section_id', 'language', 'byline_ids', 'updated_by', 'headline_key'] as const;
    const rows = await db.selectFrom('story').select(columns).orderBy('id').execute();
    const shared = { section_id: 'harbour', language: 'uk', byline_ids: '["orla"]', headline_key: null };
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [
        { id: 'a', updated_by: 'Orla', ...shared },
        { id: 'b', updated_by: 'Teo', ...shared },
      ],
    );
    await close();
  });

  test('stories from before lists told their direction have that of their newest revision', async () => {
    const { db, close } = await freshDatabase(dialect);
    const at = '2026-11-19T12:00:00.000Z';
    for (const [id, fields] of Object.entries({ a: { direction: 'rtl' }, b: { direction: 'ltr' }, c: {} })) {
      const story = { id, state: 'draft', revision_id: `r${id}`, created_at: at, updated_at: at } as const;
      await db.insertInto('story').values(story).execute();
      const revision = { id: `r${id}`, story_id: id, number: 1, is_branch: 0, saved_at: at, saved_by: 'Orla' };
      const words = { headline: '', fields: JSON.stringify(fields) };
      await db
        .insertInto('story_revision')
        .values({ ...revision, ...words })
        .execute();
    }
    await sql`alter table story drop column direction`.execute(db);
    await directions.up(db, dialect);
    const rows = await db.selectFrom('story').select('direction').orderBy('id').execute();
    assert.deepEqual(
      rows.map(({ direction }) => direction),
      ['rtl', 'ltr', 'ltr'],
    );
    await close();
  });

  test('views from before months were added up are added up as those since', async () => {
    const { db, close } = await freshDatabase(dialect);
    const { id: storyId } = await published(db);
    // Weeks, months and years that begin and end on other days than each other.
    const days = ['2025-12-29', '2025-12-31', '2026-01-01', '2026-01-04', '2026-01-31', '2026-02-01'];
    await sumUpViews(
      db,
      days.map((day, n) => ({ storyId, at: `${day}T10:00:00Z`, times: n + 1, depth: n % 2 === 0 ? 4 : 3 })),
    );
    const added = async () => [
      await db.selectFrom('view_rank').selectAll().orderBy('span').orderBy('day').execute(),
      await db.selectFrom('view_month_by').selectAll().orderBy('month').orderBy('value_id').execute(),
    ];
    const since = await added();
    await sql`drop table view_month_by`.execute(db);
    await sql`alter table view_rank drop column read_end`.execute(db);
    await viewMonths.up(db, dialect);
    assert.deepEqual(await added(), since);
    await close();
  });
});
