import type { PublicCorrection, StoryVersion } from '../stories/stories.ts';

/** The newsroom's words to readers about a change: its note, or the notice that it added; null where it said nothing. */
export function noteOf(version: StoryVersion, corrections: readonly PublicCorrection[]): string | null {
  return version.note ?? corrections.find(({ id }) => id === version.correctionId)?.text ?? null;
}
