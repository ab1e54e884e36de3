import { type Api, deskAnswer, id as idOf, limit, mended, object, oneOf, optional, text } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { actorOf } from '../people/people.ts';
import { deskFileRoutes, fileName } from './desk-file-routes.ts';
import { deskPicture } from './desk-presenter.ts';
import { noSuchPicture, pictureOf } from './desk-refusals.ts';
import { DeskPicture, DeskPictures, PictureChange } from './desk-shapes.ts';
import { editPicture } from './edit.ts';
import { searchLibrary } from './library.ts';
import { findPicture } from './store.ts';
import { takeIn } from './take-in.ts';
import { takeFiles, withFile } from './upload-body.ts';

export interface DeskPictureDeps {
  /** reads and writes everything */
  readonly db: Db;
  /** the data folder */
  readonly folder: string;
  readonly now: () => Temporal.Instant;
  /** today at the newsroom, `YYYY-MM-DD`, and its language */
  readonly newsroomFacts: () => Promise<{ readonly day: string; readonly language: string }>;
}

const tags = ['Pictures'];
const read = { access: 'desk: read' } as const;
const write = { access: 'desk: write' } as const;
const params = object({ id: idOf('the picture') });
const yes = mended(oneOf(['yes', 'no']), 'Give yes or no.');
const whole = { 200: deskAnswer('The picture as it is now.', DeskPicture) };

/** The library of pictures, by the desk's API. */
export function deskPictureApi(api: Api, deps: DeskPictureDeps): void {
  const { db, folder, now, newsroomFacts } = deps;
  takeFiles(api);

  api.get(
    '/pictures',
    {
      config: read,
      schema: {
        operationId: 'listLibrary',
        summary: 'The library of pictures',
        description: 'Every picture of the newsroom, also those that no story shows; the newest first.',
        tags,
        querystring: object({
          q: optional(
            mended(
              text({
                maxLength: 200,
                description: 'Words of caption, credit, creator, place or file name; each may be the beginning of one.',
              }),
              'Give words, at most 200 characters.',
            ),
          ),
          state: optional(mended(oneOf(['ready', 'slot']), 'Give ready or slot.')),
          flagged: optional(yes),
          rightsEndBefore: optional(
            mended(
              text({ format: 'date', description: 'Its rights end before this day, or have ended.' }),
              'Give a day such as 2026-11-30.',
            ),
          ),
          limit,
          before: optional(idOf('the last picture of the page before')),
        }),
        response: {
          200: deskAnswer('A page of the library.', DeskPictures),
        },
      },
    },
    async ({ query }) => {
      const { day } = await newsroomFacts();
      const { pictures, isMore } = await searchLibrary(db, {
        words: query.q ?? null,
        state: query.state ?? null,
        isFlagged: query.flagged === undefined ? null : query.flagged === 'yes',
        day,
        rightsEndBefore: query.rightsEndBefore ?? null,
        limit: query.limit,
        before: query.before ?? null,
      });
      return {
        pictures: pictures.map((picture) => deskPicture(picture, day)),
        next: isMore ? (pictures.at(-1)?.id ?? null) : null,
      };
    },
  );

  api.get(
    '/pictures/:id',
    {
      config: read,
      schema: {
        operationId: 'getLibraryPicture',
        summary: 'A picture of the library',
        description: 'Its words, its files, and everything about it that a person should look at.',
        tags,
        params,
        querystring: object({}),
        response: { 200: deskAnswer('The picture.', DeskPicture) },
      },
    },
    async ({ params: { id } }) => {
      const picture = await findPicture(db, id);
      if (picture === null) throw noSuchPicture();
      return deskPicture(picture, (await newsroomFacts()).day);
    },
  );

  api.post(
    '/pictures',
    {
      config: write,
      schema: {
        operationId: 'takePictureIn',
        summary: 'Take a picture in',
        description:
          'The body is the file itself (JPEG, PNG, WebP, AVIF, GIF or TIFF, at most 50 MB). Its words are read from it. The same file again gives the picture that it already is.',
        tags,
        querystring: object({ name: fileName, again: optional(yes) }),
        response: { 201: deskAnswer('The picture.', DeskPicture) },
      },
    },
    async (request, reply) => {
      const { name: by } = actorOf(request);
      const { day, language } = await newsroomFacts();
      const { name: originalName = '', again } = request.query;
      const outcome = await withFile(request, (bytes) =>
        takeIn(db, folder, { bytes, originalName, by, language, now: now(), again: again === 'yes' }),
      );
      return reply.code(201).send(deskPicture(pictureOf(outcome), day));
    },
  );

  api.patch(
    '/pictures/:id',
    {
      config: write,
      schema: {
        operationId: 'changePicture',
        summary: 'Change a picture’s words',
        description:
          'Changes what is given. A field that is changed or confirmed is no longer flagged. Stories that readers see change with their next publication.',
        tags,
        params,
        body: PictureChange,
        response: whole,
      },
    },
    async ({ params: { id }, body }) => {
      const { focal, rightsUntil, confirmed, ...words } = body;
      const outcome = await editPicture(db, folder, {
        id,
        fields: Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
        ...(focal !== undefined && { focal }),
        ...(rightsUntil !== undefined && { rightsUntil }),
        ...(confirmed !== undefined && { confirmed }),
        now: now(),
      });
      return deskPicture(pictureOf(outcome), (await newsroomFacts()).day);
    },
  );
  deskFileRoutes(api, deps);
}
