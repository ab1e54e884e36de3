import { Plugin } from '@tiptap/pm/state';

/**
 * Lets the editor hear where the cursor is before it hears the next key. Browsers tell of a moved cursor a moment after it
 * has moved; on a busy machine the next key may come before that, and would part the text where the cursor had been.
 */
export function selectionFirst(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view) => {
          if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          return false;
        },
      },
    },
  });
}
