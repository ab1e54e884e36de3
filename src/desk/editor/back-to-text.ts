import type { Editor } from '@tiptap/core';
import { flushSync } from 'react-dom';

/**
 * Closes what lies over the text. The cursor is in the text again before anything else is typed: the next key is meant for
 * it, and would otherwise press the button that had opened the window.
 */
export function backToText(editor: Editor, close: () => void): void {
  flushSync(close);
  editor.view.focus();
}
