import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anchorAll, stretchAt } from './anchors.ts';
import { marked } from './marks.ts';
import { collapsed } from './same-words.ts';
import type { Anchored, AnchoredFields, AnchoredNode, Part } from './shapes.ts';
import { textOf } from './text-of.ts';

const id = '0199aaaa-0000-7000-8000-000000000001';
const other = '0199aaaa-0000-7000-8000-000000000002';

const paragraph = (...texts: readonly (string | AnchoredNode)[]): AnchoredNode => ({
  type: 'paragraph',
  content: texts.map((text) => (typeof text === 'string' ? { type: 'text', text } : text)),
});
const story = (...content: readonly AnchoredNode[]): AnchoredFields => ({
  headline: 'Ferry was doing more than nine knots, inquiry told',
  standfirst: null,
  document: { type: 'doc', content },
});

/** Puts words on the record where they first stand. */
function confirm(fields: AnchoredFields, ...words: readonly string[]): { fields: AnchoredFields; anchored: Anchored } {
  const { text } = textOf(fields);
  const stretches = words.map((exact) =>
    stretchAt(fields, 'text', text.indexOf(exact), text.indexOf(exact) + exact.length),
  );
  const document = marked(fields.document, new Map([[id, stretches]]));
  return { fields: { ...fields, document }, anchored: { anchor: 'exact', stretches, found: null } };
}

function anchorIn(fields: AnchoredFields, anchored: Anchored): Anchored {
  const found = anchorAll(fields, [{ id, anchored }]).get(id);
  assert.ok(found);
  if (found.anchor === 'exact' || found.anchor === 'moved') {
    for (const [index, { part, start, end, exact }] of found.stretches.entries()) {
      assert.equal(textOf(fields)[part].slice(start, end), exact);
      assert.equal(collapsed(exact), collapsed(anchored.stretches[index]?.exact ?? ''));
    }
  }
  return found;
}

const mark = { type: 'statement', attrs: { id } };
const first = 'The ferry left Curlew Point at 06:22.';
const claim = '“She was not slowing,” she said.';

describe('where the words of a statement stand', () => {
  const { fields, anchored } = confirm(
    story(paragraph(first), paragraph(claim, ' Nobody was killed.')),
    '“She was not slowing,”',
  );

  test('is told by offsets of lines that line feeds part', () => {
    assert.equal(textOf(fields).text, `${first}\n${claim} Nobody was killed.`);
    assert.deepEqual(anchored.stretches, [
      {
        part: 'text',
        exact: '“She was not slowing,”',
        prefix: 'erry left Curlew Point at 06:22.\n'.slice(-32),
        suffix: ' she said. Nobody was killed.',
        start: 38,
        end: 60,
      },
    ]);
    assert.deepEqual(fields.document.content?.[1]?.content?.[0], {
      type: 'text',
      text: '“She was not slowing,”',
      marks: [mark],
    });
  });

  test('stays exact where nothing before it changed, and moves with its mark', () => {
    assert.equal(anchorIn(fields, anchored).anchor, 'exact');
    const moved = anchorIn(
      { ...fields, document: { type: 'doc', content: [paragraph('New.'), ...(fields.document.content ?? [])] } },
      anchored,
    );
    assert.equal(moved.anchor, 'moved');
    assert.equal(moved.stretches[0]?.start, 43);
  });

  test('is found again by its words where the mark is gone', () => {
    const plain = anchorIn(story(paragraph('Another beginning.'), paragraph(claim)), anchored);
    assert.equal(plain.anchor, 'moved');
  });

  test('is found across a paragraph that was split within it', () => {
    const split = story(
      paragraph(first),
      paragraph({ type: 'text', text: '“She was not', marks: [mark] }),
      paragraph({ type: 'text', text: 'slowing,”', marks: [mark] }),
    );
    assert.equal(anchorIn(split, anchored).anchor, 'exact');
  });

  test('is asked about where the marked words read otherwise', () => {
    const edited = anchorIn(
      story(paragraph(first), paragraph({ type: 'text', text: '“She was hardly slowing,”', marks: [mark] })),
      anchored,
    );
    assert.equal(edited.anchor, 'changed');
    assert.equal(edited.found?.[0]?.exact, '“She was hardly slowing,”');
    assert.equal(edited.stretches[0]?.exact, '“She was not slowing,”');
  });

  test('is asked about where something unmarked was put into the midst of it', () => {
    const parted = story(
      paragraph(first),
      paragraph({ type: 'text', text: '“She was ', marks: [mark] }, 'really ', {
        type: 'text',
        text: 'not slowing,”',
        marks: [mark],
      }),
    );
    const found = anchorIn(parted, anchored);
    assert.equal(found.anchor, 'changed');
    assert.equal(found.found?.[0]?.exact, '“She was really not slowing,”');
  });

  test('is asked about where only a sentence like it is left', () => {
    const like = anchorIn(story(paragraph('She was not slowing down, she told them.')), anchored);
    assert.equal(like.anchor, 'changed');
  });

  test('is lost where nothing like it is left, and found when it comes back', () => {
    const lost = anchorIn(story(paragraph(first)), anchored);
    assert.equal(lost.anchor, 'lost');
    assert.deepEqual(lost.stretches, anchored.stretches);
    assert.equal(anchorIn(fields, lost).anchor, 'exact');
  });

  test('is one place where a marked passage was copied', () => {
    const copy = story(...(fields.document.content ?? []), ...(fields.document.content ?? []));
    assert.equal(anchorIn(copy, anchored).anchor, 'exact');
  });

  test('needs every stretch of it', () => {
    const two = confirm(story(paragraph('“No,” he said. “Never in my life.”')), '“No,”', '“Never in my life.”');
    assert.equal(anchorIn(two.fields, two.anchored).anchor, 'exact');
    assert.equal(anchorIn(story(paragraph('“No,” he said.')), two.anchored).anchor, 'lost');
  });

  test('is not taken for the same few words of another sentence', () => {
    const few = confirm(story(paragraph('Was she slowing? “No,” he said.')), '“No,”');
    const elsewhere = anchorIn(story(paragraph('Asked about the crew: “No,” she answered.')), few.anchored);
    assert.equal(elsewhere.anchor, 'changed');
  });

  test('may be a part of the headline', () => {
    const part: Part = 'headline';
    const stretches = [stretchAt(fields, part, 10, 37)];
    assert.equal(stretches[0]?.exact, 'doing more than nine knots,');
    const at = { anchor: 'exact', stretches, found: null } as const;
    assert.equal(anchorIn(fields, at).anchor, 'exact');
    assert.equal(
      anchorIn({ ...fields, headline: 'Inquiry: it was doing more than nine knots, inquiry told' }, at).anchor,
      'moved',
    );
    assert.equal(anchorIn({ ...fields, headline: 'Ferry was fast' }, at).anchor, 'lost');
  });
});

describe('marking', () => {
  test('keeps other marks in the order of the schema, and nobody else’s statement', () => {
    const link = { type: 'link', attrs: { href: '/a' } };
    const bold = { type: 'bold' };
    const before = story(
      paragraph({ type: 'text', text: 'abcdef', marks: [link, { type: 'statement', attrs: { id: other } }, bold] }),
    );
    const after = marked(before.document, new Map([[id, [stretchAt(before, 'text', 2, 4)]]]));
    assert.deepEqual(after.content?.[0]?.content, [
      { type: 'text', text: 'ab', marks: [link, bold] },
      { type: 'text', text: 'cd', marks: [link, mark, bold] },
      { type: 'text', text: 'ef', marks: [link, bold] },
    ]);
    assert.deepEqual(marked(after, new Map()).content?.[0]?.content, [
      { type: 'text', text: 'abcdef', marks: [link, bold] },
    ]);
  });

  test('lets two statements share words', () => {
    const both = story(paragraph('abcdef'));
    const after = marked(
      both.document,
      new Map([
        [id, [stretchAt(both, 'text', 0, 4)]],
        [other, [stretchAt(both, 'text', 2, 6)]],
      ]),
    );
    assert.deepEqual(
      after.content?.[0]?.content?.map(({ text, marks }) => [text, marks?.map(({ attrs }) => attrs?.['id'])]),
      [
        ['ab', [id]],
        ['cd', [id, other]],
        ['ef', [other]],
      ],
    );
  });
});
