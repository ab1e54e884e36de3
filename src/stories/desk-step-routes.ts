import { type Api, deskAnswer, id as idOf, mended, object, optional, orNull, text, truth } from '../api/api.ts';
import { askerOf, givenTime, note, readTime, type StoryDeskDeps, storyParams } from './desk-asked.ts';
import { notNow } from './desk-refusals.ts';
import { StepDone } from './desk-shapes.ts';
import { handIn, mustBe, mustBeNewest, takeStep } from './desk-steps.ts';
import { stateBeforePlan } from './desk-store.ts';
import { publishStory, scheduleStory, setEmbargo, shelveStory } from './publishing.ts';

const tags = ['Steps'];
const publish = { access: 'desk: publish' } as const;
const response = { 200: deskAnswer('The story’s line as it is now.', StepDone) };
const forReaders = (what: string) =>
  mended(text({ maxLength: 2_000, description: what }), 'Keep it under 2,000 characters.');
const revisionId = optional(
  mended(
    idOf('the revision that was looked at; where another is the newest by now, the step is refused'),
    'Give the revision as it was read, or leave it out.',
  ),
);

/** Steps towards the readers. Each is refused whole, with all its problems at once, or done whole. */
export function deskStepRoutes(api: Api, deps: StoryDeskDeps): void {
  reviewRoutes(api, deps);
  publishRoutes(api, deps);
  planRoutes(api, deps);
}

function reviewRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.post(
    '/stories/:id/hand-in',
    {
      config: { access: 'desk: write' },
      schema: {
        operationId: 'handIn',
        summary: 'Hand a draft in',
        description: 'An editor is to look at it; it can still be written in.',
        tags,
        params: storyParams,
        body: object({ note }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      return takeStep(db, request.params.id, asker, handIn(asker));
    },
  );

  api.post(
    '/stories/:id/back',
    {
      config: publish,
      schema: {
        operationId: 'giveBack',
        summary: 'Give a story back',
        description: 'It becomes a draft again; the note says what is to be done.',
        tags,
        params: storyParams,
        body: object({ note }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => {
          mustBe(
            story,
            ['in_review', 'scheduled', 'withheld'],
            'Only a story that is no draft and not public is given back.',
          );
          return shelveStory(trx, story.id, 'draft', asker.save);
        },
      });
    },
  );
}

function publishRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.post(
    '/stories/:id/publish',
    {
      config: publish,
      schema: {
        operationId: 'publishStory',
        summary: 'Publish a story',
        description: 'Readers see the newest revision at once. What is public already is updated.',
        tags,
        params: storyParams,
        body: object({
          publicNote: optional(orNull(forReaders('What readers are told of the change.'))),
          isMinor: optional(
            mended(truth({ description: 'The newsroom calls the change minor.' }), 'Give true or false.'),
          ),
          note,
          revisionId,
        }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      const { publicNote = null, isMinor = false, revisionId: seen } = request.body;
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => {
          mustBeNewest(story, seen);
          return publishStory(trx, story.id, { ...asker.save, publicNote, isMinor });
        },
        deed: { action: 'story published' },
      });
    },
  );

  api.post(
    '/stories/:id/embargo',
    {
      config: publish,
      schema: {
        operationId: 'setEmbargo',
        summary: 'Set or lift an embargo',
        description: 'The story cannot be published before this time, whatever is planned; null lifts it.',
        tags,
        params: storyParams,
        body: object({ until: mended(orNull(givenTime), 'Write it as 2026-11-24 06:30, or give null to lift it.') }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now());
      const { until } = request.body;
      const instant = until === null ? null : await readTime(db, 'until', until);
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => {
          if (instant !== null && story.state === 'published')
            throw notNow('state', 'Readers can open the story already.', 'Withhold it first.');
          return setEmbargo(trx, story.id, instant, asker.save);
        },
        deed: {
          action: instant === null ? 'embargo lifted' : 'embargo set',
          detail: { until: instant?.toString() ?? null },
        },
      });
    },
  );
}

function planRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.post(
    '/stories/:id/schedule',
    {
      config: publish,
      schema: {
        operationId: 'scheduleStory',
        summary: 'Plan a story',
        description:
          'The revision that is the newest now is published at this time by the newsroom’s clock; words saved since wait until it is planned anew. The remark tells of clock changes.',
        tags,
        params: storyParams,
        body: object({
          at: mended(text({ maxLength: 40, description: 'YYYY-MM-DD HH:MM.' }), 'Write it as 2026-11-24 06:30.'),
          note,
          revisionId,
        }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      const { at, revisionId: seen } = request.body;
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => {
          mustBeNewest(story, seen);
          return scheduleStory(trx, story.id, at, asker.save);
        },
        deed: { action: 'story scheduled', detail: { at } },
      });
    },
  );

  api.post(
    '/stories/:id/unschedule',
    {
      config: publish,
      schema: {
        operationId: 'unscheduleStory',
        summary: 'Plan a story no more',
        description: 'It goes back to where it was before it was planned: draft, or in review.',
        tags,
        params: storyParams,
        body: object({ note }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      return takeStep(db, request.params.id, asker, {
        work: async (trx, story) => {
          mustBe(story, ['scheduled'], 'The story is not planned.');
          return shelveStory(trx, story.id, await stateBeforePlan(trx, story.id), asker.save);
        },
        deed: { action: 'story unscheduled' },
      });
    },
  );
}
