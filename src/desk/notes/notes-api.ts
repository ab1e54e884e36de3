import type { Ask } from '../ask.ts';
import type { NoteAnchor, StoryNote, StoryNotes } from '../shapes.ts';

/** What of a note can be changed; what is left out stays. */
export interface NoteChange {
  readonly text?: string;
  readonly isResolved?: boolean;
  readonly anchor?: NoteAnchor | null;
}

/** What the notes on a story ask the server. */
export function makeNotesApi(ask: Ask) {
  const at = (story: string, note: string) => `/stories/${story}/notes/${note}`;
  return {
    list: (story: string) => ask<StoryNotes>('GET', `/stories/${story}/notes`),
    leave: (story: string, given: { text: string; anchor: NoteAnchor | null }) =>
      ask<StoryNote>('POST', `/stories/${story}/notes`, given),
    change: (story: string, note: string, change: NoteChange) => ask<StoryNote>('PATCH', at(story, note), change),
    answer: (story: string, note: string, text: string) =>
      ask<StoryNote>('POST', `${at(story, note)}/answers`, { text }),
    remove: (story: string, note: string) => ask<void>('DELETE', at(story, note)),
  } as const;
}
