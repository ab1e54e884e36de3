import type { StoryFields, StoryVersion } from '../../src/stories/stories.ts';
import { noon, storyFields } from './stories.ts';

/** A version of a story as readers' pages get it: the first of its story, or an update some minutes after noon. */
export function version(
  number: number,
  fields: Partial<StoryFields>,
  changes: Partial<StoryVersion> = {},
): StoryVersion {
  return {
    number,
    revisionId: `r${number}`,
    publishedAt: noon.add({ minutes: number * 10 }).toString({ smallestUnit: 'millisecond' }),
    kind: number === 1 ? 'first' : 'update',
    isMinor: false,
    note: null,
    correctionId: null,
    fields: storyFields(fields),
    pictures: [],
    ...changes,
  };
}
