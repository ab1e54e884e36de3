import type { Ask } from '../ask.ts';
import type { DeskFields, DeskStep, DeskStory, ReaderWords, SavedRevision, StepDone } from '../shapes.ts';

/** What the screen of one story asks the server. */
export function makeStoryApi(ask: Ask) {
  return {
    whole: (id: string) => ask<DeskStory>('GET', `/stories/${id}`),
    save: (id: string, words: { basedOn: string; fields: DeskFields }) =>
      ask<SavedRevision>('PUT', `/stories/${id}`, words),
    step: (id: string, step: DeskStep, given: object = {}) => ask<StepDone>('POST', `/stories/${id}/${step}`, given),
    readerWords: (id: string) => ask<ReaderWords>('GET', `/stories/${id}/reader-words`),
    preview: (id: string) => ask<{ link: string; expiresAt: string }>('POST', `/stories/${id}/previews`, {}),
  } as const;
}
