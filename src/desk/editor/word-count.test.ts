import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EditorState } from '@tiptap/pm/state';
import { storySchema } from '../story-schema.ts';
import { countWords } from './word-count.ts';

const { doc, paragraph, bulletList, listItem, hardBreak } = storySchema.nodes;
const words = (text: string, language: string) => countWords(text, language).words;
const p = (text: string) => paragraph.create(null, text === '' ? [] : storySchema.text(text));

describe('the count of words', () => {
  test('is that of a reader, in scripts with and without spaces', () => {
    assert.equal(words('The pier wasn’t “shut” — it’s a well-known 9–5 job.', 'en'), 9);
    assert.equal(words('« L’eau monte » : 12 400 €, a-t-il dit.', 'fr'), 6);
    assert.equal(words('У п’ятницю міст закрили.', 'uk'), 4);
    assert.equal(words('قالت رئيسة البلدية: «لا».', 'ar'), 4);
    assert.equal(words('桟橋は閉鎖。', 'ja'), 3);
    assert.equal(words('ท่าเรือปิด', 'th'), 2);
    assert.equal(words(' – … 🌊 ', 'en'), 0);
  });

  test('counts characters as they are seen', () => {
    assert.equal(countWords('Saltby, 9–5', 'en').characters, 11);
    assert.equal(countWords('👩‍👩‍👧 é̱', 'en').characters, 3);
  });

  test('goes through all of a document, and glues nothing at a line’s or a block’s end', () => {
    const broken = paragraph.create(null, [storySchema.text('one'), hardBreak.create(), storySchema.text('two')]);
    const list = bulletList.create(null, [listItem.create(null, p('three')), listItem.create(null, p('four'))]);
    const story = doc.create(null, [broken, list, p(''), p('five')]);
    assert.deepEqual(countWords(story, 'en'), { words: 5, characters: 'one two'.length + 'threefourfive'.length });
  });

  test('costs nothing while somebody writes in a story of 10,000 words', () => {
    const story = doc.create(
      null,
      Array.from({ length: 200 }, (_, index) => p(`The pier ${index} ${'stays shut, it is said '.repeat(10)}`)),
    );
    let state = EditorState.create({ doc: story });
    const all = countWords(state.doc, 'en').words;
    assert.equal(all, 200 * 53);
    const begun = performance.now();
    for (let index = 0; index < 100; index += 1) {
      state = state.apply(state.tr.insertText(' word', 3));
      assert.equal(countWords(state.doc, 'en').words, all + index + 1);
    }
    assert.ok((performance.now() - begun) / 100 < 5, 'at most 5 ms for each key');
  });
});
