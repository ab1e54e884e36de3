/** The readers' side of pictures: all SQL over the public tables, and what keeps them in step with stories. */

import type { Db } from '../db/db.ts';
import { publicPicture } from './presenter.ts';
import { type MadeOfOriginal, saysTheSame } from './rules.ts';
import type { Picture, PublicPicture } from './shapes.ts';
import { findPictures, lockPictures } from './store.ts';

/**
 * Makes these pictures, as they are now, what readers of the story see; others of the story go. Call it inside the
 * transaction that publishes the story. Ids that no picture has are left out.
 */
export async function publishPictures(trx: Db, storyId: string, pictureIds: readonly string[]): Promise<void> {
  const before = await endUses(trx, storyId);
  const ids = [...new Set(pictureIds)];
  await lockPictures(trx, ids);
  for (const picture of await findPictures(trx, ids)) {
    await trx.insertInto('published_picture_use').values({ story_id: storyId, picture_id: picture.id }).execute();
    await publish(trx, publicPicture(picture));
  }
  await withdrawUnused(trx, before);
}

/** Ends the story's use of its pictures; those that no other published story shows are readable no more. */
export async function unpublishPictures(trx: Db, storyId: string): Promise<void> {
  await withdrawUnused(trx, await endUses(trx, storyId));
}

/** Returns the pictures that the story showed until now. */
async function endUses(trx: Db, storyId: string): Promise<readonly string[]> {
  const uses = trx.selectFrom('published_picture_use').select('picture_id').where('story_id', '=', storyId);
  const before = (await uses.execute()).map((use) => use.picture_id);
  await trx.deleteFrom('published_picture_use').where('story_id', '=', storyId).execute();
  return before;
}

/**
 * Gives readers the files a picture has by now. Its words stay as they were published: where a person has changed
 * them since, nothing happens until a story is published with them.
 */
export async function refreshRenditions(trx: Db, picture: Picture): Promise<void> {
  const known = (await publicPictures(trx, [picture.id])).get(picture.id);
  const fresh = publicPicture(picture);
  if (known && saysTheSame(known, fresh)) await publish(trx, fresh);
}

/** Whether readers see the picture anywhere: in a story, on a standing page, or as the newsroom's sign. */
export async function isPublicPicture(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('published_picture').select('picture_id').where('picture_id', '=', id);
  return (await row.executeTakeFirst()) !== undefined;
}

/**
 * Gives readers a picture's new file wherever they see it; the words stay as they were published. A slot that nobody has
 * described for those who cannot see it waits for its words, and for the publication that brings them.
 */
export async function republishFile(trx: Db, picture: Picture): Promise<void> {
  const known = (await publicPictures(trx, [picture.id])).get(picture.id);
  if (known === undefined || (known.state === 'slot' && known.alt === '')) return;
  const { state, width, height, focal, colour, ...fresh } = publicPicture(picture);
  const { renditions, crops, digitalSourceType, licensorUrl } = fresh;
  const file = { state, width, height, focal, colour, renditions, crops, digitalSourceType, licensorUrl };
  await publish(trx, { ...known, ...file });
}

/** Fields that pictures published by earlier versions do not have yet. */
const notYetKept: Omit<MadeOfOriginal, 'renditions'> = {
  crops: [],
  digitalSourceType: '',
  licensorUrl: '',
};

/** The published pictures of these ids, by id, in one query; reads nothing private. */
export async function publicPictures(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PublicPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('published_picture')
    .selectAll()
    .where('picture_id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((row): [string, PublicPicture] => [row.picture_id, { ...notYetKept, ...JSON.parse(row.picture) }]),
  );
}

/** True when readers may have this file. */
export async function isPublicRendition(db: Db, file: string): Promise<boolean> {
  const row = await db.selectFrom('published_rendition').select('file').where('file', '=', file).executeTakeFirst();
  return row !== undefined;
}

/** Renditions that an earlier version of the picture had stay readable: pages that name them are still open somewhere. */
async function publish(trx: Db, picture: PublicPicture): Promise<void> {
  const json = JSON.stringify(picture);
  await trx
    .insertInto('published_picture')
    .values({ picture_id: picture.id, picture: json })
    .onConflict((conflict) => conflict.column('picture_id').doUpdateSet({ picture: json }))
    .execute();
  await publishFiles(trx, picture);
}

async function publishFiles(trx: Db, picture: PublicPicture): Promise<void> {
  const files = [...picture.renditions, ...picture.crops];
  if (files.length === 0) return;
  await trx
    .insertInto('published_rendition')
    .values(files.map(({ file }) => ({ file, picture_id: picture.id })))
    .onConflict((conflict) => conflict.column('file').doNothing())
    .execute();
}

async function withdrawUnused(trx: Db, candidates: readonly string[]): Promise<void> {
  if (candidates.length === 0) return;
  const uses = trx.selectFrom('published_picture_use').select('picture_id').where('picture_id', 'in', candidates);
  const used = new Set((await uses.execute()).map((use) => use.picture_id));
  const unused = candidates.filter((id) => !used.has(id));
  if (unused.length === 0) return;
  await trx.deleteFrom('published_picture').where('picture_id', 'in', unused).execute();
  await trx.deleteFrom('published_rendition').where('picture_id', 'in', unused).execute();
  await restoreSharedFiles(trx, unused);
}

/** Two pictures made from one original with the same words have the same files: those of the other stay readable. */
async function restoreSharedFiles(trx: Db, withdrawn: readonly string[]): Promise<void> {
  const originals = (await findPictures(trx, withdrawn)).flatMap((picture) => picture.originalHash ?? []);
  if (originals.length === 0) return;
  const twins = await trx.selectFrom('picture').select('id').where('original_hash', 'in', originals).execute();
  const published = await publicPictures(
    trx,
    twins.map((twin) => twin.id),
  );
  for (const picture of published.values()) await publishFiles(trx, picture);
}
