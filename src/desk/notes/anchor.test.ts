import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { storySchema } from '../story-schema.ts';
import { describePassage, findPassage } from './anchor.ts';

const { nodes } = storySchema;
const inline = (text: string) =>
  text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [storySchema.node('hardBreak')]),
      ...(line === '' ? [] : [storySchema.text(line)]),
    ]);
const paragraph = (text: string) => storySchema.node('paragraph', null, inline(text));
const docOf = (...blocks: readonly Node[]) => storySchema.node('doc', null, blocks);
const written = (doc: Node, { from, to }: { readonly from: number; readonly to: number }) =>
  doc.textBetween(from, to, '\n', '\n');

/** Every kind of block that a story has, around a text. */
const blockKinds: readonly ((text: string) => Node)[] = [
  paragraph,
  paragraph,
  (text) => storySchema.node('heading', { level: 2 }, inline(text)),
  (text) => storySchema.node('blockquote', null, [paragraph(text), paragraph('')]),
  (text) => storySchema.node('bulletList', null, [storySchema.node('listItem', null, [paragraph(text)])]),
  (text) => storySchema.node('figure', { picture: 'p1' }, inline(text)),
  (text) => storySchema.node('embed', { url: 'https://example.org/', title: text }),
  () => storySchema.node('horizontalRule'),
  (text) =>
    storySchema.node('table', null, [
      storySchema.node('tableRow', null, [
        storySchema.node('tableCell', null, [paragraph(text), paragraph(text)]),
        storySchema.node('tableHeader', null, [paragraph('th')]),
      ]),
    ]),
];
const texts = fc
  .array(fc.constantFrom('ha', 'ha ', 'the ', 'ferry', ' ', '\n', '“', 'дев’ять ', 'العبّارة', '渡轮', '🚢', '.'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));
const anyDoc = fc
  .array(fc.tuple(fc.nat(blockKinds.length - 1), texts), { minLength: 1, maxLength: 8 })
  .map((blocks) => docOf(...blocks.map(([kind, text]) => (blockKinds[kind] ?? paragraph)(text))));

/** A document in which no word comes twice, as five letters tell which it is. */
const vowels = 'aeioumn';
const consonants = 'bcdfgkl';
const word = (n: number) =>
  [...n.toString(7).padStart(5, '0')].map((digit, at) => (at % 2 === 0 ? consonants : vowels)[Number(digit)]).join('');
const wordsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => word((first + index) * 41));
const distinct = fc.array(fc.integer({ min: 12, max: 40 }), { minLength: 3, maxLength: 8 }).map((counts) =>
  docOf(
    ...counts.map((count, index) => {
      const before = counts.slice(0, index).reduce((sum, each) => sum + each, 1);
      return paragraph(wordsFrom(before, count).join(' '));
    }),
  ),
);
/** A passage of so many letters, somewhere in a document, with the place at which it is found there. */
function passageIn(doc: Node, at: number, letters: number) {
  const from = 1 + (at % Math.max(doc.content.size - letters - 60, 1));
  const anchor = describePassage(doc, from, from + letters);
  const place = anchor && findPassage(doc, anchor);
  return anchor && place && { anchor, place };
}

describe('a passage that was described', () => {
  test('is found again in the same document at the same place, whatever stands there', () => {
    fc.assert(
      fc.property(anyDoc, fc.nat(), fc.nat(), (doc, one, other) => {
        const anchor = describePassage(doc, one % (doc.content.size + 1), other % (doc.content.size + 1));
        if (anchor === null) return;
        const found = findPassage(doc, anchor);
        assert.ok(found?.isExact);
        assert.deepEqual(describePassage(doc, found.from, found.to), anchor);
        assert.equal(anchor.exact, anchor.exact.trim());
        assert.ok(anchor.prefix.length <= 64 && anchor.suffix.length <= 64);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is found where it has moved to, after any edits elsewhere', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(90), text: texts, isDeletion: fc.boolean() });
    fc.assert(
      fc.property(
        distinct,
        fc.nat(),
        fc.integer({ min: 27, max: 200 }),
        fc.array(edit, { maxLength: 12 }),
        (doc, at, letters, edits) => {
          const passage = passageIn(doc, at, letters);
          if (passage === null) return;
          const { anchor, place } = passage;
          const tr = new Transform(doc);
          for (const each of edits) {
            const from = tr.mapping.map(place.from, 1);
            const to = tr.mapping.map(place.to, -1);
            const start = each.at % tr.doc.content.size;
            const isBefore = start <= from;
            if (!isBefore && start < to) continue;
            const end = Math.min(start + each.length, isBefore ? from : tr.doc.content.size);
            if (each.isDeletion) tr.delete(start, end);
            else if (tr.doc.resolve(start).parent.isTextblock && start !== from && start !== to)
              tr.insert(start, inline(each.text));
            else if (start < tr.doc.content.size && tr.doc.resolve(start).depth === 0)
              tr.insert(start, paragraph(each.text));
          }
          const mapped = { from: tr.mapping.map(place.from, 1), to: tr.mapping.map(place.to, -1) };
          assert.deepEqual(findPassage(tr.doc, anchor), { ...mapped, isExact: true });
        },
      ),
      { numRuns: 600 },
    );
  });

  test('is found where its own words were changed', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.integer({ min: 60, max: 400 }), fc.nat(), (doc, at, letters, where) => {
        const passage = passageIn(doc, at, letters);
        if (passage === null || passage.place.to - passage.place.from < 40) return;
        const { anchor, place } = passage;
        const tr = new Transform(doc);
        const start = place.from + 8 + (where % (place.to - place.from - 24));
        tr.replaceWith(start, start + 6, storySchema.text('QQQ'));
        const mapped = { from: tr.mapping.map(place.from, 1), to: tr.mapping.map(place.to, -1) };
        assert.deepEqual(findPassage(tr.doc, anchor), { ...mapped, isExact: false });
        // And where the words on both sides of it are others, too.
        const sides = new Transform(tr.doc);
        for (const side of [mapped.to + 2, mapped.from - 8])
          if (
            side > 1 &&
            side + 6 < sides.doc.content.size &&
            sides.doc.resolve(side).sameParent(sides.doc.resolve(side + 6))
          )
            sides.replaceWith(side, side + 6, storySchema.text('ZZ'));
        const found = findPassage(sides.doc, anchor);
        assert.ok(found && !found.isExact);
        const [from, to] = [sides.mapping.map(mapped.from), sides.mapping.map(mapped.to)];
        assert.ok(
          Math.abs(found.from - from) <= 12 && Math.abs(found.to - to) <= 12,
          `${found.from}–${found.to} for ${from}–${to}`,
        );
      }),
      { numRuns: 600 },
    );
  });

  test('is gone once it is deleted', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.integer({ min: 10, max: 300 }), (doc, at, letters) => {
        const passage = passageIn(doc, at, letters);
        if (passage === null) return;
        const { anchor, place } = passage;
        assert.equal(findPassage(new Transform(doc).delete(place.from, place.to).doc, anchor), null);
      }),
      { numRuns: 400 },
    );
  });

  test('is looked for in any document without an exception', () => {
    const side = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 64 }));
    const anchor = fc.record({ exact: side, prefix: side, suffix: side, block: fc.nat(), offset: fc.nat() });
    fc.assert(
      fc.property(anyDoc, anchor, (doc, given) => {
        const found = findPassage(doc, given);
        if (found) assert.ok(found.from < found.to && found.to <= doc.content.size);
        if (found?.isExact) assert.equal(describePassage(doc, found.from, found.to)?.exact, given.exact.trim());
      }),
      { numRuns: 800 },
    );
  });
});

describe('a passage of a story', () => {
  const first = 'Harbour radar had put the ferry at approximately nine knots a minute before the impact.';
  const second = 'The union said that nine knots was the company’s rule, in fog or in clear weather.';
  const story = docOf(
    paragraph(first),
    paragraph(second),
    nodes.horizontalRule.create(),
    paragraph('Tern Line declined to comment.'),
  );
  const anchorOf = (doc: Node, quote: string, nth = 0) => {
    const text = doc.textBetween(0, doc.content.size, '\n');
    let at = -1;
    for (let n = 0; n <= nth; n += 1) at = text.indexOf(quote, at + 1);
    for (let pos = 0; pos <= doc.content.size; pos += 1) {
      const anchor = describePassage(doc, pos, pos + quote.length);
      if (anchor?.exact === quote && (nth === 0 || anchor.block === nth)) return anchor;
    }
    throw new Error(`There is no ${quote} at ${at}.`);
  };

  test('that is short is told from the same words elsewhere by those around it', () => {
    const anchor = anchorOf(story, 'nine knots', 1);
    const changed = new Transform(story).insert(0, [
      paragraph('Nine knots, nine knots: nine knots.'),
      paragraph('New.'),
    ]).doc;
    const found = findPassage(changed, anchor);
    assert.ok(found?.isExact);
    assert.match(changed.textBetween(found.from - 5, found.to + 8), /that nine knots was the/);
  });

  test('that is short and was deleted is not found in the same words elsewhere', () => {
    const anchor = anchorOf(story, 'nine knots', 1);
    const changed = docOf(paragraph(first), paragraph('Tern Line declined to comment.'));
    assert.equal(findPassage(changed, anchor), null);
  });

  test('that goes over two paragraphs is found when they become one', () => {
    const anchor = describePassage(story, 70, first.length + 40);
    assert.match(anchor?.exact ?? '', /\n/);
    const found = anchor && findPassage(docOf(paragraph(`${first} ${second}`)), anchor);
    assert.equal(found && written(docOf(paragraph(`${first} ${second}`)), found), anchor?.exact.replace('\n', ' '));
  });

  test('that was written anew is what stands between the words around it', () => {
    const anchor = anchorOf(story, 'approximately nine knots');
    const changed = docOf(paragraph(first.replace('approximately nine knots', 'a speed of 9.4 kn')), paragraph(second));
    const found = findPassage(changed, anchor);
    assert.deepEqual(found && [written(changed, found), found.isExact], ['a speed of 9.4 kn', false]);
  });

  test('that was moved and mended is found at its new place', () => {
    const anchor = anchorOf(story, first);
    const mended = first.replace('approximately', 'about').replace('impact', 'collision');
    const changed = docOf(paragraph(second), paragraph('Tern Line declined to comment.'), paragraph(mended));
    const found = findPassage(changed, anchor);
    assert.equal(found && written(changed, found), mended.slice(0, -1));
  });

  test('has words: an empty line and a rule are none', () => {
    assert.equal(describePassage(docOf(paragraph(''), nodes.horizontalRule.create(), paragraph(' ')), 0, 6), null);
  });

  test('is looked for quickly: 40 in 10,000 words, as they were and changed', () => {
    const plain = Array.from({ length: 10_000 }, (_, n) => ['the', 'ferry', 'said', word(n * 7)][n % 4] ?? '');
    const long = (words: readonly string[]) =>
      docOf(...Array.from({ length: 200 }, (_, n) => paragraph(words.slice(n * 50, n * 50 + 50).join(' '))));
    const doc = long(plain);
    const anchors = Array.from({ length: 40 }, (_, n) => describePassage(doc, 500 + n * 1_100, 560 + n * 1_100));
    const lookFor = (words: readonly string[]) => {
      const times = Array.from({ length: 7 }, () => {
        const fresh = long(words);
        const start = performance.now();
        const found = anchors.map((anchor) => anchor && findPassage(fresh, anchor));
        return { time: performance.now() - start, found: found.filter((place) => place !== null).length };
      });
      return { least: Math.min(...times.map(({ time }) => time)), found: times[0]?.found };
    };
    const same = lookFor(plain);
    const changed = lookFor(plain.map((each, n) => (n % 5 === 0 ? 'gull' : each)));
    assert.deepEqual([same.found, changed.found], [40, 40]);
    assert.ok(same.least <= 30 && changed.least <= 30, `${same.least} ms as they were, ${changed.least} ms changed`);
  });
});
