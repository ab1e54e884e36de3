import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDesk } from '../desk-context.ts';
import { say } from '../parts/notices.ts';
import type { DeskStory } from '../shapes.ts';
import { storyChanged } from '../stories/story-queries.ts';
import { stepWords } from './step-words.ts';
import type { AskedStep, Step } from './steps.ts';

/** Saves what is unsaved, and gives the id of the newest revision. */
export type Settle = () => Promise<string>;

/** Steps that say which revision they mean: where somebody has saved since, they are refused. */
const ofRevision: ReadonlySet<string> = new Set(['publish', 'update', 'schedule', 'approve']);

/** Takes a step with what it was given. */
export type TakeStep = (step: Step | AskedStep, given?: object, done?: string) => Promise<void>;

/** Takes steps of a story: saved first, told afterwards, and the story read again however it went. */
export function useTakeStep(story: DeskStory, settle: Settle): TakeStep {
  const { api } = useDesk();
  const client = useQueryClient();
  const { id } = story.line;
  return useCallback(
    async (step, given = {}, done = stepWords[step].done) => {
      const revisionId = await settle();
      const named = ofRevision.has(step) ? { ...given, revisionId } : given;
      try {
        const { remark } = await api.story.step(id, step === 'update' ? 'publish' : step, named);
        say(remark ?? done);
      } finally {
        // A refusal often tells of what somebody else has done meanwhile.
        await storyChanged(client, id);
      }
    },
    [api, client, id, settle],
  );
}
