import { useMemo, useState } from 'react';
import type { StoryNote } from '../shapes.ts';

/** Notes by how they are listed, and how one is held where it is. */
interface OpenNotes {
  readonly open: readonly StoryNote[];
  readonly resolved: readonly StoryNote[];
  readonly keep: (note: StoryNote, isKept: boolean) => void;
}

/**
 * Open notes and resolved ones. Where something is being written a note stays among the open ones, also when somebody
 * else resolves or deletes it meanwhile: what was typed would go with it.
 */
export function useOpenNotes(notes: readonly StoryNote[]): OpenNotes {
  const [kept, setKept] = useState<ReadonlyMap<string, StoryNote>>(new Map());
  const keep = (note: StoryNote, isKept: boolean) => {
    setKept((before) => {
      const others = [...before].filter(([id]) => id !== note.id);
      return new Map(isKept ? [...others, [note.id, note]] : others);
    });
  };
  const parted = useMemo(() => {
    const missing = [...kept.values()].filter(({ id }) => notes.every((note) => note.id !== id));
    const all = [...notes, ...missing];
    const isOpen = ({ id, resolved }: StoryNote) => resolved === null || kept.has(id);
    return { open: all.filter(isOpen), resolved: all.filter((note) => !isOpen(note)) };
  }, [notes, kept]);
  return { ...parted, keep };
}
