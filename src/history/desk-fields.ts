import type { StoryFields } from '../stories/stories.ts';
import type { DeskFieldDifference } from './desk-shapes.ts';

/** What differs in how a story is set up, which its readers' pages print nowhere and its editors answer for. */
export function compareDeskFields(older: StoryFields, newer: StoryFields): readonly DeskFieldDifference[] {
  return (['direction', 'indexChoice', 'canonicalAtOrigin'] as const).flatMap((field) => {
    const [from, to] = [String(older[field]), String(newer[field])];
    return from === to ? [] : [{ kind: 'setting', field, from, to }];
  });
}
