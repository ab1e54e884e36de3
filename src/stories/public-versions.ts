import type { Db, Tables } from '../db/db.ts';
import type { PictureWords, StoryFields, StoryVersion } from './shapes.ts';

type Row = Tables['published_version'];

function versionOf(row: Row): StoryVersion {
  return {
    number: row.number,
    revisionId: row.revision_id,
    publishedAt: row.published_at,
    kind: row.kind,
    isMinor: row.is_minor === 1,
    note: row.note,
    correctionId: row.correction_id,
    fields: JSON.parse(row.fields) as StoryFields,
    pictures: row.pictures === null ? null : (JSON.parse(row.pictures) as PictureWords[]),
  };
}

/**
 * The versions of a published story, newest first. `before` is a number that all of them lie below. Stories that are
 * not published have none here.
 */
export async function listVersions(
  db: Db,
  storyId: string,
  page: { readonly before?: number | null; readonly limit: number },
): Promise<readonly StoryVersion[]> {
  let query = db.selectFrom('published_version').selectAll().where('story_id', '=', storyId);
  if (page.before) query = query.where('number', '<', page.before);
  return (await query.orderBy('number', 'desc').limit(page.limit).execute()).map(versionOf);
}

/** The versions with these numbers, by number; one that a story does not have is left out. */
export async function findVersions(
  db: Db,
  storyId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, StoryVersion>> {
  const rows = await db
    .selectFrom('published_version')
    .selectAll()
    .where('story_id', '=', storyId)
    .where('number', 'in', numbers)
    .execute();
  return new Map(rows.map((row) => [row.number, versionOf(row)]));
}
