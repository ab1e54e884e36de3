import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { history, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import * as server from '../../stories/note-shapes.ts';
import type { StoryNote } from '../shapes.ts';
import { storySchema } from '../story-schema.ts';
import { describePassage } from './anchor.ts';
import * as limits from './limits.ts';
import { listedNotes } from './listed-notes.ts';
import {
  beingWritten,
  keepAnchor,
  movedAnchors,
  notePlaces,
  notesPlugin,
  presentAnchor,
  setCurrentNote,
  setNotes,
} from './notes-plugin.ts';

const paragraph = (text: string) => storySchema.node('paragraph', null, text === '' ? [] : [storySchema.text(text)]);
const first = 'Harbour radar had put the ferry at nine knots.';
const second = 'Tern Line declined to publish the log of the ship.';

/** An editor without a screen: its state, and everything that was done to it. */
function textOf(...paragraphs: readonly string[]) {
  const doc = storySchema.node('doc', null, paragraphs.map(paragraph));
  const called: string[] = [];
  const plugin = notesPlugin({ onChosen: (id) => called.push(id), onWanted: () => called.push('wanted') });
  let state = EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 }), plugin] });
  return {
    plugin,
    called,
    get state() {
      return state;
    },
    dispatch(tr: Transaction) {
      state = state.apply(tr);
    },
    change(work: (tr: Transaction) => Transaction) {
      state = state.apply(work(state.tr));
    },
    words: () => notePlaces(state).map(({ id, from, to }) => [id, state.doc.textBetween(from, to, '\n')]),
    marks: () => plugin.props.decorations?.call(plugin, state),
  };
}

type Text = ReturnType<typeof textOf>;
const anchorOf = (text: Text, words: string) => {
  const all = text.state.doc.textBetween(0, text.state.doc.content.size, '\n\n');
  const from = all.indexOf(words) + 1;
  const anchor = describePassage(text.state.doc, from, from + words.length);
  assert.equal(anchor?.exact, words);
  return anchor;
};

describe('the notes in a text', () => {
  test('mark their passages, which move with the words around them and keep what is written into them', () => {
    const text = textOf(first, second);
    setNotes(text, [
      { id: 'log', anchor: anchorOf(text, 'the log') },
      { id: 'radar', anchor: anchorOf(text, 'Harbour radar') },
      { id: 'whole', anchor: null },
    ]);
    assert.deepEqual(text.words(), [
      ['radar', 'Harbour radar'],
      ['log', 'the log'],
    ]);
    text.change((tr) => tr.insertText('At noon ', 1));
    text.change((tr) => tr.insertText('’s own', 16));
    text.change((tr) => tr.insert(0, paragraph('A new paragraph.')));
    assert.deepEqual(text.words(), [
      ['radar', 'Harbour’s own radar'],
      ['log', 'the log'],
    ]);
    assert.equal(presentAnchor(text.state, 'radar')?.exact, 'Harbour’s own radar');
    assert.equal(presentAnchor(text.state, 'nobody'), null);
  });

  test('grow by nothing that is written beside them', () => {
    const text = textOf(first);
    setNotes(text, [{ id: 'radar', anchor: anchorOf(text, 'radar') }]);
    const [place] = notePlaces(text.state);
    text.change((tr) => tr.insertText('s', place?.to ?? 0));
    text.change((tr) => tr.insertText('x', place?.from ?? 0));
    assert.deepEqual(text.words(), [['radar', 'radar']]);
  });

  test('stay where they have moved to when the same notes come back, and are looked for by other words', () => {
    const text = textOf(`${first} ${first}`, second);
    const anchor = anchorOf(text, 'nine knots');
    setNotes(text, [{ id: 'a', anchor }]);
    text.change((tr) => tr.insertText(' to ten', (notePlaces(text.state)[0]?.from ?? 0) + 4));
    const before = notePlaces(text.state);
    assert.deepEqual(text.words(), [['a', 'nine to ten knots']]);
    setNotes(text, [{ id: 'a', anchor: { ...anchor } }]);
    assert.deepEqual(notePlaces(text.state), before);
    setNotes(text, [{ id: 'a', anchor: anchorOf(text, 'the log') }]);
    assert.deepEqual(text.words(), [['a', 'the log']]);
    setNotes(text, []);
    assert.deepEqual(text.words(), []);
  });

  test('are gone with their words, and back after an undoing once they are looked for', () => {
    const text = textOf(first, second);
    const notes = [{ id: 'a', anchor: anchorOf(text, 'publish the log') }];
    setNotes(text, notes);
    const [place] = notePlaces(text.state);
    text.change((tr) => tr.delete(place?.from ?? 0, place?.to ?? 0));
    assert.deepEqual(text.words(), []);
    undo(text.state, (tr) => text.dispatch(tr));
    setNotes(text, notes);
    assert.deepEqual(text.words(), [['a', 'publish the log']]);
  });

  test('outlive a whole new text put in the place of the old one', () => {
    const text = textOf(first, second);
    setNotes(text, [{ id: 'a', anchor: anchorOf(text, 'publish the log') }]);
    const blocks = ['Something before.', first, second].map(paragraph);
    text.change((tr) => tr.replaceWith(0, tr.doc.content.size, blocks));
    assert.deepEqual(text.words(), [['a', 'publish the log']]);
  });

  test('tell where they are now only where that is other than was told', () => {
    const text = textOf(first, second);
    setNotes(text, [
      { id: 'a', anchor: anchorOf(text, 'nine knots') },
      { id: beingWritten, anchor: anchorOf(text, 'radar') },
    ]);
    assert.deepEqual(movedAnchors(text.state), []);
    text.change((tr) => tr.insertText('About ', 1));
    const [moved, ...others] = movedAnchors(text.state);
    assert.deepEqual([moved?.id, moved?.anchor.exact, moved?.anchor.offset, others.length], ['a', 'nine knots', 41, 0]);
    assert.ok(moved);
    keepAnchor(text, 'a', moved.anchor);
    assert.deepEqual(movedAnchors(text.state), []);
    const before = notePlaces(text.state).filter(({ id }) => id === 'a');
    setNotes(text, [{ id: 'a', anchor: moved.anchor }]);
    assert.deepEqual(notePlaces(text.state), before);
  });

  test('that were found by words nearly like theirs are never told by these', () => {
    const text = textOf(first, second);
    const anchor = { ...anchorOf(text, 'declined to publish the log'), exact: 'refused to publish its log' };
    setNotes(text, [{ id: 'a', anchor }]);
    assert.deepEqual(
      notePlaces(text.state).map(({ id, isExact }) => [id, isExact]),
      [['a', false]],
    );
    text.change((tr) => tr.insertText('About ', 1));
    assert.deepEqual(movedAnchors(text.state), []);
  });

  test('are chosen by a click in their passage, the one on the fewest words first', () => {
    const text = textOf(first, second);
    setNotes(text, [
      { id: 'line', anchor: anchorOf(text, first) },
      { id: 'ferry', anchor: anchorOf(text, 'the ferry') },
    ]);
    const click = (pos: number) => text.plugin.props.handleClick?.call(text.plugin, text as never, pos, {} as never);
    assert.deepEqual([click(25), click(3), click(60)], [false, false, false]);
    assert.deepEqual(text.called, ['ferry', 'line']);
  });

  test('are wanted by Ctrl or Command with Alt and M, and not by AltGr, which writes', () => {
    const text = textOf(first);
    const press = (keys: object, isAltGr = false) =>
      text.plugin.props.handleKeyDown?.call(
        text.plugin,
        text as never,
        {
          code: 'KeyM',
          ctrlKey: false,
          metaKey: false,
          altKey: true,
          getModifierState: () => isAltGr,
          ...keys,
        } as never,
      );
    assert.deepEqual(
      [press({ ctrlKey: true }), press({ metaKey: true }), press({}), press({ ctrlKey: true }, true)],
      [true, true, false, false],
    );
    assert.deepEqual(text.called, ['wanted', 'wanted']);
  });

  test('show which is the current one, and changing that is no change of the text', () => {
    const text = textOf(first);
    setNotes(text, [{ id: 'a', anchor: anchorOf(text, 'radar') }]);
    const doc = text.state.doc;
    setCurrentNote(text, 'a');
    assert.match(JSON.stringify(text.marks()), /noted noted-now/);
    setCurrentNote(text, null);
    assert.doesNotMatch(JSON.stringify(text.marks()), /noted-now/);
    assert.equal(text.state.doc, doc);
    assert.equal(
      undo(text.state, () => undefined),
      false,
      'nothing to undo',
    );
  });

  test('never end outside their text, whatever is done to it', () => {
    const edit = fc.record({ from: fc.nat(), length: fc.nat(60), text: fc.constantFrom('', 'nine', ' ', 'the log') });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const text = textOf(first, second, '', first);
        const notes = ['nine knots', 'the log', 'radar had'].map((words) => ({
          id: words,
          anchor: anchorOf(text, words),
        }));
        setNotes(text, notes);
        for (const each of edits) {
          const { size } = text.state.doc.content;
          const from = each.from % (size + 1);
          text.change((tr) => tr.insertText(each.text, from, Math.min(from + each.length, size)));
          for (const place of notePlaces(text.state))
            assert.ok(place.from < place.to && place.to <= text.state.doc.content.size);
          for (const { anchor } of movedAnchors(text.state)) assert.notEqual(anchor.exact.trim(), '');
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('what the desk takes for a note, its passage and the words around is what the server takes', () => {
  const { noteAtMost, quoteAtMost, contextAtMost } = server;
  assert.deepEqual({ ...limits }, { noteAtMost, quoteAtMost, contextAtMost });
});

describe('a list of notes', () => {
  const note = (id: string, block: number | null): StoryNote => ({
    id,
    by: { id: 'teo', name: 'Teo' },
    isMine: false,
    at: '2026-11-19T12:00:00.000Z',
    text: id,
    editedAt: null,
    anchor: block === null ? null : { exact: id, prefix: '', suffix: '', block, offset: 0 },
    resolved: null,
    answers: [],
  });
  const notes = [note('gone', 0), note('late', 3), note('early', 9), note('whole', null)];
  const lines = (places: Parameters<typeof listedNotes>[1]) =>
    listedNotes(notes, places).map(({ note: { id }, standing }) => `${id}: ${standing}`);

  test('is in the order of the text, after those on the whole story and before those that are gone', () => {
    const places = [
      { id: 'early', isExact: true },
      { id: 'late', isExact: false },
    ];
    assert.deepEqual(lines(places), ['whole: whole', 'early: there', 'late: changed', 'gone: gone']);
  });

  test('is in the order in which the passages were, where there is no text to look at', () => {
    assert.deepEqual(lines(null), ['whole: whole', 'gone: unknown', 'late: unknown', 'early: unknown']);
  });
});
