import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { DeskFields, DocumentNode } from '../shapes.ts';
import { keyOf } from './align.ts';
import { bothTexts, type Chosen, keyOfField, type Merge, mergeOf, resultOf, sideOf, undecided } from './merge.ts';
import type { Side } from './three-way.ts';

const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: text ? [{ type: 'text', text }] : [],
});

function fields(texts: readonly (string | DocumentNode)[], changes: Partial<DeskFields> = {}): DeskFields {
  const content = texts.map((one) => (typeof one === 'string' ? paragraph(one) : one));
  return {
    headline: 'Ferry late',
    kicker: null,
    standfirst: null,
    document: { type: 'doc', content },
    dateline: null,
    bylineIds: [],
    sectionId: null,
    topicIds: [],
    tagIds: [],
    leadPictureId: null,
    genre: 'news',
    language: 'en-GB',
    direction: 'ltr',
    origin: null,
    indexChoice: 'index',
    canonicalAtOrigin: false,
    ...changes,
  };
}

const texts = ({ document }: DeskFields) => (document.content ?? []).map((block) => block.content?.[0]?.text ?? '');
const kinds = ({ places }: Merge) => places.map(({ kind }) => kind);

/** Decides every place that has to be, in one way. */
function decided(merge: Merge, side: Side): Chosen {
  return Object.fromEntries(undecided(merge, {}).map((key) => [key, side]));
}

const ferry = 'The ferry was an hour late on Tuesday morning.';
const crew = 'Its crew said nothing about the reason.';
const owner = 'The owner promised an inquiry into the delay.';

describe('merging a branch', () => {
  test('takes without asking what only one side changed', () => {
    const base = fields([ferry, crew, owner], { kicker: 'Harbour' });
    const story = fields([`${ferry} Nobody was hurt.`, crew, owner], { kicker: 'Harbour', standfirst: 'New' });
    const branch = fields([ferry, crew, `${owner} It begins in May.`], { kicker: 'At sea' });
    const merge = mergeOf({ base, story, branch });
    assert.deepEqual(kinds(merge), ['story', 'same', 'branch']);
    const result = resultOf(merge, {});
    assert.ok(result);
    assert.deepEqual(texts(result), [`${ferry} Nobody was hurt.`, crew, `${owner} It begins in May.`]);
    assert.deepEqual([result.kicker, result.standfirst], ['At sea', 'New']);
  });

  test('does not ask about words that were only put on the record, and keeps their marks where they stayed', () => {
    const marks = [{ type: 'statement', attrs: { id: '0199aaaa-0000-7000-8000-000000000001' } }];
    const onRecord = (text: string): DocumentNode => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: text.slice(0, 9), marks },
        { type: 'text', text: text.slice(9) },
      ],
    });
    const merge = mergeOf({
      base: fields([ferry, crew, owner]),
      story: fields([onRecord(ferry), onRecord(crew), owner]),
      branch: fields([ferry, `${crew} Not even why.`, owner]),
    });
    assert.deepEqual(kinds(merge), ['same', 'branch', 'same']);
    const result = resultOf(merge, {});
    assert.deepEqual(result?.document.content, [onRecord(ferry), paragraph(`${crew} Not even why.`), paragraph(owner)]);
    const twoWay = mergeOf({ base: null, story: fields([onRecord(ferry)]), branch: fields([ferry]) });
    assert.deepEqual(kinds(twoWay), ['same']);
  });

  test('parts neighbours that one side each has changed', () => {
    const merge = mergeOf({
      base: fields([ferry, crew]),
      story: fields([`${ferry} Yes.`, crew]),
      branch: fields([ferry, `${crew} Not even why.`]),
    });
    assert.deepEqual(kinds(merge), ['story', 'branch']);
  });

  test('asks where both changed the same block, and gives what was chosen', () => {
    const base = fields([ferry, crew]);
    const story = fields([ferry.replace('an hour', 'two hours'), crew]);
    const branch = fields([ferry.replace('an hour', 'three hours'), crew]);
    const merge = mergeOf({ base, story, branch });
    assert.deepEqual(kinds(merge), ['conflict', 'same']);
    assert.equal(resultOf(merge, {}), null);
    const taken = (side: Side) => texts(resultOf(merge, decided(merge, side)) ?? fields([]));
    assert.deepEqual(taken('story'), texts(story));
    assert.deepEqual(taken('branch'), texts(branch));
    assert.deepEqual(taken('both'), [texts(story)[0], texts(branch)[0], crew]);
  });

  test('asks where one took out what the other changed', () => {
    const merge = mergeOf({
      base: fields([ferry, crew]),
      story: fields([crew]),
      branch: fields([`${ferry} Again.`, crew]),
    });
    assert.deepEqual(kinds(merge), ['conflict', 'same']);
  });

  test('asks at every difference where no common beginning is kept', () => {
    const merge = mergeOf({
      base: null,
      story: fields([ferry, crew], { headline: 'One' }),
      branch: fields([ferry, `${crew} Yet.`, owner], { headline: 'Two' }),
    });
    assert.deepEqual(kinds(merge), ['same', 'conflict', 'conflict']);
    assert.equal(undecided(merge, {}).length, 3);
  });

  test('keeps both of lists, and language with its direction', () => {
    const base = fields([ferry]);
    const story = fields([ferry], { tagIds: ['a', 'b'] });
    const branch = fields([ferry], { tagIds: ['b', 'c'], language: 'ar', direction: 'rtl' });
    const merge = mergeOf({ base, story, branch });
    const result = resultOf(merge, decided(merge, 'both'));
    assert.deepEqual([result?.tagIds, result?.language, result?.direction], [['a', 'b', 'c'], 'ar', 'rtl']);
  });

  test('keeps a choice for the words it was made about, and for no others', () => {
    const base = fields([ferry, owner]);
    const branch = fields([ferry.replace('an hour', 'three hours'), owner]);
    const before = mergeOf({ base, story: fields([ferry.replace('an hour', 'two hours'), owner]), branch });
    const chosen = decided(before, 'branch');
    const saved = mergeOf({ base, story: fields([ferry.replace('an hour', 'two hours'), `${owner} Soon.`]), branch });
    assert.deepEqual(undecided(saved, chosen), []);
    const other = mergeOf({ base, story: fields([ferry.replace('an hour', 'four hours'), owner]), branch });
    assert.equal(undecided(other, chosen).length, 1);
  });

  test('puts the one text below the other where both are wanted whole', () => {
    assert.deepEqual(texts(bothTexts({ story: fields([ferry]), branch: fields([crew, owner]) })), [
      ferry,
      '',
      crew,
      owner,
    ]);
  });
});

describe('merging whatever texts', () => {
  const block = fc
    .array(fc.constantFrom('the', 'fog', 'horn', 'ferry', 'дев’ять', '渡轮', '9.4'), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' '));
  const text = fc.array(fc.oneof(block, fc.constant('')), { maxLength: 9 });
  /** Texts that have something in common, as those have that one began and two went on with. */
  const three = fc.tuple(text, text, text, fc.array(fc.nat(8), { maxLength: 9 })).map(([base, one, other, at]) => {
    const mixed = (own: readonly string[]) =>
      at.flatMap((n, index) => [base[n] ?? own[n] ?? 'left', ...(index % 3 === 0 ? own.slice(n, n + 1) : [])]);
    return { base, story: mixed(one), branch: mixed(other) };
  });
  const anySides = fc.oneof(fc.record({ base: text, story: text, branch: text }), three);
  const withBase = fc.tuple(anySides, fc.boolean());
  const merged = (sides: { base: readonly string[] | null; story: readonly string[]; branch: readonly string[] }) =>
    mergeOf({ base: sides.base && fields(sides.base), story: fields(sides.story), branch: fields(sides.branch) });
  const runs = { numRuns: 400 };

  test('all places together are the whole of each side, in order', () => {
    fc.assert(
      fc.property(withBase, ([sides, isKnown]) => {
        const { places } = merged({ ...sides, base: isKnown ? sides.base : null });
        for (const side of ['story', 'branch'] as const)
          assert.equal(keyOf(places.flatMap((place) => place[side])), keyOf(sides[side].map(paragraph)));
        if (isKnown) assert.equal(keyOf(places.flatMap((place) => place.base)), keyOf(sides.base.map(paragraph)));
        assert.equal(new Set(places.map(({ key }) => key)).size, places.length, 'no two places have one key');
      }),
      runs,
    );
  });

  test('no block of either side is lost, unless somebody says so or the other side alone took it out', () => {
    fc.assert(
      fc.property(withBase, ([sides, isKnown]) => {
        const merge = merged({ ...sides, base: isKnown ? sides.base : null });
        const kept = new Set(texts(resultOf(merge, decided(merge, 'both')) ?? fields([])));
        const begun = new Set(isKnown ? sides.base : []);
        for (const word of [...sides.story, ...sides.branch]) assert.ok(kept.has(word) || begun.has(word), word);
      }),
      runs,
    );
  });

  test('what is taken unasked is never a loss of words that the story’s last save brought', () => {
    fc.assert(
      fc.property(anySides, (sides) => {
        const begun = new Set(sides.base.map((one) => keyOf(paragraph(one))));
        for (const { kind, story } of merged(sides).places)
          if (kind === 'branch') for (const one of story) assert.ok(begun.has(keyOf(one)));
      }),
      runs,
    );
  });

  test('two sides that are the same give the same', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (base, same, isKnown) => {
        const merge = merged({ base: isKnown ? base : null, story: same, branch: same });
        assert.deepEqual(undecided(merge, {}), []);
        assert.deepEqual(texts(resultOf(merge, {}) ?? fields(['nothing'])), same.length > 0 ? same : ['']);
      }),
      runs,
    );
  });

  test('where one side is as it began, the other is the result', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (base, changed, isStory) => {
        const sides = isStory ? { story: changed, branch: base } : { story: base, branch: changed };
        const merge = merged({ base, ...sides });
        assert.deepEqual(texts(resultOf(merge, {}) ?? fields(['nothing'])), changed.length > 0 ? changed : ['']);
      }),
      runs,
    );
  });

  test('taking one side everywhere gives that side', () => {
    fc.assert(
      fc.property(anySides, fc.constantFrom('story', 'branch'), (sides, side) => {
        const merge = merged({ ...sides, base: null });
        assert.deepEqual(
          texts(resultOf(merge, decided(merge, side)) ?? fields(['nothing'])),
          sides[side].length > 0 ? sides[side] : [''],
        );
      }),
      runs,
    );
  });

  test('a choice that was made wins over what is taken unasked', () => {
    const merge = merged({ base: [ferry], story: [ferry], branch: [`${ferry} More.`] });
    const [place] = merge.places;
    assert.ok(place && sideOf(place, {}) === 'branch' && sideOf(place, { [place.key]: 'story' }) === 'story');
    const headline = mergeOf({ base: null, story: fields([]), branch: fields([], { headline: 'B' }) });
    const [field] = headline.fields;
    assert.ok(field);
    assert.equal(resultOf(headline, { [keyOfField(headline, field)]: 'branch' })?.headline, 'B');
  });
});
