import { useState } from 'react';
import type { DeskComment } from '../shapes.ts';
import { type Selection, useSelection } from '../stories/selection.ts';

/** Where a moderator is in the queue. */
export interface Place {
  readonly selection: Selection;
  /** the comment in focus; null: there is none */
  readonly current: DeskComment | null;
  /** those that are selected; where none is, the one in focus */
  readonly meant: readonly DeskComment[];
  readonly goTo: (id: string) => void;
  readonly move: (by: 1 | -1) => void;
  /** goes on to the next comment that is not among these, which are about to leave */
  readonly goPast: (leaving: readonly DeskComment[]) => void;
}

/** Keeps the comment in focus: by its id while it is listed, and where it has left, whichever stands in its place. */
export function usePlace(comments: readonly DeskComment[]): Place {
  const [at, setAt] = useState<{ readonly id: string | null; readonly index: number }>({ id: null, index: 0 });
  const selection = useSelection(comments.map(({ id }) => id));
  const found = comments.findIndex(({ id }) => id === at.id);
  const index = found === -1 ? Math.min(at.index, comments.length - 1) : found;
  const current = comments[index] ?? null;
  const goToIndex = (next: number) => {
    const there = comments[next];
    if (there) setAt({ id: there.id, index: next });
  };
  const selected = comments.filter(({ id }) => selection.ids.has(id));
  return {
    selection,
    current,
    meant: selected.length > 0 ? selected : current === null ? [] : [current],
    // It may not be listed yet: what was undone comes back with the next answer.
    goTo: (id) =>
      setAt({
        id,
        index: Math.max(
          comments.findIndex((comment) => comment.id === id),
          0,
        ),
      }),
    move: (by) => goToIndex(Math.min(Math.max(index + by, 0), comments.length - 1)),
    goPast: (leaving) => {
      const ids = new Set(leaving.map(({ id }) => id));
      const after = comments.findIndex((comment, one) => one >= index && !ids.has(comment.id));
      const before = comments.findLastIndex((comment, one) => one < index && !ids.has(comment.id));
      const next = comments[after === -1 ? before : after];
      const left = comments.filter(({ id }) => !ids.has(id));
      setAt({ id: next?.id ?? null, index: next ? left.indexOf(next) : 0 });
    },
  };
}
