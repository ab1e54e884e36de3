import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import type { Db } from '../db/db.ts';
import { renditionPath } from './picture-files.ts';
import { publicPicture } from './presenter.ts';
import type { PublicPicture } from './shapes.ts';
import { findPictures } from './store.ts';

/** Pictures as readers would see them now, also those that no published story shows; for whoever may see a preview. */
export async function picturesAsIfPublic(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PublicPicture>> {
  return new Map((await findPictures(db, ids)).map((picture) => [picture.id, publicPicture(picture)]));
}

const types: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' };

/** A file of one of these pictures; null where none of them has it. */
export async function fileOfPictures(
  db: Db,
  folder: string,
  { ids, file }: { readonly ids: readonly string[]; readonly file: string },
): Promise<{ readonly type: string; readonly path: string } | null> {
  const pictures = await findPictures(db, ids);
  const found = pictures
    .flatMap(({ renditions, crops }) => [...renditions, ...crops])
    .find((each) => each.file === file);
  if (!found) return null;
  return { type: types[found.format] ?? 'application/octet-stream', path: renditionPath(folder, found.file) };
}

/** Answers with a file of the data folder; with nothing where it is not there. */
export async function sendPictureFile(
  reply: FastifyReply,
  { type, path }: { readonly type: string; readonly path: string },
): Promise<unknown> {
  const found = await stat(path).catch(() => null);
  if (!found) return reply.callNotFound();
  return reply.type(type).header('content-length', found.size).send(createReadStream(path));
}
