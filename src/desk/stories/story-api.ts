import type { Ask } from '../ask.ts';
import type { DeskFields, DeskStep, DeskStory, HolderAnswer, ReaderWords, SavedRevision, StepDone } from '../shapes.ts';

/** A story's fields on their way to the server. */
interface Words {
  readonly basedOn: string;
  readonly fields: DeskFields;
  readonly note?: string;
  /** the open editor that sends them */
  readonly writer?: string;
  /** whose they are: another may have signed in in the same browser since */
  readonly accountId?: string;
}

/** What the screen of one story asks the server. */
export function makeStoryApi(ask: Ask) {
  return {
    whole: (id: string) => ask<DeskStory>('GET', `/stories/${id}`),
    save: (id: string, words: Words) => ask<SavedRevision>('PUT', `/stories/${id}`, words),
    hold: (id: string, asked: { accountId: string; takeOver: boolean }) =>
      ask<HolderAnswer>('PUT', `/stories/${id}/holder`, asked),
    letGo: (id: string) => ask<void>('DELETE', `/stories/${id}/holder`),
    step: (id: string, step: DeskStep, given: object = {}) => ask<StepDone>('POST', `/stories/${id}/${step}`, given),
    readerWords: (id: string) => ask<ReaderWords>('GET', `/stories/${id}/reader-words`),
  } as const;
}
