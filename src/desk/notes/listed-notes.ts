import type { StoryNote } from '../shapes.ts';
import type { NotePlace } from './notes-plugin.ts';

/** How a note stands to the text: on the whole story, where it was, among changed words, nowhere; or not known yet. */
export type Standing = 'whole' | 'there' | 'changed' | 'gone' | 'unknown';

export interface ListedNote {
  readonly note: StoryNote;
  readonly standing: Standing;
}

type Place = Pick<NotePlace, 'id' | 'isExact'>;

/**
 * Notes in the order of the text: first those on the whole story, last those whose passage is gone. `places` are in that
 * order; null where there is no text to look at.
 */
export function listedNotes(notes: readonly StoryNote[], places: readonly Place[] | null): readonly ListedNote[] {
  const order = new Map(places?.map(({ id }, index) => [id, index]));
  const isExact = new Map(places?.map((place) => [place.id, place.isExact]));
  const standing = ({ id, anchor }: StoryNote): Standing => {
    if (anchor === null) return 'whole';
    if (places === null) return 'unknown';
    const found = isExact.get(id);
    return found === undefined ? 'gone' : found ? 'there' : 'changed';
  };
  const rank = ({ id, anchor }: StoryNote) =>
    anchor === null ? -1 : places === null ? anchor.block : (order.get(id) ?? Number.POSITIVE_INFINITY);
  const ranked = notes.map((note) => ({ note, standing: standing(note), rank: rank(note) }));
  // Those of one rank stay in the order in which they were left.
  return ranked
    .toSorted((one, other) => (one.rank === other.rank ? 0 : one.rank - other.rank))
    .map(({ note, standing: stands }) => ({ note, standing: stands }));
}
