import type { Ask } from '../ask.ts';
import type { DeskFields, DeskStep, DeskStory, HolderAnswer, ReaderWords, SavedRevision, StepDone } from '../shapes.ts';

/** What the screen of one story asks the server. */
export function makeStoryApi(ask: Ask) {
  return {
    whole: (id: string) => ask<DeskStory>('GET', `/stories/${id}`),
    save: (id: string, words: { basedOn: string; fields: DeskFields; note?: string; writer?: string }) =>
      ask<SavedRevision>('PUT', `/stories/${id}`, words),
    hold: (id: string, takeOver = false) => ask<HolderAnswer>('PUT', `/stories/${id}/holder`, { takeOver }),
    letGo: (id: string) => ask<void>('DELETE', `/stories/${id}/holder`),
    step: (id: string, step: DeskStep, given: object = {}) => ask<StepDone>('POST', `/stories/${id}/${step}`, given),
    readerWords: (id: string) => ask<ReaderWords>('GET', `/stories/${id}/reader-words`),
  } as const;
}
