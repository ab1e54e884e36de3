import type { Editor, JSONContent } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/**
 * Puts a block behind the outermost one that the cursor stands in, or in its place where that is empty: a picture or a
 * table stands between blocks and parts none. The cursor goes to the first place in it where words can stand, or behind it.
 */
export function putBlock(editor: Editor, block: JSONContent): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const node = state.schema.nodeFromJSON(block);
      const { $to } = tr.selection;
      const around = $to.depth === 0 ? null : $to.node(1);
      const isEmpty = around?.type.name === 'paragraph' && around.content.size === 0;
      const at = $to.depth === 0 ? $to.pos : isEmpty ? $to.before(1) : $to.after(1);
      tr.replaceWith(at, isEmpty ? $to.after(1) : at, node);
      const inside = node.type.name === 'table' ? at + 1 : at + node.nodeSize;
      // Behind the last block of all there is no line yet to write on.
      if (inside === tr.doc.content.size) tr.insert(inside, state.schema.node('paragraph'));
      tr.setSelection(Selection.near(tr.doc.resolve(inside))).scrollIntoView();
      return true;
    })
    .run();
}
