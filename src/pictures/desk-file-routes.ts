import type { FastifyRequest } from 'fastify';
import { type Api, deskAnswer, id as idOf, mended, object, optional, Refusal, text } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { actorOf, mayDo, noteDeed } from '../people/people.ts';
import { readMetadata } from './darkroom.ts';
import { deskPicture } from './desk-presenter.ts';
import { noSuchPicture, pictureOf } from './desk-refusals.ts';
import type { DeskPictureDeps } from './desk-routes.ts';
import { DeskPicture } from './desk-shapes.ts';
import { foundIn } from './found.ts';
import { PictureFound } from './found-shapes.ts';
import { endings } from './intake.ts';
import { isThere, originalPath } from './picture-files.ts';
import { fileOfPictures, sendPictureFile } from './previews.ts';
import { isPublicPicture, republishFile } from './published.ts';
import { refuse } from './refusals.ts';
import type { Picture, PictureProblem } from './shapes.ts';
import { findPicture } from './store.ts';
import { fillSlot } from './take-in.ts';
import { withFile } from './upload-body.ts';

const tags = ['Pictures'];
const read = { access: 'desk: read' } as const;
const params = object({ id: idOf('the picture') });

export const fileName = mended(
  optional(text({ maxLength: 255, description: 'The name of the file on the sender’s machine.' })),
  'Give a name of at most 255 characters.',
);

/** A picture's file: another one in its place, its renditions, and what it says of itself. */
export function deskFileRoutes(api: Api, deps: DeskPictureDeps): void {
  replaceRoute(api, deps);
  renditionRoute(api, deps);
  foundRoute(api, deps);
}

function replaceRoute(api: Api, { db, folder, now, newsroomFacts }: DeskPictureDeps): void {
  api.put(
    '/pictures/:id/file',
    {
      config: { access: 'desk: write' },
      schema: {
        operationId: 'giveFile',
        summary: 'Give a picture its file, or another',
        description:
          'The words stay as they are, and so do the stories that show it: readers have the new file at once. Where readers see the picture, this wants the permission to publish.',
        tags,
        params,
        querystring: object({ name: fileName }),
        response: { 200: deskAnswer('The picture as it is now.', DeskPicture) },
      },
    },
    async (request) => {
      const by = actorOf(request);
      const { day, language } = await newsroomFacts();
      const { name: originalName = '' } = request.query;
      const { id } = request.params;
      const known = await findPicture(db, id);
      if (known === null) throw noSuchPicture();
      // Before anything of the file is read; and once more below, since it may be published meanwhile.
      await mayReplace(db, request, id);
      const besides = async (trx: Db, picture: Picture) => {
        await mayReplace(trx, request, id);
        await republishFile(trx, picture);
        const action = known.state === 'slot' ? 'picture file given' : 'picture file replaced';
        const object = picture.caption || picture.originalName || id;
        await noteDeed(trx, by, { action, object: object.slice(0, 200), detail: { picture: id } }, now());
      };
      const outcome = await withFile(request, (bytes) =>
        fillSlot(db, folder, {
          id,
          replaces: true,
          bytes,
          originalName,
          by: by.name,
          language,
          now: now(),
          besides,
        }),
      );
      return deskPicture(pictureOf(outcome), day);
    },
  );
}

async function mayReplace(db: Db, request: FastifyRequest, id: string): Promise<void> {
  if (mayDo(request, 'desk: publish') || !(await isPublicPicture(db, id))) return;
  const detail =
    'Readers see this picture, and another file would be before them at once: somebody who may publish has to replace it. Nothing was changed.';
  throw new Refusal({ kind: 'not-permitted', status: 403, detail });
}

/** The files of any picture, for who may read the desk. */
function renditionRoute(api: Api, { db, folder }: DeskPictureDeps): void {
  api.get(
    '/pictures/:id/files/:file',
    {
      config: read,
      schema: {
        operationId: 'getPictureFile',
        summary: 'A file of a picture',
        description: 'One of its renditions, also before any story shows it.',
        tags,
        params: object({
          id: idOf('the picture'),
          file: mended(text({ pattern: '^[0-9a-f]{32}\\.(avif|webp|jpg)$' }), 'Take the address from the picture.'),
        }),
        querystring: object({}),
        response: { 200: { description: 'The file.', content: { 'image/*': { schema: {} } } } },
      },
    },
    async ({ params: { id, file } }, reply) => {
      const found = await fileOfPictures(db, folder, { ids: [id], file });
      if (found === null) throw noSuchPicture();
      // Made from its content, so that what was once sent is right for ever; but for this person's browser alone.
      reply.header('cache-control', 'private, max-age=31536000, immutable');
      return sendPictureFile(reply, found);
    },
  );
}

function foundRoute(api: Api, { db, folder, newsroomFacts }: DeskPictureDeps): void {
  api.get(
    '/pictures/:id/found',
    {
      config: read,
      schema: {
        operationId: 'getPictureFound',
        summary: 'What a picture’s file says of itself',
        description:
          'What each block of metadata in the original says (XMP, IPTC IIM, Exif), whatever words the picture has by now; for a slot nothing. Where the camera stood stays behind.',
        tags,
        params,
        querystring: object({}),
        response: { 200: deskAnswer('The metadata as found.', PictureFound) },
      },
    },
    async ({ params: { id } }) => {
      const picture = await findPicture(db, id);
      if (picture === null) throw noSuchPicture();
      const { originalHash, format } = picture;
      if (originalHash === null || format === null) return { fields: [], fullCredit: null };
      const original = originalPath(folder, originalHash, endings[format]);
      if (!(await isThere(original))) throw refusalOf(refuse('no-original'));
      const readings = await readMetadata(original, format, (await newsroomFacts()).language);
      if (!readings.ok) throw refusalOf(readings.problem);
      return foundIn(readings.value, picture);
    },
  );
}

function refusalOf({ message }: PictureProblem): Refusal {
  return new Refusal({ kind: 'conflict', status: 409, detail: message });
}
