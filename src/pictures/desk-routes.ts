import { type Api, deskAnswer, id as idOf, limit, mended, object, oneOf, optional, Refusal, text } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { actorOf } from '../people/people.ts';
import { deskPicture } from './desk-presenter.ts';
import { DeskPicture, DeskPictures, PictureChange } from './desk-shapes.ts';
import { editPicture } from './edit.ts';
import { searchLibrary } from './library.ts';
import { fileOfPictures, sendPictureFile } from './previews.ts';
import type { PictureOutcome } from './shapes.ts';
import { findPicture } from './store.ts';
import { fillSlot, takeIn } from './take-in.ts';
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
const fileName = mended(
  optional(text({ maxLength: 255, description: 'The name of the file on the sender’s machine.' })),
  'Give a name of at most 255 characters.',
);
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

  api.put(
    '/pictures/:id/file',
    {
      config: write,
      schema: {
        operationId: 'giveFile',
        summary: 'Give a picture its file, or another',
        description: 'The words stay as they are. Stories that readers see change with their next publication.',
        tags,
        params,
        querystring: object({ name: fileName }),
        response: whole,
      },
    },
    async (request) => {
      const { name: by } = actorOf(request);
      const { day, language } = await newsroomFacts();
      const { name: originalName = '' } = request.query;
      const { id } = request.params;
      const outcome = await withFile(request, (bytes) =>
        fillSlot(db, folder, { id, replaces: true, bytes, originalName, by, language, now: now() }),
      );
      return deskPicture(pictureOf(outcome), day);
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
  fileRoute(api, deps);
}

/** The files of any picture, for who may read the desk. */
function fileRoute(api: Api, { db, folder }: DeskPictureDeps): void {
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

function noSuchPicture(): Refusal {
  const detail = 'There is no such picture in the library.';
  return new Refusal({ kind: 'not-found', status: 404, detail });
}

/** The picture, or a refusal that names the field and the mend. */
function pictureOf(outcome: PictureOutcome) {
  if (outcome.ok) return outcome.picture;
  const { problem, field, message } = outcome.problem;
  if (problem === 'unknown-picture') throw noSuchPicture();
  const status = problem === 'has-file' || problem === 'no-original' ? 409 : 400;
  const errors = [{ field, problem: message, mend: 'Mend it and send it again. Nothing was changed.' }];
  throw new Refusal({ kind: status === 409 ? 'conflict' : 'bad-parameter', status, detail: message, errors });
}
