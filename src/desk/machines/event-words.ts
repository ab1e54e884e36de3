import type { DeliveryLine, EventKind } from '../shapes.ts';

/** What a webhook can be told of, in plain words. */
export const eventWords: Readonly<Record<EventKind, { readonly label: string; readonly about: string }>> = {
  'story.published': { label: 'Published', about: 'readers can open a story for the first time, or again' },
  'story.updated': { label: 'Updated', about: 'a published story has new words' },
  'story.corrected': { label: 'Corrected', about: 'a correction stands with a story' },
  'story.withheld': { label: 'Withheld', about: 'a story is kept from readers for now' },
  'story.killed': { label: 'Killed', about: 'a story will not be published' },
  'story.withdrawn': { label: 'Withdrawn', about: 'a published story is taken back' },
};

const test = 'Test';

/** The events, in the order of a story’s life. */
export const allEvents = Object.keys(eventWords) as readonly EventKind[];

/** What an entry of the log tells of. */
export function eventName(kind: DeliveryLine['kind']): string {
  return kind === 'test' ? test : eventWords[kind].label;
}
