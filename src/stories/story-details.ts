import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { NamedPage, PublicByline, PublicCorrection, StoryFields } from './shapes.ts';

/** Bylines, topics and tags of stories in one query. */
export async function namesOf(db: Db, fields: readonly StoryFields[]) {
  return namesIn(await detailsQuery(db, fields, []).execute());
}

/** Bylines, topics and tags of stories, and the corrections of each, by its id, in one query. */
export async function detailsOf(db: Db, fields: readonly StoryFields[], storyIds: readonly string[]) {
  const rows = await detailsQuery(db, fields, storyIds).execute();
  return { names: namesIn(rows), corrections: correctionsIn(rows) };
}

/** Names that stories hold by id, and in the same columns their corrections: one query for both. */
function detailsQuery(db: Db, fields: readonly StoryFields[], storyIds: readonly string[]) {
  const bylineIds = fields.flatMap((one) => one.bylineIds);
  const topicIds = fields.flatMap((one) => one.topicIds);
  const tagIds = fields.flatMap((one) => one.tagIds);
  const none = sql<string | null>`null`;
  return db
    .selectFrom('byline')
    .select([from('byline'), 'id', 'slug', 'name', 'kind', 'role', 'about'])
    .where('id', 'in', orNone(bylineIds))
    .unionAll(
      db
        .selectFrom('topic')
        .select([from('topic'), 'id', 'slug', 'name', none.as('kind'), none.as('role'), none.as('about')])
        .where('id', 'in', orNone(topicIds)) as never,
    )
    .unionAll(
      db
        .selectFrom('tag')
        .select([from('tag'), 'id', 'slug', 'name', none.as('kind'), none.as('role'), none.as('about')])
        .where('id', 'in', orNone(tagIds)) as never,
    )
    .unionAll(
      db
        .selectFrom('published_correction')
        .select([from('correction'), 'id', 'story_id as slug', 'text as name', 'kind'])
        .select(['corrected_at as role', none.as('about')])
        .where('story_id', 'in', orNone(storyIds)) as never,
    );
}

type DetailRows = Awaited<ReturnType<ReturnType<typeof detailsQuery>['execute']>>;

function namesIn(rows: DetailRows) {
  const bylines = new Map<string, PublicByline>();
  const topics = new Map<string, NamedPage>();
  const tags = new Map<string, NamedPage>();
  for (const { list, id, slug, name, kind, role, about } of rows) {
    if (list === 'byline') bylines.set(id, { id, slug, name, kind, role, about });
    else if (list !== 'correction') (list === 'topic' ? topics : tags).set(id, { id, slug, name });
  }
  return { bylines, topics, tags };
}

function correctionsIn(rows: DetailRows): ReadonlyMap<string, PublicCorrection[]> {
  const corrections = rows
    .filter(({ list }) => list === 'correction')
    .map(({ id, slug, name, kind, role }) => ({
      id,
      kind: kind as string as PublicCorrection['kind'],
      text: name,
      correctedAt: role ?? '',
      of: slug,
    }))
    .toSorted((one, other) => (`${one.correctedAt} ${one.id}` < `${other.correctedAt} ${other.id}` ? 1 : -1));
  return Map.groupBy(corrections, ({ of }) => of);
}

type DetailList = 'byline' | 'topic' | 'tag' | 'correction';

function from(list: DetailList) {
  return sql<DetailList>`${sql.lit(list)}`.as('list');
}

function orNone(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? [...new Set(ids)] : [''];
}

/** The corrections of each of these stories that has any, by its id, newest first. */
export async function correctionsOf(db: Db, storyIds: readonly string[]): Promise<Map<string, PublicCorrection[]>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('published_correction')
    .select(['id', 'story_id', 'kind', 'text', 'corrected_at'])
    .where('story_id', 'in', storyIds)
    .orderBy('corrected_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return Map.groupBy(
    rows.map(({ id, story_id, kind, text, corrected_at }) => ({ id, kind, text, correctedAt: corrected_at, story_id })),
    (correction) => correction.story_id,
  );
}
