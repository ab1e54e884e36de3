/** The newsroom's side of pictures: all SQL over the private table `picture`. */

import type { Selectable } from 'kysely';
import { type Db, type Tables, transaction } from '../db/db.ts';
import { libraryWords } from './library-words.ts';
import type { Picture, PictureFormat } from './shapes.ts';

type Row = Selectable<Tables['picture']>;

export async function insertPicture(db: Db, picture: Picture): Promise<void> {
  await db.insertInto('picture').values(toRow(picture)).execute();
}

/** Puts `next` in the place of `known`, unless the row is another by now; tells which it was. */
export function replacePicture(db: Db, known: Picture, next: Picture): Promise<boolean> {
  return transaction(db, async (trx) => {
    await lockPictures(trx, [known.id]);
    const now = await findPicture(trx, known.id);
    if (JSON.stringify(now) !== JSON.stringify(known)) return false;
    const { id, ...columns } = toRow(next);
    await trx.updateTable('picture').set(columns).where('id', '=', id).execute();
    return true;
  });
}

/** Holds these rows until the transaction ends, so that what is read of them stays true. Both dialects know an update. */
export async function lockPictures(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const unchanged = trx.updateTable('picture').set((row) => ({ updated_at: row.ref('updated_at') }));
  await unchanged.where('id', 'in', ids).execute();
}

export async function findPicture(db: Db, id: string): Promise<Picture | null> {
  const row = await db.selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPicture(row) : null;
}

/** The pictures of these ids, in their order; unknown ids are left out. */
export async function findPictures(db: Db, ids: readonly string[]): Promise<readonly Picture[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('picture').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, toPicture(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The oldest picture made from these bytes (SHA-256, hex). */
export async function findByOriginal(db: Db, hash: string): Promise<Picture | null> {
  const row = await db
    .selectFrom('picture')
    .selectAll()
    .where('original_hash', '=', hash)
    .orderBy('id')
    .executeTakeFirst();
  return row ? toPicture(row) : null;
}

export interface PictureListing {
  readonly limit: number;
  /** only those older than this id: the last of the page before */
  readonly before?: string;
  readonly state?: Picture['state'];
}

/** Newest first. */
export async function listPictures(db: Db, { limit, before, state }: PictureListing): Promise<readonly Picture[]> {
  let query = db.selectFrom('picture').selectAll().orderBy('id', 'desc').limit(limit);
  if (before !== undefined) query = query.where('id', '<', before);
  if (state !== undefined) query = query.where('state', '=', state);
  return (await query.execute()).map(toPicture);
}

/** Pictures with a file, in the order they came in, from behind the id `after`. */
export async function readyPicturesAfter(db: Db, after: string, limit: number): Promise<readonly Picture[]> {
  const rows = await db
    .selectFrom('picture')
    .selectAll()
    .where('id', '>', after)
    .where('state', '=', 'ready')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toPicture);
}

function toRow(picture: Picture): Row {
  return {
    id: picture.id,
    state: picture.state,
    original_name: picture.originalName,
    original_hash: picture.originalHash,
    format: picture.format,
    bytes: picture.bytes,
    width: picture.state === 'slot' ? null : picture.width,
    height: picture.state === 'slot' ? null : picture.height,
    alt: picture.alt,
    caption: picture.caption,
    credit: picture.credit,
    creators: JSON.stringify(picture.creators),
    source: picture.source,
    copyright: picture.copyright,
    rights_terms: picture.rightsTerms,
    rights_url: picture.rightsUrl,
    taken_at: picture.takenAt,
    place: picture.place,
    position: picture.position && JSON.stringify(picture.position),
    flags: JSON.stringify(picture.flags),
    focal_x: picture.focal?.x ?? null,
    focal_y: picture.focal?.y ?? null,
    placeholder: picture.colour && JSON.stringify({ colour: picture.colour }),
    renditions: JSON.stringify(picture.renditions),
    crops: JSON.stringify(picture.crops),
    digital_source_type: picture.digitalSourceType,
    licensor_url: picture.licensorUrl,
    rights_until: picture.rightsUntil,
    library_words: libraryWords(picture),
    created_at: picture.createdAt,
    created_by: picture.createdBy,
    updated_at: picture.updatedAt,
  };
}

function toPicture(row: Row): Picture {
  return {
    id: row.id,
    state: row.state,
    originalName: row.original_name,
    originalHash: row.original_hash,
    format: row.format as PictureFormat | null,
    bytes: row.bytes === null ? null : Number(row.bytes),
    width: row.width ?? 0,
    height: row.height ?? 0,
    alt: row.alt,
    caption: row.caption,
    creators: JSON.parse(row.creators),
    credit: row.credit,
    source: row.source,
    copyright: row.copyright,
    rightsTerms: row.rights_terms,
    rightsUrl: row.rights_url,
    takenAt: row.taken_at,
    place: row.place,
    position: row.position === null ? null : JSON.parse(row.position),
    flags: JSON.parse(row.flags),
    focal: row.focal_x === null || row.focal_y === null ? null : { x: row.focal_x, y: row.focal_y },
    colour: row.placeholder === null ? null : JSON.parse(row.placeholder).colour,
    renditions: JSON.parse(row.renditions),
    crops: JSON.parse(row.crops),
    digitalSourceType: row.digital_source_type,
    licensorUrl: row.licensor_url,
    rightsUntil: row.rights_until,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
  };
}
