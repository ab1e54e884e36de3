/** Serves renditions, and what the API tells of a picture. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type Api, answer, askEachTime, id, missing, object, readable, sendProblem } from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import { apiPicture } from './api-presenter.ts';
import { ApiPicture } from './api-shapes.ts';
import { renditionPath } from './picture-files.ts';
import { isPublicRendition, publicPictures } from './published.ts';

const types: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
const fileName = /^([0-9a-f]{32})\.(avif|webp|jpg)$/;

export interface PictureSource {
  /** the readers' connection is enough */
  readonly db: Db;
  /** the data folder */
  readonly folder: string;
}

/**
 * `GET` and `HEAD /pictures/<file>`: files of published pictures only; anything else is not found. Their names are made
 * from their content, so what was once sent is right for ever.
 */
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

/** `GET /api/v1/pictures/<id>`: a published picture, what it shows, who made it and whose it is. */
export function pictureApi(api: Api, { db, baseUrl }: { readonly db: Db; readonly baseUrl: string }): void {
  const schema = {
    operationId: 'getPicture',
    summary: 'A picture',
    description: 'A picture of a published story: its words, its whole credit, and the files that readers are sent.',
    tags: ['Pictures'],
    params: object({ id: id('a picture') }),
    querystring: object({}),
    response: { 200: answer('The picture.', ApiPicture), 404: missing },
  };
  api.get('/pictures/:id', { config: readable(schema.querystring), schema }, async ({ params }, reply) => {
    const picture = (await publicPictures(db, [params.id])).get(params.id);
    if (!picture) {
      const detail = 'No published story shows a picture of this id.';
      return sendProblem(reply, baseUrl, { kind: 'not-found', status: 404, detail });
    }
    return reply
      .header('cache-control', askEachTime)
      .shows([changeKey.picture(picture.id), changeKey.frame])
      .send(apiPicture(picture, baseUrl));
  });
}
