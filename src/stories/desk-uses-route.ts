import { type Api, deskAnswer, id as idOf, object } from '../api/api.ts';
import { findPicture, noSuchPicture } from '../pictures/pictures.ts';
import type { StoryDeskDeps } from './desk-asked.ts';
import { PictureUses } from './desk-uses-shapes.ts';
import { usesOf } from './story-pictures.ts';

/** Stories that one answer names. */
const atMost = 100;

/** Where a picture of the library stands. */
export function deskUsesRoute(api: Api, { db }: StoryDeskDeps): void {
  api.get(
    '/pictures/:id/uses',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'listPictureUses',
        summary: 'The stories that show a picture',
        description:
          'Stories whose newest words show it, and those in which readers see it. Standing pages and the newsroom’s own signs are not among them.',
        tags: ['Pictures'],
        params: object({ id: idOf('the picture') }),
        querystring: object({}),
        response: { 200: deskAnswer('Where it stands.', PictureUses) },
      },
    },
    async ({ params: { id } }) => {
      if ((await findPicture(db, id)) === null) throw noSuchPicture();
      return usesOf(db, id, atMost);
    },
  );
}
