import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { type Edit, edit, editOf, setting, storyDocument, undone } from '../../test/support/story-edits.ts';
import { mergeOf, resultOf, undecided } from '../desk/history/merge.ts';
import type { Side } from '../desk/history/three-way.ts';
import { blankFields, checkDocument, type StoryDocument, storySchema } from '../stories/stories.ts';
import { anchorAll, type Sought, stretchAt } from './anchors.ts';
import { marked, unmarked } from './marks.ts';
import type { AnchoredFields, AnchoredNode, Stretch } from './shapes.ts';
import { textOf } from './text-of.ts';

/** Another wrote a branch beside the story, and the two were merged by taking one side wherever both had changed. */
interface Merged {
  readonly kind: 'merge';
  readonly here: readonly Edit[];
  readonly there: readonly Edit[];
  readonly side: Side;
}
type Deed = Edit | Merged | { readonly kind: 'undo'; readonly steps: number } | { readonly kind: 'headline' };

const some = fc.array(editOf(), { maxLength: 3 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 16, arbitrary: editOf() },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), steps: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'headline' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      here: some,
      there: some,
      side: fc.constantFrom<Side>('story', 'branch', 'both'),
    }),
  },
);

const span = fc.tuple(fc.nat(1_000_000), fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 150 })));
const spans = fc.array(fc.array(span, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });
type Spans = readonly (readonly (readonly [number, number])[])[];

/** White space collapsed: what leaves words the same, said once more and apart from the code that is tested. */
const collapsed = (words: string) =>
  words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ');
const headline = 'Ferry was doing more than nine knots, inquiry told';
const jsonOf = (doc: Node) => doc.toJSON() as AnchoredNode;
const fieldsOf = (doc: Node, title = headline): AnchoredFields => ({
  headline: title,
  standfirst: 'Nobody was killed.',
  document: jsonOf(doc),
});

/** Stretches at these places that neither overlap nor touch each other; the first statement is of the headline. */
function confirmed(doc: Node, places: Spans): { readonly doc: Node; readonly statements: readonly Sought[] } {
  const fields = fieldsOf(doc);
  const { length } = textOf(fields).text;
  const stretchesOf = (each: Spans[number]): readonly Stretch[] => {
    let end = 0;
    return each
      .map(([at, size]) => [length === 0 ? 0 : at % length, size] as const)
      .toSorted(([one], [other]) => one - other)
      .flatMap(([at, size]) => {
        const stretch = stretchAt(fields, 'text', at, Math.min(at + size, length));
        if (stretch.start < end || stretch.exact === '') return [];
        end = stretch.end + 1;
        return [stretch];
      });
  };
  const made = [[stretchAt(fields, 'headline', 10, 37)], ...places.map(stretchesOf)]
    .filter(({ length: count }) => count > 0)
    .map((stretches, index) => ({
      id: `00000000-0000-7000-8000-00000000000${String(index)}`,
      anchored: { anchor: 'exact', stretches, found: null } as const,
    }));
  const kept = new Map(made.map(({ id, anchored }) => [id, anchored.stretches]));
  return { doc: storySchema.nodeFromJSON(marked(jsonOf(doc), kept)), statements: made };
}

/** Anchors as a save does, and sees that none is missing and none lies about its words. */
function save(fields: AnchoredFields, before: readonly Sought[], first: readonly Sought[]): readonly Sought[] {
  const now = anchorAll(fields, before);
  const texts = textOf(fields);
  assert.deepEqual(
    [...now.keys()],
    first.map(({ id }) => id),
  );
  const standsThere = ({ part, start, end, exact }: Stretch) =>
    assert.equal(texts[part].slice(start, end), exact, 'words at their offsets');
  return first.map(({ id, anchored: { stretches } }) => {
    const anchored = now.get(id);
    assert.ok(anchored);
    assert.deepEqual(
      anchored.stretches.map(({ part, exact }) => [part, collapsed(exact)]),
      stretches.map(({ part, exact }) => [part, collapsed(exact)]),
      'the confirmed words are kept',
    );
    if (anchored.anchor === 'exact' || anchored.anchor === 'moved') anchored.stretches.forEach(standsThere);
    else if (anchored.anchor === 'changed') {
      assert.equal(anchored.found?.length, stretches.length);
      anchored.found?.forEach(standsThere);
      assert.ok(anchored.found?.every(({ exact }) => exact !== ''));
    }
    assert.equal(anchored.found !== null, anchored.anchor === 'changed');
    return { id, anchored };
  });
}

function mergedWith(base: Node, { here, there, side }: Merged): Node {
  const sides = [here, there].map((edits) => {
    const tr = new Transform(base);
    for (const one of edits) edit(tr, one);
    return { ...blankFields('en'), document: tr.doc.toJSON() as StoryDocument };
  });
  const [story, branch] = sides;
  assert.ok(story && branch);
  const merge = mergeOf({ base: { ...story, document: base.toJSON() as StoryDocument }, story, branch });
  const result = resultOf(merge, Object.fromEntries(undecided(merge, {}).map((key) => [key, side])));
  assert.ok(result);
  const checked = checkDocument(result.document);
  assert.ok('document' in checked, JSON.stringify(checked));
  return storySchema.nodeFromJSON(checked.document);
}

function isFound({ anchored: { anchor } }: Sought): boolean {
  return anchor === 'exact' || anchor === 'moved';
}

describe('statements in a story that is edited', () => {
  test('are never missing, never said to stand where other words are, and come back with their words', () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(storyDocument, spans, fc.array(deed, { minLength: 1, maxLength: 7 }), (plain, places, deeds) => {
        const { doc, statements: first } = confirmed(plain, places);
        let now = first;
        let title = headline;
        let tr = new Transform(doc);
        for (const one of deeds) {
          if (one.kind === 'headline') title = title === headline ? `Inquiry: ${headline}` : headline.slice(0, 30);
          else if (one.kind === 'merge') tr = new Transform(mergedWith(tr.doc, one));
          else if (one.kind === 'undo') undoSteps(tr, one.steps);
          else edit(tr, one);
          now = save(fieldsOf(tr.doc, title), now, first);
        }
        for (const { anchored } of now) counts.set(anchored.anchor, (counts.get(anchored.anchor) ?? 0) + 1);
        // A merge begins a new document; to go back behind it is to restore an earlier revision.
        const hasMerge = deeds.some(({ kind }) => kind === 'merge');
        const back = hasMerge ? doc : undone(tr);
        assert.deepEqual(unmarked(jsonOf(back)), unmarked(jsonOf(doc)));
        assert.ok(save(fieldsOf(back), now, first).every(isFound), 'undo brings every statement back');
      }),
      { numRuns: 10_000 },
    );
    // The edits do what they are for: of each fate there are many.
    for (const anchor of ['exact', 'moved', 'changed', 'lost']) assert.ok((counts.get(anchor) ?? 0) > 500, anchor);
  });

  test('stay exact while only the form of the text changes', () => {
    fc.assert(
      fc.property(storyDocument, spans, fc.array(editOf(setting), { maxLength: 5 }), (plain, places, edits) => {
        const { doc, statements } = confirmed(plain, places);
        const tr = new Transform(doc);
        for (const one of edits) edit(tr, one);
        for (const { anchored } of save(fieldsOf(tr.doc), statements, statements))
          assert.equal(anchored.anchor, 'exact');
      }),
      { numRuns: 1_000 },
    );
  });
});

function undoSteps(tr: Transform, count: number): void {
  const end = tr.steps.length;
  for (let at = end - 1; at >= Math.max(0, end - count); at -= 1) {
    const [step, before] = [tr.steps[at], tr.docs[at]];
    if (step && before) tr.step(step.invert(before));
  }
}
