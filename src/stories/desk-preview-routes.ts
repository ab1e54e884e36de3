import { type Api, deskAnswer, done, id as idOf, integer, mended, object, truth } from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { actorOf, noteDeed, ownSecret } from '../people/people.ts';
import { type StoryDeskDeps, storyParams } from './desk-asked.ts';
import { PreviewLink } from './desk-preview-shapes.ts';
import { noSuchStory } from './desk-refusals.ts';
import { endPreviews, makePreview, previewAgain, type TokenOf } from './previews.ts';
import { findStory, type Story } from './store.ts';

const tags = ['Stories'];

const body = object({
  days: mended(
    integer({ minimum: 1, maximum: 30, default: 7, description: 'After so many days it shows nothing more.' }),
    'Give a whole number of days from 1 to 30.',
  ),
  again: {
    ...truth({ description: 'Gives the link that the same session has made before, where it still holds.' }),
    default: false,
  },
});

/** Secret links that show a story as readers would see it. */
export function deskPreviewRoutes(api: Api, { db, now }: StoryDeskDeps, baseUrl: string): void {
  const answered = (what: string) => deskAnswer(what, PreviewLink);
  api.post(
    '/stories/:id/previews',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'makePreview',
        summary: 'Make a preview link',
        description:
          'Whoever has the link sees the newest state of the story, published or not, exactly as readers would; search engines are kept out. It expires. `?theme=light` or `?theme=dark` behind it shows those colours whatever the system has, `?as=print` the page as it is printed.',
        tags,
        params: storyParams,
        body,
        response: { 200: answered('The link that was made before.'), 201: answered('The new link.') },
      },
    },
    async (request, reply) => {
      const { days, again } = request.body;
      const tokenOf: TokenOf = (link) => ownSecret(request, baseUrl, `preview ${link}`);
      const by = actorOf(request);
      const [status, { id, token, expiresAt }] = await transaction(db, async (trx) => {
        const story = await findStory(trx, request.params.id);
        if (story === null) throw noSuchStory();
        const held = again ? await previewAgain(trx, { storyId: story.id, tokenOf }, now()) : null;
        if (held !== null) return [200, held] as const;
        const made = await makePreview(trx, { storyId: story.id, by: by.name, days, tokenOf }, now());
        const detail = { story: story.id, until: made.expiresAt };
        await noteDeed(trx, by, { action: 'preview link made', object: nameOf(story), detail }, now());
        return [201, made] as const;
      });
      return reply.code(status).send({ id, link: `${baseUrl}/preview/${token}/`, expiresAt });
    },
  );

  const end = (storyId: string, only: string | null, by: ReturnType<typeof actorOf>) =>
    transaction(db, async (trx) => {
      const ended = await endPreviews(trx, storyId, only);
      const story = ended === 0 ? null : await findStory(trx, storyId);
      if (story === null) return;
      const action = only === null ? 'all preview links ended' : 'preview link ended';
      await noteDeed(trx, by, { action, object: nameOf(story), detail: { story: storyId } }, now());
    });

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
      await end(request.params.id, null, actorOf(request));
      return reply.code(204).send();
    },
  );

  api.delete(
    '/stories/:id/previews/:preview',
    {
      config: { access: 'desk: write' },
      schema: {
        operationId: 'endPreview',
        summary: 'End a preview link',
        description: 'It shows nothing more, at once; the story’s other links stay.',
        tags,
        params: object({ id: idOf('the story'), preview: idOf('the link') }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await end(request.params.id, request.params.preview, actorOf(request));
      return reply.code(204).send();
    },
  );
}

function nameOf({ id, fields: { headline } }: Story): string {
  return headline === '' ? id : headline;
}
