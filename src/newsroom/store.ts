import { randomBytes } from 'node:crypto';
import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { referencesIn } from './references.ts';
import { type Changed, type Changes, changeNewsroom } from './rules.ts';
import type { BrandPicture, Known, Newsroom } from './shapes.ts';
import { unnamedNewsroom } from './unnamed.ts';

const mastheadKey = 'masthead';

/** The newsroom's masthead and settings, one row; what nobody has set yet has a stand-in. */
export async function readNewsroom(db: Db): Promise<Newsroom> {
  return newsroomIn(await readValue(db));
}

/** The same and whether any statement is on the record, in one query: what the head of every page depends on. */
export async function readMasthead(db: Db): Promise<{ readonly newsroom: Newsroom; readonly hasRecord: boolean }> {
  const row = await db
    .selectNoFrom(({ selectFrom, exists }) => [
      selectFrom('newsroom_setting').select('value').where('key', '=', mastheadKey).as('value'),
      exists(selectFrom('published_statement').select('statement_id')).as('has_record'),
    ])
    .executeTakeFirst();
  return { newsroom: newsroomIn(row?.value ?? null), hasRecord: Boolean(row?.has_record) };
}

async function readValue(db: Db): Promise<string | null> {
  const row = await db.selectFrom('newsroom_setting').select('value').where('key', '=', mastheadKey).executeTakeFirst();
  return row?.value ?? null;
}

function newsroomIn(value: string | null): Newsroom {
  if (value === null) return unnamedNewsroom;
  const set = JSON.parse(value) as Partial<Newsroom>;
  // What a newer release has added to a group is as if nobody had set it.
  return { ...unnamedNewsroom, ...set, comments: { ...unnamedNewsroom.comments, ...set.comments } };
}

/** How rooms above this one find what settings refer to; null for what there is not. */
export interface LookUp {
  readonly sectionName: (db: Db, slug: string) => Promise<string | null>;
  readonly topicName: (db: Db, slug: string) => Promise<string | null>;
  readonly brandPicture: (db: Db, id: string) => Promise<BrandPicture | null>;
}

/** Changes what is named (null: back to the stand-in), or says everything that is wrong with it and changes nothing. */
export function setSettings(
  db: Db,
  changes: Changes,
  { now, lookUp }: { readonly now: Temporal.Instant; readonly lookUp: LookUp | null },
): Promise<Changed> {
  return transaction(db, async (trx) => {
    const known = await whatIsKnown(trx, changes, { now, lookUp });
    for (;;) {
      const value = await readValue(trx);
      const changed = changeNewsroom(newsroomIn(value), changes, known);
      if ('problems' in changed || (await replaceValue(trx, value, changed.newsroom, now))) return changed;
    }
  });
}

/** What the changes would make of the newsroom, without changing it: for looking at it first. */
export async function trySettings(
  db: Db,
  changes: Changes,
  surroundings: { readonly now: Temporal.Instant; readonly lookUp: LookUp | null },
): Promise<Changed> {
  return changeNewsroom(await readNewsroom(db), changes, await whatIsKnown(db, changes, surroundings));
}

/** Lets the settings become what `change` makes of them, in the caller's transaction. */
export async function changeNewsroomRow(
  trx: Db,
  change: (newsroom: Newsroom) => Newsroom,
  now: Temporal.Instant,
): Promise<void> {
  for (;;) {
    const value = await readValue(trx);
    const before = newsroomIn(value);
    const after = change(before);
    // Nobody has set anything: then nothing was led to either.
    if (value === null || JSON.stringify(before) === JSON.stringify(after)) return;
    if (await replaceValue(trx, value, after, now)) return;
  }
}

/** Writes the settings unless somebody has changed them since they were read; tells which it was. */
async function replaceValue(
  trx: Db,
  before: string | null,
  newsroom: Newsroom,
  now: Temporal.Instant,
): Promise<boolean> {
  const value = JSON.stringify(newsroom);
  const row = { key: mastheadKey, value, updated_at: stamp(now) };
  if (before === null) {
    const first = trx
      .insertInto('newsroom_setting')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doNothing());
    return ((await first.executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  // What is as it was needs no writing, and makes no page anew.
  if (value === before) return true;
  const update = trx
    .updateTable('newsroom_setting')
    .set(row)
    .where('key', '=', mastheadKey)
    .where('value', '=', before);
  return (await update.executeTakeFirst()).numUpdatedRows > 0n;
}

async function whatIsKnown(
  trx: Db,
  changes: Changes,
  { now, lookUp }: { readonly now: Temporal.Instant; readonly lookUp: LookUp | null },
): Promise<Known> {
  const { sections, topics, pictures } = referencesIn(changes);
  const pages = await trx.selectFrom('standing_page').select('slug').execute();
  return {
    now,
    sections: await found(sections, (slug) => lookUp?.sectionName(trx, slug)),
    topics: await found(topics, (slug) => lookUp?.topicName(trx, slug)),
    pictures: await found(pictures, (id) => lookUp?.brandPicture(trx, id)),
    pages: new Set(pages.map(({ slug }) => slug)),
    newKey: randomBytes(16).toString('hex'),
  };
}

async function found<T>(
  names: readonly string[],
  find: (name: string) => Promise<T | null> | undefined,
): Promise<ReadonlyMap<string, T>> {
  const known = new Map<string, T>();
  for (const name of names) {
    const one = (await find(name)) ?? null;
    if (one !== null) known.set(name, one);
  }
  return known;
}

/** What of the masthead can be set in one call, as typed; a field left out keeps its value. */
export interface NewsroomInput {
  readonly name?: string | undefined;
  readonly tagline?: string | undefined;
  readonly footerLine?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly contactEmail?: string | undefined;
}

/** `setSettings` for the masthead's own words, which refer to nothing else. */
export function setNewsroom(db: Db, input: NewsroomInput, now: Temporal.Instant): Promise<Changed> {
  const { contactEmail, ...rest } = input;
  const given = Object.entries({ ...rest, 'contact.email': contactEmail }).filter(([, value]) => value !== undefined);
  return setSettings(db, Object.fromEntries(given), { now, lookUp: null });
}
