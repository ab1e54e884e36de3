import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Node } from 'prosemirror-model';
import { textOf } from '../../statements/statements.ts';
import { storySchema } from '../story-schema.ts';
import { placeOf, stretchOf, textIn } from './text-places.ts';

type Json = { readonly type: string; readonly [key: string]: unknown };

const t = (text: string, ...marks: readonly string[]): Json => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const p = (...content: readonly Json[]): Json => ({ type: 'paragraph', ...(content.length > 0 && { content }) });
const of = (type: string, ...content: readonly Json[]): Json => ({ type, content });
const br: Json = { type: 'hardBreak' };

const documents: Readonly<Record<string, readonly Json[]>> = {
  plain: [p(t('The ferry was late.')), p(t('Nobody was hurt.'))],
  'with marks': [p(t('The '), t('Avocet', 'italic'), t(' left'), t('.', 'bold'))],
  'with empty paragraphs': [p(), p(t('First')), p(), p(), p(t('last')), p()],
  'with line breaks': [p(t('“Fog,”'), br, t('he said.'), br), p(br, br)],
  'with lists in lists': [
    of(
      'bulletList',
      of('listItem', p(t('one')), of('orderedList', of('listItem', p(t('two')), p(t('three'))))),
      of('listItem', p()),
    ),
    of('blockquote', p(t('quoted')), of('bulletList', of('listItem', p(t('four'))))),
  ],
  'with a table, a caption, a card and a rule': [
    { type: 'heading', attrs: { level: 2 }, content: [t('A warning')] },
    of(
      'table',
      of('tableRow', of('tableHeader', p(t('Who'))), of('tableCell', p(t('9.4')), p())),
      of('tableRow', of('tableHeader', p()), of('tableCell', p(t('six')))),
    ),
    { type: 'horizontalRule' },
    { type: 'figure', attrs: { picture: '0197a000-0000-7000-8000-000000000001' }, content: [t('Radar 👩‍👧 plot')] },
    { type: 'embed', attrs: { url: 'https://example.org/', title: 'A card' } },
    { type: 'figure', attrs: { picture: '0197a000-0000-7000-8000-000000000001' } },
    p(t('Позиция 🙂 кончена.')),
  ],
};

describe('the words of a story in the editor', () => {
  for (const [name, content] of Object.entries(documents)) {
    const json = { type: 'doc', content } as unknown as Parameters<typeof textOf>[0]['document'];
    const doc: Node = storySchema.nodeFromJSON(json);

    test(`are those that the server anchors statements in: ${name}`, () => {
      doc.check();
      assert.equal(textIn(doc), textOf({ headline: '', standfirst: null, document: json }).text);
    });

    test(`are found again at each place: ${name}`, () => {
      const text = textIn(doc);
      doc.descendants((node, pos) => {
        if (!node.isText || node.text === undefined) return;
        const stretch = stretchOf(doc, { from: pos, to: pos + node.nodeSize });
        if (stretch === null) return;
        assert.equal(text.slice(stretch.start, stretch.end), stretch.exact);
        assert.equal(stretch.exact, node.text.trim());
        const place = placeOf(doc, stretch);
        assert.ok(place);
        assert.equal(doc.textBetween(place.from, place.to), stretch.exact);
      });
    });
  }

  test('are one stretch over several blocks', () => {
    const doc = storySchema.nodeFromJSON({ type: 'doc', content: documents['plain'] });
    const stretch = stretchOf(doc, { from: 5, to: doc.content.size - 6 });
    assert.equal(stretch?.exact, 'ferry was late.\nNobody was');
    assert.deepEqual(stretch && placeOf(doc, stretch), { from: 5, to: doc.content.size - 7 });
  });

  test('are found by what stands around them when they have moved, and nowhere when they are gone', () => {
    const doc = (...lines: readonly string[]) =>
      storySchema.nodeFromJSON({ type: 'doc', content: lines.map((line) => p(t(line))) });
    const before = doc('He said six.', 'She said six too.');
    const stretch = stretchOf(before, { from: 24, to: 27 });
    assert.equal(stretch?.exact, 'six');
    if (!stretch) return;
    const after = doc('Six people heard it: six, twice six.', 'He said six.', 'She said six too.');
    const place = placeOf(after, stretch);
    assert.equal(place && after.textBetween(0, place.from, '\n').endsWith('She said '), true);
    assert.equal(placeOf(doc('Nothing is left.'), stretch), null);
    assert.equal(placeOf(before, { ...stretch, part: 'headline' }), null);
  });
});
