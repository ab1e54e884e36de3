import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { NoteAnchor } from '../shapes.ts';
import { describePassage } from './anchor.ts';
import { quoteAtMost } from './limits.ts';
import {
  keepAnchor,
  movedAnchors,
  type NoteInText,
  type NotePlace,
  type NotesInText,
  notePlaces,
  notesKey,
  notesPlugin,
  setNotes,
} from './notes-plugin.ts';

/** Milliseconds of quiet after which it is told where passages are now. */
const quiet = 2_000;

/** Says that a passage is told by other words now; rejects where that could not be kept. */
type TellMoved = (id: string, anchor: NoteAnchor) => Promise<unknown>;

/** Marks notes in an editor's text as long as this is shown, and passes on what is done in the text about them. */
export function useMarks(editor: Editor | null, notes: readonly NoteInText[], acts: NotesInText): void {
  const latest = useRef(acts);
  const shown = useRef(notes);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    shown.current = notes;
    if (editor !== null && isReady(editor)) setNotes(editor.view, notes);
  }, [editor, notes]);
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return undefined;
    editor.registerPlugin(
      notesPlugin({ onChosen: (id) => latest.current.onChosen(id), onWanted: () => latest.current.onWanted() }),
    );
    setNotes(editor.view, shown.current);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(notesKey);
    };
  }, [editor]);
}

/** Whether the editor is there and marks notes. */
function isReady(editor: Editor): boolean {
  return !editor.isDestroyed && notesKey.get(editor.state) !== undefined;
}

/**
 * Once the text has been quiet for a moment: looks again for passages that were gone, which an undoing may have brought
 * back, and says which of the others are told by other words now. `tell` is null where another has the story.
 */
export function useMovedPassages(editor: Editor | null, notes: readonly NoteInText[], tell: TellMoved | null): void {
  const latest = useRef({ notes, tell });
  useEffect(() => {
    latest.current = { notes, tell };
  });
  useEffect(() => {
    if (editor === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isTelling = false;
    const look = async () => {
      if (!isReady(editor)) return;
      if (isTelling) return changed();
      isTelling = true;
      setNotes(editor.view, latest.current.notes);
      await tellMoved(editor, latest.current);
      isTelling = false;
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), quiet);
    };
    editor.on('update', changed);
    return () => {
      clearTimeout(timer);
      editor.off('update', changed);
    };
  }, [editor]);
}

interface ToTell {
  readonly notes: readonly NoteInText[];
  readonly tell: TellMoved | null;
}

async function tellMoved(editor: Editor, { notes, tell }: ToTell): Promise<void> {
  if (tell === null) return;
  for (const { id, anchor } of movedAnchors(editor.state)) {
    const before = notes.find((note) => note.id === id)?.anchor;
    if (!before || anchor.exact.length > quoteAtMost || !isReady(editor)) continue;
    // The editor knows it first, so that the passage stays where it is when the note comes back with these words.
    keepAnchor(editor.view, id, anchor);
    try {
      await tell(id, anchor);
    } catch {
      // By its older words it is found as well; it is told again after the next change.
      if (isReady(editor)) keepAnchor(editor.view, id, before);
      return;
    }
  }
}

/** What is read of an editor's state after each of its transactions; the page is made anew only where it is another. */
function useOfText(editor: Editor | null, read: (editor: Editor) => string | null): string | null {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor?.on('transaction', changed);
      return () => {
        editor?.off('transaction', changed);
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => (editor === null || editor.isDestroyed ? null : read(editor)));
}

/** The passages in the order of the text; null where there is no text. */
export function usePlaces(editor: Editor | null): readonly Pick<NotePlace, 'id' | 'isExact'>[] | null {
  const line = useOfText(editor, ({ state }) =>
    notesKey.get(state) === undefined
      ? null
      : JSON.stringify(notePlaces(state).map(({ id, isExact }) => ({ id, isExact }))),
  );
  return useMemo(() => (line === null ? null : (JSON.parse(line) as readonly NotePlace[])), [line]);
}

/** Whether words are selected in the text. */
export function useHasSelection(editor: Editor | null): boolean {
  return useOfText(editor, (of) => (selectedPassage(of) === null ? null : 'yes')) !== null;
}

/** The selected words of an editor's text; null where none are. */
export function selectedPassage({ state: { doc, selection } }: Editor): NoteAnchor | null {
  return selection.empty ? null : describePassage(doc, selection.from, selection.to);
}
