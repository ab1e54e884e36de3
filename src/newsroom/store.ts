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
  const row = await db.selectFrom('newsroom_setting').select('value').where('key', '=', mastheadKey).executeTakeFirst();
  return row ? { ...unnamedNewsroom, ...(JSON.parse(row.value) as Partial<Newsroom>) } : unnamedNewsroom;
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
    const before = await readNewsroom(trx);
    const changed = changeNewsroom(before, changes, await whatIsKnown(trx, changes, { now, lookUp }));
    if ('problems' in changed) return changed;
    const row = { key: mastheadKey, value: JSON.stringify(changed.newsroom), updated_at: stamp(now) };
    await trx
      .insertInto('newsroom_setting')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value, updated_at: row.updated_at }))
      .execute();
    return changed;
  });
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
