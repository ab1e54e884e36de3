import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { bringIntoView } from '../notes/bring-into-view.ts';
import type { DeskStatement } from '../shapes.ts';
import type { Passage } from './passage-marks.ts';
import {
  hasRecord,
  type PassageActs,
  passagesKey,
  passagesPlugin,
  setCurrentPassage,
  setPassages,
  showPassage,
} from './passages-plugin.ts';

interface Shown extends PassageActs {
  readonly passages: readonly Passage[];
  /** whose words are looked at; null: nobody's */
  readonly current: string | null;
}

/** Draws what is on the record in an editor's text as long as this is shown, and passes on what is done there about it. */
export function usePassages(editor: Editor | null, { passages, current, onChosen, onWanted }: Shown) {
  const latest = useRef({ onChosen, onWanted });
  const shown = useRef({ passages, current });
  useEffect(() => {
    latest.current = { onChosen, onWanted };
  });
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return undefined;
    editor.registerPlugin(
      passagesPlugin({ onChosen: (id) => latest.current.onChosen(id), onWanted: () => latest.current.onWanted() }),
    );
    setPassages(editor.view, shown.current.passages);
    setCurrentPassage(editor.view, shown.current.current);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(passagesKey);
    };
  }, [editor]);
  useEffect(() => {
    shown.current = { passages, current };
    if (editor === null || editor.isDestroyed || !hasRecord(editor.state)) return;
    setPassages(editor.view, passages);
  }, [editor, passages, current]);
  useEffect(() => {
    if (editor === null || editor.isDestroyed || !hasRecord(editor.state)) return;
    setCurrentPassage(editor.view, current);
    // The cursor stays where it is: only the words come into sight, and only for whoever is at work beside them.
    if (current !== null && document.activeElement?.closest('.record'))
      bringIntoView(editor.view.dom.querySelector(`[data-passage="${CSS.escape(current)}"]`));
  }, [editor, current]);
  return {
    show: ({ id, stretches: [first] }: DeskStatement) => {
      if (editor !== null && !editor.isDestroyed && showPassage(editor.view, id)) return;
      const line = document.querySelector<HTMLTextAreaElement>(`.line [name="${first?.part}"]`);
      line?.focus();
      if (first !== undefined) line?.setSelectionRange(first.start, first.end);
    },
  };
}
