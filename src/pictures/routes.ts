/** Serves renditions. Their names are made from their content, so what was once sent is right for ever. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../db/db.ts';
import { renditionPath } from './picture-files.ts';
import { isPublicRendition } from './published.ts';

const types: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
const fileName = /^([0-9a-f]{32})\.(avif|webp|jpg)$/;

export interface PictureSource {
  /** the readers' connection is enough */
  readonly db: Db;
  /** the data folder */
  readonly folder: string;
}

/** `GET` and `HEAD /pictures/<file>`: files of published pictures only; anything else is not found. */
export function pictureRoutes(app: FastifyInstance, { db, folder }: PictureSource): void {
  app.get<{ Params: { file: string } }>('/pictures/:file', { config: { access: 'public' } }, async (request, reply) => {
    const { file } = request.params;
    const [, hash, ending = ''] = fileName.exec(file) ?? [];
    const path = renditionPath(folder, file);
    const found = hash !== undefined && (await isPublicRendition(db, file)) ? await stat(path).catch(() => null) : null;
    if (!found) return reply.callNotFound();
    const tag = `"${hash}"`;
    reply.header('cache-control', 'public, max-age=31536000, immutable').header('etag', tag);
    if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
    reply.type(types[ending] ?? 'application/octet-stream').header('content-length', found.size);
    // For HEAD the framework drops a stream and keeps the length; no file need be opened to be dropped.
    return reply.send(request.method === 'HEAD' ? Readable.from([]) : createReadStream(path));
  });
}

/** RFC 9110, If-None-Match: a list of tags, weakly compared, or `*`. */
function isKnown(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
