import { type Api, deskAnswer, mended, object, oneOf, optional, orNull, text } from '../api/api.ts';
import { changeSlug } from './addresses.ts';
import { correctStory } from './corrections.ts';
import { askerOf, note, type StoryDeskDeps, storyParams } from './desk-asked.ts';
import { notNow } from './desk-refusals.ts';
import { StepDone } from './desk-shapes.ts';
import { type TakeBack, takeBack, takeStep } from './desk-steps.ts';
import { oneLine } from './desk-words.ts';

const tags = ['Steps'];
const publish = { access: 'desk: publish' } as const;
const response = { 200: deskAnswer('The story’s line as it is now.', StepDone) };
const forReaders = (what: string) =>
  mended(text({ maxLength: 2_000, description: what }), 'Keep it under 2,000 characters.');

/** What is done about a story that readers know: notices, another address, taking it back. */
export function deskPutRightRoutes(api: Api, deps: StoryDeskDeps): void {
  correctRoutes(api, deps);
  for (const how of ['withhold', 'kill', 'withdraw'] as const) takeBackRoute(api, deps, how);
}

function correctRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.post(
    '/stories/:id/correct',
    {
      config: publish,
      schema: {
        operationId: 'correctStory',
        summary: 'Add a correction',
        description:
          'A dated notice that readers see at once. The text itself is put right by saving and publishing; neither is ever taken away.',
        tags,
        params: storyParams,
        body: object({
          kind: mended(
            oneOf(['correction', 'clarification', 'update'], { description: 'What the notice is.' }),
            'Choose correction, clarification or update.',
          ),
          text: forReaders('What was wrong and what is right.'),
        }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now());
      const { kind } = request.body;
      const words = oneLine(request.body.text) ?? '';
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => {
          if (story.firstPublishedAt === null)
            throw notNow('state', 'Readers have never seen this story.', 'Change its text instead.');
          return correctStory(trx, story.id, { kind, text: words }, asker.save);
        },
        deed: { action: `${kind} added`, detail: { text: words } },
      });
    },
  );

  api.post(
    '/stories/:id/slug',
    {
      config: publish,
      schema: {
        operationId: 'changeSlug',
        summary: 'Change the words of the address',
        description: 'Where the story is public, its old address leads to the new one.',
        tags,
        params: storyParams,
        body: object({
          slug: mended(text({ maxLength: 300, description: 'Words with hyphens.' }), 'Write words-like-these.'),
        }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now());
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => changeSlug(trx, story.id, request.body.slug, asker.save),
        deed: { action: 'address changed', detail: { slug: request.body.slug } },
      });
    },
  );
}

const tellsOf = {
  withhold: ['Withhold a story', 'For the time being: readers who follow a link are told that it is withheld.'],
  kill: ['Kill a story', 'For good: its text must not be used, and nothing can follow.'],
  withdraw: ['Withdraw a story', 'Its page keeps the headline and says why; a reason must be given.'],
} as const satisfies Readonly<Record<TakeBack, readonly [string, string]>>;

function takeBackRoute(api: Api, { db, now }: StoryDeskDeps, how: TakeBack): void {
  const [summary, description] = tellsOf[how];
  api.post(
    `/stories/:id/${how}`,
    {
      config: publish,
      schema: {
        operationId: `${how}Story`,
        summary,
        description,
        tags,
        params: storyParams,
        body: object({ reason: optional(orNull(forReaders('Why, for readers.'))), note }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      const reason = oneLine(request.body.reason);
      return takeStep(db, request.params.id, asker, takeBack(how, reason, asker));
    },
  );
}
