/** Which stories show a picture: in their newest words, and before readers. */

import { type SqlBool, sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { PictureUses } from './desk-uses-shapes.ts';
import { allPictures } from './document-text.ts';
import type { StoryFields } from './shapes.ts';

/** Notes which pictures a story's newest words show; in the transaction that saves them. */
export async function keepStoryPictures(trx: Db, storyId: string, fields: StoryFields): Promise<void> {
  const wanted = new Map(allPictures(fields).map((id) => [id, id === fields.leadPictureId ? 1 : 0]));
  const known = await trx
    .selectFrom('story_picture')
    .select(['picture_id', 'is_lead'])
    .where('story_id', '=', storyId)
    .execute();
  // Nearly every save leaves the pictures as they are, and then nothing is written.
  const isSame = known.length === wanted.size && known.every((row) => wanted.get(row.picture_id) === row.is_lead);
  if (isSame) return;
  await trx.deleteFrom('story_picture').where('story_id', '=', storyId).execute();
  const rows = [...wanted].map(([picture, lead]) => ({ story_id: storyId, picture_id: picture, is_lead: lead }));
  for (let from = 0; from < rows.length; from += atOnce)
    await trx
      .insertInto('story_picture')
      .values(rows.slice(from, from + atOnce))
      .execute();
}

/** Rows of one insert: databases count their parameters. */
const atOnce = 500;

/** The stories that show a picture: first those where readers see it, then those changed last. */
export async function usesOf(db: Db, pictureId: string, limit: number): Promise<PictureUses> {
  const shown = db
    .selectFrom('story')
    .innerJoin('story_revision as r', 'r.id', 'story.revision_id')
    .leftJoin('story_picture as newest', (join) =>
      join.onRef('newest.story_id', '=', 'story.id').on('newest.picture_id', '=', pictureId),
    )
    .leftJoin('published_picture_use as public', (join) =>
      join.onRef('public.story_id', '=', 'story.id').on('public.picture_id', '=', pictureId),
    )
    .leftJoin('published_story as page', 'page.story_id', 'story.id')
    .where('story.id', 'in', showing(db, pictureId));
  const rows = await shown
    .select([
      'story.id',
      'story.state',
      'story.language',
      'story.direction',
      'r.headline',
      'page.path',
      'page.lead_picture_id',
    ])
    .select(['newest.picture_id as newest', 'newest.is_lead', 'public.picture_id as public'])
    .orderBy(sql<SqlBool>`public.picture_id is null`)
    .orderBy('story.updated_at', 'desc')
    .orderBy('story.id', 'desc')
    .limit(limit)
    .execute();
  const { total } = await db
    .selectFrom('story')
    .where('story.id', 'in', showing(db, pictureId))
    .select(({ fn }) => fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  const uses = rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    language: row.language,
    direction: row.direction,
    state: row.state,
    path: row.public === null ? null : row.path,
    isPublic: row.public !== null,
    isNewest: row.newest !== null,
    isLead: row.is_lead === 1 || (row.public !== null && row.lead_picture_id === pictureId),
  }));
  return { uses, total: Number(total) };
}

/** The ids of stories that show it, whichever way; those of standing pages, which are no stories, may be among them. */
function showing(db: Db, pictureId: string) {
  const newest = db.selectFrom('story_picture').select('story_id').where('picture_id', '=', pictureId);
  const toReaders = db.selectFrom('published_picture_use').select('story_id').where('picture_id', '=', pictureId);
  return newest.union(toReaders);
}
