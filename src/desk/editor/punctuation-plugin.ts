import { closeHistory } from '@tiptap/pm/history';
import type { Mark, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { punctuated } from './punctuation.ts';

export interface PunctuationOptions {
  /** of the story as it is now, BCP 47 */
  readonly language: () => string;
  /** whether signs are changed at all; left out: they are */
  readonly isOn?: () => boolean;
}

/** The sign that was just changed, and what was typed. */
interface Changed {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

const key = new PluginKey<Changed | null>('punctuation');

/** Marks look no further back than this, in letters. */
const lookBack = 1_000;

/** The text of a block up to a place, a letter for each position; code and pictures in it are no words. */
function textBefore($from: ResolvedPos): string {
  let text = '';
  for (const node of $from.parent.cut(0, $from.parentOffset).children) {
    const isCode = node.marks.some(({ type }) => type.name === 'code');
    if (node.isText) text += isCode ? 'x'.repeat(node.nodeSize) : node.text;
    else text += node.type.name === 'hardBreak' ? '\n' : '\uFFFC'.repeat(node.nodeSize);
  }
  return text.slice(-lookBack);
}

/** The language of what is typed at a place: of the passage, of the quotation, or of the story. */
function languageAt($from: ResolvedPos, marks: readonly Mark[], story: string): string {
  const mark = marks.find(({ type }) => type.name === 'language');
  if (mark !== undefined) return String(mark.attrs['lang']);
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const lang = $from.node(depth).attrs['lang'];
    if (typeof lang === 'string') return lang;
  }
  return story;
}

function marksAt(state: EditorState, $from: ResolvedPos): readonly Mark[] {
  return state.storedMarks ?? $from.marks();
}

function change(view: EditorView, from: number, to: number, { typed, language }: { typed: string; language: string }) {
  const { state } = view;
  const $from = state.doc.resolve(from);
  const marks = marksAt(state, $from);
  if ($from.parent.type.spec.code || marks.some(({ type }) => type.name === 'code')) return false;
  const before = textBefore($from);
  const made = punctuated(before, typed, languageAt($from, marks, language));
  if (made === null) return false;
  // What was typed comes first and its change after it, so that to undo once gives what was typed.
  view.dispatch(state.tr.insertText(typed, from, to));
  return replace(view, { from: from - made.remove, to: from + typed.length, insert: made.insert });
}

function replace(view: EditorView, { from, to, insert }: { from: number; to: number; insert: string }): boolean {
  const typed = view.state.doc.textBetween(from, to, undefined, '\uFFFC');
  const tr = closeHistory(view.state.tr.insertText(insert, from, to));
  const changed: Changed = { from, to: from + insert.length, typed };
  view.dispatch(tr.setMeta(key, changed).scrollIntoView());
  return true;
}

/** Backspace straight after a change gives back what was typed. */
function giveBack(view: EditorView): boolean {
  const changed = key.getState(view.state);
  const { selection } = view.state;
  if (!changed || !(selection instanceof TextSelection) || selection.$cursor?.pos !== changed.to) return false;
  view.dispatch(view.state.tr.insertText(changed.typed, changed.from, changed.to).scrollIntoView());
  return true;
}

/** Punctuation by the language of the passage, while somebody types. */
export function punctuationPlugin({ language, isOn = () => true }: PunctuationOptions): Plugin {
  return new Plugin<Changed | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before) => tr.getMeta(key) ?? (tr.docChanged || tr.selectionSet ? null : before),
    },
    props: {
      handleTextInput: (view, from, to, typed) => {
        if (view.composing || [...typed].length !== 1 || !isOn()) return false;
        return change(view, from, to, { typed, language: language() });
      },
      handleKeyDown: (view, event) =>
        event.key === 'Backspace' && !event.ctrlKey && !event.metaKey && !event.altKey && giveBack(view),
    },
  });
}
