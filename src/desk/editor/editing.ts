import { Extension, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import type { NodeType, Schema } from '@tiptap/pm/model';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { selectionFirst } from './selection-first.ts';

/** What one is used to from every editor: undo, keys, and signs at the start of a line that make it what they mean. */
export const Editing = Extension.create({
  name: 'editing',
  addProseMirrorPlugins: () => [
    selectionFirst(),
    history({ newGroupDelay: 500 }),
    dropCursor({ class: 'drop-cursor', color: false, width: 2 }),
    gapCursor(),
    tableEditing(),
  ],
  addKeyboardShortcuts() {
    const { editor } = this;
    const mark = (name: string) => () => editor.commands.toggleMark(name);
    const heading = (level: number) => () => editor.commands.toggleNode('heading', 'paragraph', { level });
    const newLine = () =>
      editor.commands.first(({ commands }) => [
        () => commands.insertContent({ type: 'hardBreak' }),
        () => commands.exitCode(),
      ]);
    const cell = (direction: 1 | -1) => () => goToNextCell(direction)(editor.state, editor.view.dispatch);
    return {
      'Mod-z': () => undo(editor.state, editor.view.dispatch),
      'Shift-Mod-z': () => redo(editor.state, editor.view.dispatch),
      'Mod-y': () => redo(editor.state, editor.view.dispatch),
      'Mod-b': mark('bold'),
      'Mod-i': mark('italic'),
      'Mod-Shift-x': mark('strike'),
      'Mod-.': mark('superscript'),
      'Mod-,': mark('subscript'),
      'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
      'Mod-Alt-2': heading(2),
      'Mod-Alt-3': heading(3),
      'Mod-Alt-4': heading(4),
      'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-9': () => editor.commands.toggleWrap('blockquote'),
      'Shift-Enter': newLine,
      Enter: () => editor.commands.splitListItem('listItem'),
      // Tab leaves the text, save where it has a meaning of its own: nobody is caught in it (WCAG 2.1.2).
      Tab: () => cell(1)() || editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => cell(-1)() || editor.commands.liftListItem('listItem'),
    };
  },
  addInputRules() {
    const { schema } = this.editor;
    return [
      textblockTypeInputRule({ find: /^##\s$/, type: kind(schema, 'heading'), getAttributes: { level: 2 } }),
      textblockTypeInputRule({ find: /^###\s$/, type: kind(schema, 'heading'), getAttributes: { level: 3 } }),
      textblockTypeInputRule({ find: /^####\s$/, type: kind(schema, 'heading'), getAttributes: { level: 4 } }),
      wrappingInputRule({ find: /^\s*>\s$/, type: kind(schema, 'blockquote') }),
      wrappingInputRule({ find: /^\s*[-*•]\s$/, type: kind(schema, 'bulletList') }),
      wrappingInputRule({
        find: /^\s*(\d{1,3})[.)]\s$/,
        type: kind(schema, 'orderedList'),
        getAttributes: (match: RegExpMatchArray) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs['start']) === Number(match[1]),
      }),
    ];
  },
});

function kind({ nodes }: Schema, name: string): NodeType {
  const type = nodes[name];
  if (type === undefined) throw new Error(`The story's schema has no ${name}.`);
  return type;
}
