import { type Api, deskAnswer, id as idOf, mended, object, text } from '../api/api.ts';
import { approveStory } from './approvals.ts';
import { askerOf, note, type StoryDeskDeps, storyParams } from './desk-asked.ts';
import { StepDone } from './desk-shapes.ts';
import { takeStep } from './desk-steps.ts';
import { oneLine } from './desk-words.ts';
import { liftHold, setHold } from './holds.ts';

const tags = ['Steps'];
const publish = { access: 'desk: publish' } as const;
const response = { 200: deskAnswer('The story’s line as it is now.', StepDone) };

/** What keeps a story from its readers, or lets it through: legal holds, and a second pair of eyes. */
export function deskHoldRoutes(api: Api, deps: StoryDeskDeps): void {
  holdRoutes(api, deps);
  approveRoute(api, deps);
}

function holdRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.post(
    '/stories/:id/hold',
    {
      config: publish,
      schema: {
        operationId: 'setLegalHold',
        summary: 'Put a story under legal hold',
        description:
          'Nothing more of it is published, planned or corrected until the hold is lifted, and a planned time that comes meanwhile publishes nothing. What readers have stays; it can still be withheld, killed or withdrawn.',
        tags,
        params: storyParams,
        body: object({
          reason: mended(
            text({ maxLength: 2_000, description: 'Why, for colleagues; readers never see it.' }),
            'Keep it under 2,000 characters.',
          ),
        }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now());
      const reason = oneLine(request.body.reason) ?? '';
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => setHold(trx, story.id, reason, asker.save),
        deed: { action: 'legal hold set', detail: { reason } },
      });
    },
  );

  api.post(
    '/stories/:id/lift-hold',
    {
      config: publish,
      schema: {
        operationId: 'liftLegalHold',
        summary: 'Lift a legal hold',
        description: 'Nothing is published by that: a plan whose time came meanwhile waits to be made anew.',
        tags,
        params: storyParams,
        body: object({ note }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => liftHold(trx, story.id, asker.save),
        deed: { action: 'legal hold lifted' },
      });
    },
  );
}

function approveRoute(api: Api, { db, now }: StoryDeskDeps): void {
  api.post(
    '/stories/:id/approve',
    {
      config: publish,
      schema: {
        operationId: 'approveStory',
        summary: 'Approve a revision',
        description:
          'The second pair of eyes that the newsroom’s settings may ask for. It holds for exactly this revision, which must be the newest and last changed by somebody else.',
        tags,
        params: storyParams,
        body: object({
          revisionId: mended(idOf('the revision that was looked at'), 'Give the revision as it was read.'),
          note,
        }),
        response,
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      const { revisionId } = request.body;
      return takeStep(db, request.params.id, asker, {
        work: (trx, story) => approveStory(trx, story.id, revisionId, asker.save),
        deed: { action: 'story approved', detail: { revision: revisionId } },
      });
    },
  );
}
