import { type Api, deskAnswer, done, integer, mended, object, text } from '../api/api.ts';
import { askerOf, type StoryDeskDeps, storyParams } from './desk-asked.ts';
import { noSuchStory } from './desk-refusals.ts';
import { endPreviews, makePreview } from './previews.ts';
import { findStory } from './store.ts';

const tags = ['Stories'];

/** Secret links that show a story as readers would see it. */
export function deskPreviewRoutes(api: Api, { db, now }: StoryDeskDeps, baseUrl: string): void {
  api.post(
    '/stories/:id/previews',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'makePreview',
        summary: 'Make a preview link',
        description:
          'Whoever has the link sees the newest state of the story, published or not, exactly as readers would; search engines are kept out. It expires.',
        tags,
        params: storyParams,
        body: object({
          days: mended(
            integer({ minimum: 1, maximum: 30, default: 7, description: 'After so many days it shows nothing more.' }),
            'Give a whole number of days from 1 to 30.',
          ),
        }),
        response: {
          201: deskAnswer(
            'The link, shown this once.',
            object({ link: text({ format: 'uri' }), expiresAt: text({ format: 'date-time' }) }),
          ),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if ((await findStory(db, id)) === null) throw noSuchStory();
      const by = askerOf(request, now()).save.by;
      const { token, expiresAt } = await makePreview(db, { storyId: id, by, days: request.body.days }, now());
      return reply.code(201).send({ link: `${baseUrl}/preview/${token}/`, expiresAt });
    },
  );

  api.delete(
    '/stories/:id/previews',
    {
      config: { access: 'desk: write' },
      schema: {
        operationId: 'endPreviews',
        summary: 'End all preview links of a story',
        description: 'They show nothing more, at once.',
        tags,
        params: storyParams,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await endPreviews(db, request.params.id);
      return reply.code(204).send();
    },
  );
}
