import { type Db, newId, transaction } from '../db/db.ts';
import { slugOf, stamp } from '../text/text.ts';
import type { NamedPage, StoryFields } from './shapes.ts';

/** A fixed department of the newsroom. */
export interface Section extends NamedPage {
  readonly description: string | null;
}

/** A subject that stories gather under. */
export interface Topic extends NamedPage {
  readonly description: string | null;
}

const described = ['id', 'slug', 'name', 'description'] as const;

/** All sections in the order of the navigation. */
export function listSections(db: Db): Promise<Section[]> {
  return db.selectFrom('section').select(described).orderBy('position').orderBy('slug').execute();
}

/** Every section, topic or tag with its description, in the order in which the desk lists them. */
export async function listDescribed(db: Db, kind: 'section' | 'topic' | 'tag'): Promise<readonly Section[]> {
  if (kind === 'section') return listSections(db);
  if (kind === 'tag') return (await listTags(db)).map((tag) => ({ ...tag, description: null }));
  return db.selectFrom('topic').select(described).orderBy('name').orderBy('id').execute();
}

/** Every topic, by name. */
export function listTopics(db: Db): Promise<NamedPage[]> {
  return db.selectFrom('topic').select(['id', 'slug', 'name']).orderBy('name').orderBy('id').execute();
}

/** Every tag, by name. */
export function listTags(db: Db): Promise<NamedPage[]> {
  return db.selectFrom('tag').select(['id', 'slug', 'name']).orderBy('name').orderBy('id').execute();
}

/** The section with this slug, or null. */
export async function findSection(db: Db, slug: string): Promise<Section | null> {
  return (await db.selectFrom('section').select(described).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** The topic with this slug, or null. It may have no published story yet: then readers are not told of it. */
export async function findTopic(db: Db, slug: string): Promise<Topic | null> {
  return (await db.selectFrom('topic').select(described).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** The tag with this slug, or null. It may stand on no published story yet: then readers are not told of it. */
export async function findTag(db: Db, slug: string): Promise<NamedPage | null> {
  return (
    (await db.selectFrom('tag').select(['id', 'slug', 'name']).where('slug', '=', slug).executeTakeFirst()) ?? null
  );
}

interface Wanted {
  readonly name: string;
  readonly slug?: string;
  readonly description?: string | null;
}

/** The section of this slug (made from the name when left out), added at the end of the navigation when it is new. */
export function findOrCreateSection(db: Db, wanted: Wanted): Promise<Section> {
  const slug = wanted.slug ?? slugOrId(wanted.name);
  return transaction(db, async (trx) => {
    const known = await findSection(trx, slug);
    if (known) return known;
    const last = await trx
      .selectFrom('section')
      .select((expression) => expression.fn.max('position').as('position'))
      .executeTakeFirst();
    const section: Section = { id: newId(), slug, name: wanted.name, description: wanted.description ?? null };
    await trx
      .insertInto('section')
      .values({ ...section, position: Number(last?.position ?? 0) + 1 })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute();
    // Another may have made it in the same moment; then theirs is the one.
    return (await findSection(trx, slug)) ?? section;
  });
}

/** The topic of this slug (made from the name when left out), made when it is new. */
export function findOrCreateTopic(db: Db, wanted: Wanted, now: Temporal.Instant): Promise<Topic> {
  const slug = wanted.slug ?? slugOrId(wanted.name);
  return transaction(db, async (trx) => {
    const known = await findTopic(trx, slug);
    if (known) return known;
    const topic: Topic = { id: newId(), slug, name: wanted.name, description: wanted.description ?? null };
    await trx
      .insertInto('topic')
      .values({ ...topic, created_at: stamp(now) })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute();
    return (await findTopic(trx, slug)) ?? topic;
  });
}

/** The tag of this name, made when it is new; tags that differ only in case or accents are one. */
export function findOrCreateTag(db: Db, name: string): Promise<NamedPage> {
  const slug = slugOrId(name);
  return transaction(db, async (trx) => {
    const known = await findTag(trx, slug);
    if (known) return known;
    const tag: NamedPage = { id: newId(), slug, name };
    await trx
      .insertInto('tag')
      .values(tag)
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute();
    return (await findTag(trx, slug)) ?? tag;
  });
}

const namedBy = { section: 'section', topic: 'topics', tag: 'tags', byline: 'bylines' } as const;
type NamingField = (typeof namedBy)[keyof typeof namedBy];

/** Which of a story's section, topics, tags and bylines the newsroom does not have, by the names of the fields. */
export async function unknownNames(db: Db, fields: StoryFields): Promise<readonly NamingField[]> {
  const asked = {
    section: fields.sectionId === null ? [] : [fields.sectionId],
    topic: fields.topicIds,
    tag: fields.tagIds,
    byline: fields.bylineIds,
  } as const;
  const unknown: NamingField[] = [];
  for (const table of ['section', 'topic', 'tag', 'byline'] as const) {
    if (asked[table].length === 0) continue;
    const rows = await db.selectFrom(table).select('id').where('id', 'in', asked[table]).execute();
    if (rows.length < asked[table].length) unknown.push(namedBy[table]);
  }
  return unknown;
}

/** What these ids of sections, topics, tags and bylines are called; unknown ones are left out. */
export async function namesOfIds(db: Db, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {};
  const names: Record<string, string> = {};
  for (const table of ['section', 'topic', 'tag', 'byline'] as const) {
    const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute();
    for (const { id, name } of rows) names[id] = name;
  }
  return names;
}

/** A name that cannot be spelled in ASCII still needs an address. */
function slugOrId(name: string): string {
  return slugOf(name) || newId();
}
