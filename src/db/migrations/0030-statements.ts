import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Dialect } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { noteTable } from './0002-changes.ts';

/** The record: parties, statements and what stands between them, and beside them what readers see of it. */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await makeParties(db);
  await makeStatements(db, dialect);
  await makeAround(db, dialect);
  await makePublished(db, dialect);
  await notePublished(db, dialect);
}

type Made = CreateTableBuilder<string, string>;

/** Adds text columns: each may be null but those whose name ends in `!`. */
function texts(table: Made, names: readonly string[]): Made {
  return names.reduce<Made>((made, name) => {
    const isNeeded = name.endsWith('!');
    return made.addColumn(name.replace('!', ''), 'text', (c) => (isNeeded ? c.notNull() : c));
  }, table);
}

const keyed = (db: Kysely<Tables>, name: string): Made =>
  db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey());

/** Whole and broken numbers, exact to 15 digits in both databases. */
const real = (dialect: Dialect) => (dialect === 'sqlite' ? 'real' : 'double precision');

async function index(db: Kysely<Tables>, table: keyof Tables, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .execute();
}

async function makeParties(db: Kysely<Tables>): Promise<void> {
  await texts(keyed(db, 'party'), [
    ...['kind!', 'name!', 'name_key!', 'alternate_names!', 'same_as', 'description', 'anonymity_reason'],
    ...['merged_into', 'created_at!', 'updated_at!'],
  ]).execute();
  await index(db, 'party', ['name_key']);
  await index(db, 'party', ['merged_into']);
  await db.schema
    .createTable('party_name')
    .addColumn('party_id', 'text', (c) => c.notNull().references('party.id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('party_name_once', ['key', 'party_id'])
    .execute();
  await index(db, 'party_name', ['party_id']);
  await texts(
    keyed(db, 'party_role').addColumn('party_id', 'text', (c) =>
      c.notNull().references('party.id').onDelete('cascade'),
    ),
    ['organisation_id', 'title', 'from_edtf', 'until_edtf'],
  )
    .addColumn('position', 'integer', (c) => c.notNull())
    .execute();
  await index(db, 'party_role', ['party_id']);
  await index(db, 'party_role', ['organisation_id']);
}

async function makeStatements(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await texts(keyed(db, 'place'), ['name!', 'name_key!', 'country', 'source!', 'created_at!', 'updated_at!'])
    .addColumn('latitude', real(dialect))
    .addColumn('longitude', real(dialect))
    .execute();
  await index(db, 'place', ['name_key']);
  await texts(
    keyed(db, 'question').addColumn('topic_id', 'text', (c) => c.notNull().references('topic.id')),
    ['words!', 'created_at!', 'updated_at!'],
  )
    .addColumn('position', 'integer', (c) => c.notNull())
    .execute();
  await index(db, 'question', ['topic_id', 'position']);
  await texts(
    keyed(db, 'statement')
      .addColumn('story_id', 'text', (c) => c.notNull().references('story.id').onDelete('cascade'))
      .addColumn('speaker_id', 'text', (c) => c.references('party.id'))
      .addColumn('organisation_id', 'text', (c) => c.references('party.id'))
      .addColumn('said_place_id', 'text', (c) => c.references('place.id'))
      .addColumn('about_place_id', 'text', (c) => c.references('place.id'))
      .addColumn('topic_id', 'text', (c) => c.references('topic.id'))
      .addColumn('question_id', 'text', (c) => c.references('question.id')),
    [
      ...['state!', 'text!', 'stretches!', 'words_key!', 'anchor!', 'anchor_found', 'anchored_revision_id!'],
      ...['speech!', 'act!', 'cue', 'speaker_as_printed', 'role_as_printed'],
      ...['said_edtf', 'said_as_printed', 'said_resolved_from', 'said_place_as_printed'],
      ...['channel_kind', 'channel_name', 'channel_url', 'channel_archived_url', 'channel_archived_at'],
      ...['about_place_as_printed', 'place_precision!', 'about_edtf', 'about_as_printed', 'about_resolved_from'],
      ...['hedge', 'language!', 'origin!', 'extractor', 'confirmed_by', 'confirmed_at'],
      ...[
        'withdrawn_by',
        'withdrawn_at',
        'withdrawn_reason',
        'first_shown_at',
        'shown_stretches',
        'created_by!',
        'created_at!',
        'updated_at!',
      ],
    ],
  ).execute();
  await index(db, 'statement', ['story_id', 'state']);
  await index(db, 'statement', ['anchor', 'state']);
  for (const column of ['speaker_id', 'organisation_id', 'topic_id', 'question_id', 'said_place_id', 'about_place_id'])
    await index(db, 'statement', [column]);
}

/** The columns of a figure. */
function withFigure(table: Made, dialect: Dialect): Made {
  const numbers = ['value', 'low', 'high', 'base_value', 'base_low', 'base_high'];
  const made = texts(table, ['unit!', 'qualifier!', 'as_printed!', 'qualifier_as_printed', 'measure!']);
  return numbers.reduce<Made>((so, name) => so.addColumn(name, real(dialect)), made);
}

async function makeAround(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const ofStatement = (table: Made, column = 'statement_id'): Made =>
    table.addColumn(column, 'text', (c) => c.notNull().references('statement.id').onDelete('cascade'));
  const placed = (table: Made): Made => table.addColumn('position', 'integer', (c) => c.notNull());
  await placed(ofStatement(db.schema.createTable('statement_via')))
    .addColumn('party_id', 'text', (c) => c.notNull().references('party.id'))
    .addPrimaryKeyConstraint('statement_via_once', ['statement_id', 'position'])
    .execute();
  await index(db, 'statement_via', ['party_id']);
  await withFigure(placed(ofStatement(db.schema.createTable('statement_quantity'))), dialect)
    .addPrimaryKeyConstraint('statement_quantity_once', ['statement_id', 'position'])
    .execute();
  await texts(ofStatement(ofStatement(keyed(db, 'statement_relation'), 'from_id'), 'to_id'), [
    ...['kind!', 'asserted_by!', 'note', 'created_by!', 'created_at!'],
  ])
    .addUniqueConstraint('statement_relation_once', ['from_id', 'to_id', 'kind'])
    .execute();
  await index(db, 'statement_relation', ['to_id']);
  await texts(ofStatement(keyed(db, 'statement_assessment')), [
    ...['verdict!', 'explanation', 'author!', 'made_at!', 'source_reliability'],
  ])
    .addColumn('information_credibility', 'integer')
    .execute();
  await index(db, 'statement_assessment', ['statement_id', 'made_at']);
  await texts(placed(ofStatement(keyed(db, 'statement_evidence'))), [
    ...['assessment_id', 'title!', 'url', 'archived_url', 'sha256', 'retrieved_at', 'licence', 'place_in'],
  ]).execute();
  await index(db, 'statement_evidence', ['statement_id', 'position']);
  await texts(keyed(db, 'statement_change'), [
    ...['at!', 'by!', 'account_id', 'subject!', 'subject_id!', 'story_id', 'action!', 'reason', 'before', 'after'],
  ]).execute();
  await index(db, 'statement_change', ['subject_id', 'id']);
  await index(db, 'statement_change', ['story_id', 'id']);
  await texts(
    db.schema
      .createTable('statement_waved')
      .addColumn('story_id', 'text', (c) => c.notNull().references('story.id').onDelete('cascade')),
    ['sentence_key!', 'words!', 'reason', 'at!', 'by!', 'account_id'],
  )
    .addPrimaryKeyConstraint('statement_waved_once', ['story_id', 'sentence_key'])
    .execute();
}

async function makePublished(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const named = (name: string, key: string): Made =>
    db.schema.createTable(name).addColumn(key, 'text', (c) => c.primaryKey());
  await texts(named('published_statement_address', 'statement_id'), ['story_id!']).execute();
  await texts(named('published_statement', 'statement_id'), [
    ...['story_id!', 'standing!', 'speaker_id', 'group_id', 'act!', 'status!', 'said_day', 'sort_at!'],
    ...['topic_id', 'question_id', 'place_id', 'about_place_id', 'place_precision', 'verdict', 'shown_at'],
  ])
    .addColumn('number', 'integer')
    .addColumn('is_disputed', 'integer', (c) => c.notNull())
    .addColumn('is_corroborated', 'integer', (c) => c.notNull())
    .addColumn('has_figure', 'integer', (c) => c.notNull())
    // Behind all that is counted: SQLite reads a row no further than it must.
    .addColumn('cells', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'published_statement', ['story_id', 'number']);
  await index(db, 'published_statement', ['sort_at', 'statement_id']);
  for (const column of [
    'speaker_id',
    'group_id',
    'topic_id',
    'place_id',
    'about_place_id',
    'said_day',
    'act',
    'status',
  ])
    await index(db, 'published_statement', [column, 'sort_at', 'statement_id']);
  await index(db, 'published_statement', ['topic_id', 'group_id', 'sort_at', 'statement_id']);
  // All that a topic's sums are made of: they are read from this index alone.
  await db.schema
    .createIndex('published_statement_sums_of_topic')
    .on('published_statement')
    .columns(['topic_id', 'standing', 'group_id', 'act', 'status', 'said_day', 'sort_at', 'question_id', 'is_disputed'])
    .columns(['is_corroborated', 'place_id', 'about_place_id', 'place_precision', 'verdict', 'statement_id'])
    .execute();
  await index(db, 'published_statement', ['shown_at', 'statement_id']);
  for (const column of ['speaker_id', 'group_id', 'topic_id'])
    await index(db, 'published_statement', [column, 'shown_at', 'statement_id']);
  await withFigure(
    texts(db.schema.createTable('published_quantity'), [
      ...['statement_id!', 'topic_id', 'question_id', 'group_id', 'sort_at!'],
    ]).addColumn('position', 'integer', (c) => c.notNull()),
    dialect,
  )
    .addPrimaryKeyConstraint('published_quantity_once', ['statement_id', 'position'])
    .execute();
  for (const column of ['topic_id', 'group_id'])
    await index(db, 'published_quantity', [column, 'sort_at', 'statement_id', 'position']);
  await texts(named('published_relation', 'id'), ['from_id!', 'to_id!', 'kind!', 'asserted_by!', 'note']).execute();
  await index(db, 'published_relation', ['from_id']);
  await index(db, 'published_relation', ['to_id']);
  await texts(named('published_party', 'party_id'), ['kind!', 'name!', 'moved_to', 'data!']).execute();
  await texts(named('published_question', 'question_id'), ['topic_id!', 'words!'])
    .addColumn('position', 'integer', (c) => c.notNull())
    .execute();
  await index(db, 'published_question', ['topic_id', 'position']);
  await texts(named('published_place', 'place_id'), ['name!', 'country'])
    .addColumn('latitude', real(dialect))
    .addColumn('longitude', real(dialect))
    .execute();
  await texts(named('published_record', 'story_id'), ['data!'])
    .addColumn('statements', 'integer', (c) => c.notNull())
    .execute();
}

/** A statement is shown on its own page, on its topic's and its speakers', and in what lists them all. */
async function notePublished(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const of = (what: string, row: string, column: string) => `'${what}:' || coalesce(${row}.${column}, '')`;
  await noteTable(db, dialect, 'published_record', (row) => [of('story', row, 'story_id')]);
  await noteTable(db, dialect, 'published_statement', (row) => [
    of('statement', row, 'statement_id'),
    of('record-topic', row, 'topic_id'),
    of('party', row, 'speaker_id'),
    of('party', row, 'group_id'),
    `'record'`,
    // The navigation leads to the record once there is one: the first statement changes the head of every page.
    `case when (select count(*) from (select 1 from published_statement limit 2) as few) < 2 then 'frame' else 'record' end`,
  ]);
  await noteTable(db, dialect, 'published_relation', (row) => [
    of('statement', row, 'from_id'),
    of('statement', row, 'to_id'),
    `'record'`,
  ]);
  await noteTable(db, dialect, 'published_party', (row) => [of('party', row, 'party_id'), `'record'`]);
  await noteTable(db, dialect, 'published_question', (row) => [of('record-topic', row, 'topic_id')]);
  await noteTable(db, dialect, 'published_place', () => [`'record'`]);
}
