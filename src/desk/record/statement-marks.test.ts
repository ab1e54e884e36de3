import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinBackward, splitBlock } from '@tiptap/pm/commands';
import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Fragment, Slice } from 'prosemirror-model';
import { storySchema } from '../story-schema.ts';
import { markedPlaces, markStatement, unmarkStatement, withoutDoubles } from './statement-marks.ts';

const id = '0197a000-0000-7000-8000-000000000001';
const other = '0197a000-0000-7000-8000-000000000002';

function editing(...lines: readonly string[]) {
  const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const doc = storySchema.nodeFromJSON({ type: 'doc', content });
  let state = EditorState.create({ doc, plugins: [history()] });
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
  };
  const view = {
    get state() {
      return state;
    },
    dispatch,
  } as unknown as EditorView;
  const words = (of = id) =>
    (markedPlaces(state.doc).get(of) ?? []).map(({ from, to }) => state.doc.textBetween(from, to, '\n'));
  return { view, words, now: () => state, dispatch };
}

describe('the mark of a statement', () => {
  test('stays through what is undone before it', () => {
    const { view, words, now, dispatch } = editing('The ferry left at six.');
    dispatch(now().tr.insertText('Then ', 1));
    markStatement(view, id, [{ from: 10, to: 15 }]);
    assert.deepEqual(words(), ['ferry']);
    undo(now(), dispatch);
    assert.equal(now().doc.textContent, 'The ferry left at six.');
    assert.deepEqual(words(), ['ferry']);
  });

  test('comes back with its words, is parted and joined with their paragraph', () => {
    const { view, words, now, dispatch } = editing('The ferry left at six.');
    markStatement(view, id, [{ from: 5, to: 15 }]);
    dispatch(now().tr.delete(3, 16));
    assert.deepEqual(words(), []);
    undo(now(), dispatch);
    assert.deepEqual(words(), ['ferry left']);
    dispatch(now().tr.setSelection(TextSelection.create(now().doc, 11)));
    splitBlock(now(), dispatch);
    assert.deepEqual(words(), ['ferry ', 'left']);
    joinBackward(now(), dispatch);
    assert.deepEqual(words(), ['ferry left']);
  });

  test('is not typed on behind its words, and two may share some', () => {
    const { view, words, now, dispatch } = editing('The ferry left.');
    markStatement(view, id, [{ from: 5, to: 10 }]);
    markStatement(view, other, [{ from: 1, to: 15 }]);
    dispatch(now().tr.setSelection(TextSelection.create(now().doc, 10)));
    dispatch(now().tr.insertText('boat'));
    assert.deepEqual([words(), words(other)[0]?.startsWith('The ferry')], [['ferry'], true]);
    unmarkStatement(view, other);
    assert.deepEqual([words(), words(other)], [['ferry'], []]);
  });

  test('goes along when its words are cut and put in elsewhere, and not when they are copied', () => {
    const { view, now, dispatch } = editing('The ferry left.', 'End');
    markStatement(view, id, [{ from: 5, to: 10 }]);
    const copied = now().doc.slice(5, 10);
    const has = (slice: Slice) => JSON.stringify(slice.toJSON()).includes(id);
    assert.equal(has(copied), true);
    assert.equal(has(withoutDoubles(copied, now(), new Set([id]))), false, 'a copy stays plain');
    dispatch(now().tr.delete(5, 10));
    assert.equal(has(withoutDoubles(copied, now(), new Set([id]))), true, 'cut words keep it');
    assert.equal(has(withoutDoubles(copied, now(), new Set())), false, 'another story’s is not taken over');
    const block = new Slice(Fragment.from(now().schema.node('paragraph', null, copied.content)), 0, 0);
    assert.equal(has(withoutDoubles(block, now(), new Set([id]))), true, 'also in a whole block');
  });
});
