import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import type { Decoration, DecorationSet } from '@tiptap/pm/view';
import fc from 'fast-check';
import { storySchema } from '../story-schema.ts';
import { type FindQuery, finderOf } from './find.ts';
import { findPlugin, findState, goOn, replaceAll, replaceOne, setQuery } from './find-plugin.ts';

const { doc, paragraph, bulletList, listItem, hardBreak } = storySchema.nodes;
const { bold, link } = storySchema.marks;
const t = (text: string) => storySchema.text(text);
const p = (...content: (Node | string)[]) =>
  paragraph.create(
    null,
    content.flatMap((part) => (part === '' ? [] : typeof part === 'string' ? t(part) : part)),
  );
const query = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({
  text,
  matchCase: false,
  wholeWords: false,
  language: 'en',
  ...more,
});

function found(story: Node, sought: FindQuery): string[] {
  return finderOf(sought)(story).map(({ from, to }) => story.textBetween(from, to, '|', '⏎'));
}
const inText = (text: string, sought: string, more: Partial<FindQuery> = {}) =>
  found(doc.create(null, p(text)), query(sought, more));

describe('what is found', () => {
  test('is found whatever quotation marks, dashes and spaces it is set with', () => {
    assert.deepEqual(inText('It’s “fine” – it\u00A0is.', 'it\'s "fine" - it is'), ['It’s “fine” – it\u00A0is']);
    assert.deepEqual(inText('«\u202FNon\u202F», dit-il… Non', '"non"'), ['«\u202FNon\u202F»']);
    assert.deepEqual(inText('wait… what', 'wait... what'), ['wait… what']);
    assert.deepEqual(inText('wait… what.', '.'), ['.']);
    assert.deepEqual(inText('Hafen\u00ADmeister, cafe\u0301', 'hafenmeister'), ['Hafen\u00ADmeister']);
    assert.deepEqual(inText('cafe\u0301 café', 'CAFÉ'), ['cafe\u0301', 'café']);
  });

  test('follows case and whole words where that is asked for', () => {
    assert.deepEqual(inText('Pier pier piers', 'pier', { matchCase: true }), ['pier', 'pier']);
    assert.deepEqual(inText('Pier pier piers', 'pier', { wholeWords: true }), ['Pier', 'pier']);
    assert.deepEqual(inText('wasn’t was', 'was', { wholeWords: true }), ['was']);
    assert.deepEqual(inText('У п’ятницю п’ять', 'п’ять', { wholeWords: true, language: 'uk' }), ['п’ять']);
    assert.deepEqual(inText('IĞDIR iskele', 'ığdır', { language: 'tr' }), ['IĞDIR']);
    assert.deepEqual(inText('桟橋は閉鎖', '閉鎖', { wholeWords: true, language: 'ja' }), ['閉鎖']);
    assert.deepEqual(inText('pier', ''), []);
  });

  test('goes across marks and line ends within a block, and never from one block into the next', () => {
    const marked = p('the ', storySchema.text('old pi', [bold.create()]), 'er is', hardBreak.create(), 'shut');
    const story = doc.create(null, [
      marked,
      p('old'),
      bulletList.create(null, listItem.create(null, p('pier is old pier'))),
    ]);
    assert.deepEqual(found(story, query('old pier')), ['old pier', 'old pier']);
    assert.deepEqual(found(story, query('is shut')), ['is⏎shut']);
    assert.deepEqual(found(story, query('shut old')), []);
  });
});

function desk(story: Node) {
  let state = EditorState.create({ doc: story, plugins: [history(), findPlugin()] });
  const run = (command: Command) =>
    command(state, (tr) => {
      state = state.apply(tr);
    });
  const marksOf = () =>
    state.plugins.flatMap((plugin) => plugin.props.decorations?.call(plugin, state) ?? []) as DecorationSet[];
  return {
    run,
    edit: (change: (tr: EditorState['tr']) => EditorState['tr']) =>
      run((now, dispatch) => {
        dispatch?.(change(now.tr));
        return true;
      }),
    text: () => state.doc.textBetween(0, state.doc.content.size, '|', '⏎'),
    doc: () => state.doc,
    find: () => findState(state),
    chosen: () => state.doc.textBetween(state.selection.from, state.selection.to),
    place: () => state.selection.from,
    marks: () => {
      const all: Decoration[] = marksOf().flatMap((set) => set.find());
      const places = (isCurrent: boolean) =>
        all.filter(({ spec }) => (spec['isCurrent'] === true) === isCurrent).map(({ from, to }) => ({ from, to }));
      return { all: places(false).toSorted((one, other) => one.from - other.from), current: places(true) };
    },
  };
}

describe('finding and replacing in the editor', () => {
  const story = () =>
    doc.create(null, [p('A pier, a pier'), p('and a ', storySchema.text('pier', [bold.create()]), '.')]);

  test('begins at the cursor, goes round, and marks the one that is looked at', () => {
    const one = desk(story());
    one.edit((tr) => tr.setSelection(TextSelection.create(tr.doc, 6)));
    one.run(setQuery(query('pier')));
    assert.deepEqual([one.find().current, one.find().matches.length], [1, 3]);
    one.run(goOn(1));
    one.run(goOn(1));
    assert.equal(one.find().current, 0);
    assert.equal(one.chosen(), 'pier');
    one.run(goOn(-1));
    assert.equal(one.find().current, 2);
    assert.deepEqual(one.marks().current, [one.find().matches[2]]);
    one.run(setQuery(null));
    assert.deepEqual(one.marks(), { all: [], current: [] });
    assert.equal(one.run(goOn(1)), false);
  });

  test('replaces one and goes on, also where the new words hold the old ones', () => {
    const one = desk(story());
    one.run(setQuery(query('pier')));
    one.run(replaceOne('old pier'));
    assert.equal(one.text(), 'A old pier, a pier|and a pier.');
    assert.equal(one.find().current, 1);
    one.run(replaceOne('quay'));
    assert.equal(one.text(), 'A old pier, a quay|and a pier.');
    one.run(replaceOne(''));
    assert.equal(one.text(), 'A old pier, a quay|and a .');
    assert.equal(one.find().current, 0);
  });

  test('replaces all in one step, with the marks that the words had', () => {
    const one = desk(story());
    one.edit((tr) => tr.insertText('!', 1));
    one.run(setQuery(query('pier')));
    one.run(replaceAll('“quay”'));
    assert.equal(one.text(), '!A “quay”, a “quay”|and a “quay”.');
    assert.deepEqual(
      one
        .doc()
        .child(1)
        .child(1)
        .marks.map(({ type }) => type.name),
      ['bold'],
    );
    assert.equal(one.find().matches.length, 0);
    one.run(undo);
    assert.equal(one.text(), '!A pier, a pier|and a pier.');
    assert.equal(one.find().matches.length, 3);
  });

  test('keeps its marks where the words are, whatever is changed', () => {
    const words = fc.constantFrom('pier ', 'pi', 'er', 'x', ' a pier, ', 'PIER');
    const edit = fc.record({ at: fc.nat(), length: fc.nat(8), words: fc.option(words), split: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const linked = p('on ', storySchema.text('the pier', [link.create({ href: 'https://e.example/' })]));
        const one = desk(
          doc.create(null, [
            p('A pier'),
            bulletList.create(null, listItem.create(null, p('pier pier'))),
            p(''),
            linked,
          ]),
        );
        one.run(setQuery(query('pier')));
        for (const { at, length, words: put, split } of edits)
          one.edit((tr) => {
            const { from } = TextSelection.near(tr.doc.resolve(at % tr.doc.content.size));
            const to = Math.min(from + length, tr.doc.resolve(from).end());
            tr.delete(from, to);
            if (put !== null) tr.insertText(put, from);
            return split ? tr.split(from) : tr;
          });
        assert.deepEqual(one.find().matches, finderOf(query('pier'))(one.doc()));
        assert.deepEqual(one.marks().all, one.find().matches);
      }),
      { numRuns: 200 },
    );
  });

  test('costs at most 5 ms for each key in a story of 10,000 words', () => {
    const line =
      'The harbour board of Saltby has said on Monday that the pier will stay shut until further notice, because three planks of the walkway are gone, and nobody knows when the other ones will be put in place by the men. ';
    const one = desk(
      doc.create(
        null,
        Array.from({ length: 250 }, (_, index) => p(`${index} ${line}`)),
      ),
    );
    one.run(setQuery(query('the')));
    assert.ok(one.find().matches.length > 1_000);
    const times = Array.from({ length: 60 }, (_, index) => {
      const begun = performance.now();
      one.edit((tr) => tr.insertText(index % 2 === 0 ? 'x' : ' the', 5));
      return performance.now() - begun;
    });
    const median = times.toSorted((a, b) => a - b)[30] ?? Number.NaN;
    assert.ok(median <= 5, `${median.toFixed(2)} ms`);
  });
});
