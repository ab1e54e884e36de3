import type { Ask } from '../ask.ts';
import type { DeskFields, DeskStory, SavedRevision, StepDone } from '../shapes.ts';

/** What the screen of one story asks the server. */
export function makeStoryApi(ask: Ask) {
  return {
    whole: (id: string) => ask<DeskStory>('GET', `/stories/${id}`),
    save: (id: string, words: { basedOn: string; fields: DeskFields; note?: string }) =>
      ask<SavedRevision>('PUT', `/stories/${id}`, words),
    step: (id: string, step: string, given: object = {}) => ask<StepDone>('POST', `/stories/${id}/${step}`, given),
    preview: (id: string) => ask<{ link: string; expiresAt: string }>('POST', `/stories/${id}/previews`, {}),
  } as const;
}
