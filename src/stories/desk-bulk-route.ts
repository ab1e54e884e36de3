import {
  type Api,
  deskAnswer,
  id as idOf,
  list,
  mended,
  object,
  oneOf,
  optional,
  orNull,
  Refusal,
  text,
  wrongField,
} from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { mayDo } from '../people/people.ts';
import { type Asker, askerOf, note, type StoryDeskDeps } from './desk-asked.ts';
import { noSuchStory } from './desk-refusals.ts';
import { BulkAnswer, type DeskStoryLine } from './desk-shapes.ts';
import { handIn, takeBack, takeStep } from './desk-steps.ts';
import { assignStory } from './desk-store.ts';
import { lineOf } from './desk-story.ts';
import { mustBeColleague } from './desk-story-routes.ts';
import { oneLine } from './desk-words.ts';
import { holdRow } from './store.ts';

/** Stories that one request may name. */
const atMost = 100;

const body = object({
  ids: mended({ ...list(idOf('a story')), minItems: 1, maxItems: atMost }, `Give the ids of 1 to ${atMost} stories.`),
  step: mended(oneOf(['assign', 'hand-in', 'withhold']), 'Choose assign, hand-in or withhold.'),
  assigneeId: optional(mended(orNull(idOf('a colleague')), 'Give the id of a colleague, or null for nobody.')),
  reason: optional(
    orNull(mended(text({ maxLength: 2_000, description: 'Why they are withheld, for readers.' }), 'Keep it shorter.')),
  ),
  note,
});

/** One step for several stories; each is done or not for itself. */
export function deskBulkRoute(api: Api, { db, now }: StoryDeskDeps): void {
  api.post(
    '/stories/bulk',
    {
      config: { access: 'desk: write' },
      schema: {
        operationId: 'changeStories',
        summary: 'One step for several stories',
        description:
          'Each story is answered for itself: one that cannot take the step stays as it is and keeps none of the others back. To withhold wants the permission to publish.',
        tags: ['Steps'],
        body,
        response: { 200: deskAnswer('What became of each.', BulkAnswer) },
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      const { ids, step, assigneeId } = request.body;
      if (step === 'withhold' && !mayDo(request, 'desk: publish')) {
        const detail = 'To withhold stories wants the permission to publish. Nothing was changed.';
        throw new Refusal({ kind: 'not-permitted', status: 403, detail });
      }
      if (step === 'assign' && assigneeId === undefined)
        throw wrongField('assigneeId', 'assigneeId is missing.', 'Give the id of a colleague, or null for nobody.');
      await mustBeColleague(db, assigneeId);
      const reason = oneLine(request.body.reason);
      const one = (id: string): Promise<DeskStoryLine> => {
        if (step === 'assign') return assign(id, assigneeId ?? null, asker);
        return lineAfter(
          takeStep(db, id, asker, step === 'hand-in' ? handIn(asker) : takeBack('withhold', reason, asker)),
        );
      };
      const results: BulkAnswer['results'][number][] = [];
      for (const id of new Set(ids)) {
        try {
          results.push({ id, isDone: true, story: await one(id) });
        } catch (refusal) {
          if (!(refusal instanceof Refusal)) throw refusal;
          results.push({ id, isDone: false, story: null, problem: refusal.message });
        }
      }
      return { results };
    },
  );

  function assign(id: string, assigneeId: string | null, { by, save }: Asker): Promise<DeskStoryLine> {
    return transaction(db, async (trx) => {
      if ((await holdRow(trx, id)) === null) throw noSuchStory();
      await assignStory(trx, id, { assigneeId }, save);
      return lineOf(trx, id, by);
    });
  }
}

async function lineAfter(done: ReturnType<typeof takeStep>): Promise<DeskStoryLine> {
  const { advice: _advice, remark: _remark, ...line } = await done;
  return line;
}
