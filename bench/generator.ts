import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { sql } from 'kysely';
import { type Database, databaseFile, newId, type Tables } from '../src/db/db.ts';
import { readNewsroom } from '../src/newsroom/newsroom.ts';
import { findOrCreateByline } from '../src/people/people.ts';
import {
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  makeMissingWords,
  plainText,
} from '../src/stories/stories.ts';
import { countWords, dayIn, slugOf, stamp } from '../src/text/text.ts';
import { type Files, type MadeStory, madeStory } from './generator-story.ts';
import { bylineNames, sectionNames, tagNames, topicNames } from './generator-words.ts';

/** Every table that publishing a story and correcting it writes to; a test holds this list to the real steps. */
export const publishingWrites = [
  'story',
  'story_revision',
  'story_event',
  'story_version',
  'correction',
  'published_story',
  'published_listing',
  'published_address',
  'published_version',
  'published_correction',
  'published_words',
  'published_day',
] as const satisfies readonly (keyof Tables)[];

type Written = (typeof publishingWrites)[number];
type Write = <T extends Written>(table: T, row: Partial<Tables[T]>) => void;

const inOneTransaction = 2_000;
const hoursApart = 1;

/**
 * Fills a newsroom on SQLite with `count` published stories, the newest an hour before `newest` and each an hour older
 * than the one before. The newest are the same whatever the count. Written straight into the tables that publishing
 * writes, without waiting for the disk: a hundred thousand take about two minutes of CPU.
 */
export async function fillNewsroom(
  { db }: Database,
  folder: string,
  options: { readonly count: number; readonly newest: Temporal.Instant },
): Promise<void> {
  const files = await makeFiles({ db }, options.newest);
  const { timeZone } = await readNewsroom(db);
  const bylines = await db.selectFrom('byline').select(['id', 'name', 'slug']).execute();
  const byId = new Map(bylines.map(({ id, name, slug }) => [id, { name, slug }]));
  const connection = new DatabaseSync(databaseFile(folder), { timeout: 5_000 });
  connection.exec('pragma synchronous=off; pragma cache_size=-131072');
  const write = writerOf(connection);
  const paths = new Set<string>();
  for (let n = options.count - 1; n >= 0; ) {
    connection.exec('begin immediate');
    for (let end = Math.max(n - inOneTransaction, -1); n > end; n -= 1) {
      const at = options.newest.subtract({ hours: (n + 1) * hoursApart });
      const made = madeStory(n, files);
      const slug = slugOf(made.fields.headline);
      const day = dayIn(at, timeZone).replaceAll('-', '/');
      const path = paths.has(`/${day}/${slug}/`) ? `/${day}/${slug}-${n}/` : `/${day}/${slug}/`;
      paths.add(path);
      const signed = made.fields.bylineIds.flatMap((id) => byId.get(id) ?? []);
      writeStory(write, made, { slug, path, at: stamp(at), bylines: JSON.stringify(signed) });
    }
    connection.exec('commit');
  }
  connection.close();
  // Days are counted by the database itself; words are made as after an upgrade.
  await sql`pragma synchronous=off`.execute(db);
  await makeMissingWords(db);
  await sql`pragma synchronous=full`.execute(db);
}

async function makeFiles({ db }: Pick<Database, 'db'>, now: Temporal.Instant): Promise<Files> {
  const idsOf = async (names: readonly string[], make: (name: string) => Promise<{ readonly id: string }>) => {
    const ids: string[] = [];
    for (const name of names) ids.push((await make(name)).id);
    const [most = '', ...others] = ids;
    return [most, ...others] as const;
  };
  return db.transaction().execute(async (trx) => ({
    sections: await idsOf(sectionNames, (name) => findOrCreateSection(trx, { name })),
    topics: await idsOf(topicNames, (name) => findOrCreateTopic(trx, { name }, now)),
    tags: await idsOf(tagNames, (name) => findOrCreateTag(trx, name)),
    bylines: await idsOf(bylineNames, (name) => findOrCreateByline(trx, { name, kind: 'person' }, now)),
  }));
}

/** Prepares each table's insert once; rows of one table must name the same columns. */
function writerOf(connection: DatabaseSync): Write {
  const prepared = new Map<string, StatementSync>();
  return (table, row) => {
    const columns = Object.keys(row);
    let statement = prepared.get(table);
    if (statement === undefined) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      statement = connection.prepare(`insert into ${table} (${names}) values (${columns.map(() => '?').join(', ')})`);
      prepared.set(table, statement);
    }
    statement.run(...(Object.values(row) as SQLInputValue[]));
  };
}

interface Place {
  readonly slug: string;
  readonly path: string;
  /** ISO 8601 instant, UTC */
  readonly at: string;
  /** JSON, as `published_story` holds it */
  readonly bylines: string;
}

/** The rows of one story as creating, publishing and perhaps correcting it leave them. */
function writeStory(write: Write, { fields, correction }: MadeStory, { slug, path, at, bylines }: Place): void {
  const story_id = newId();
  const revision_id = newId();
  const json = JSON.stringify(fields);
  const { headline } = fields;
  write('story', {
    id: story_id,
    state: 'published',
    revision_id,
    public_revision_id: revision_id,
    slug,
    first_published_at: at,
    created_at: at,
    updated_at: at,
  });
  write('story_revision', {
    id: revision_id,
    story_id,
    number: 1,
    is_branch: 0,
    saved_at: at,
    saved_by: 'generator',
    headline,
    fields: json,
  });
  const event = { story_id, at, by: 'generator', revision_id };
  write('story_event', { id: newId(), from_state: null, to_state: 'draft', ...event });
  write('story_event', { id: newId(), from_state: 'draft', to_state: 'published', ...event });
  write('published_story', {
    story_id,
    revision_id,
    path,
    headline,
    kicker: fields.kicker,
    standfirst: fields.standfirst,
    section_id: fields.sectionId,
    lead_picture_id: null,
    bylines,
    genre: fields.genre,
    language: fields.language,
    direction: fields.direction,
    index_choice: fields.indexChoice,
    first_published_at: at,
    updated_at: at,
    word_count: countWords(plainText(fields.document)),
    fields: json,
  });
  const lists = [
    ['all', ['']],
    ['section', fields.sectionId === null ? [] : [fields.sectionId]],
    ['topic', fields.topicIds],
    ['tag', fields.tagIds],
    ['byline', fields.bylineIds],
  ] as const;
  for (const [list, ids] of lists)
    for (const list_id of ids) write('published_listing', { list, list_id, published_at: at, story_id });
  write('published_address', { path, story_id, created_at: at });
  const version = { story_id, revision_id, is_minor: 0, note: null, pictures: '[]', published_at: at };
  const notice = correction === null ? null : newId();
  const changes = [
    { number: 1, kind: 'first' as const, correction_id: null },
    ...(notice === null ? [] : [{ number: 2, kind: 'correction' as const, correction_id: notice }]),
  ];
  for (const change of changes) {
    write('story_version', { ...version, ...change });
    write('published_version', { ...version, ...change, fields: json });
  }
  if (notice === null || correction === null) return;
  const words = { id: notice, story_id, kind: 'correction' as const, text: correction, corrected_at: at };
  write('correction', { ...words, by: 'generator' });
  write('published_correction', words);
}
