import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { qualifiers } from '../suggester/suggester.ts';
import { type Compared, type ComparedFigure, cannotBothHold, compare, rangeOf } from './conflicts.ts';

/** A figure of speed as the suggester makes it comparable. */
function speed(qualifier: ComparedFigure['qualifier'], value: number, asPrinted: string): ComparedFigure {
  const [low, high] = [qualifier === 'at least' ? value : null, qualifier === 'at most' ? value : null];
  return { measure: 'speed', qualifier, value, low, high, asPrinted };
}

function statement(changes: Partial<Compared> = {}): Compared {
  return {
    ...{ storyId: 'ferry', name: 'Harbour Office', speakerId: null, groupId: 'harbour', topicId: 'inquiry' },
    ...{ questionId: null, aboutPlaceId: null, act: 'claims', text: 'It was doing some speed.', hedge: null },
    ...{ saidEdtf: null, figures: [] },
    ...changes,
  };
}

const line = { name: 'Estuary Line', groupId: 'line', text: 'Her speed was this.' };
const atMostSix = speed('at most', 6, 'no more than 6 knots');
const aboutNine = speed('about', 9, 'approximately 9 knots');
const atLeast = speed('at least', 9.4, 'at least 9.4 knots');

describe('how one statement may stand to another', () => {
  test('at least 9.4 and no more than 6 cannot both hold, and the sentence says both as they were printed', () => {
    const found = compare(statement({ figures: [atLeast] }), statement({ ...line, figures: [atMostSix] }));
    assert.deepEqual(found, { kind: 'disputes', why: 'no more than 6 knots there, at least 9.4 knots here.' });
    assert.equal(
      compare(statement({ figures: [aboutNine] }), statement({ ...line, figures: [atMostSix] }))?.kind,
      'disputes',
    );
  });

  test('about 9 bears out at least 9.4, and at least 2 bears out nothing', () => {
    const one = statement({ figures: [aboutNine] });
    assert.equal(compare(one, statement({ ...line, figures: [atLeast] }))?.kind, 'corroborates');
    const atLeastTwo = speed('at least', 2, 'at least 2 knots');
    assert.equal(compare(one, statement({ ...line, figures: [atLeastTwo] })), null);
  });

  test('figures of another measure, of another topic or on another question are not compared', () => {
    const one = statement({ figures: [atLeast], questionId: 'how fast' });
    const six = { ...line, figures: [atMostSix] };
    assert.equal(compare(one, statement({ ...line, figures: [{ ...atMostSix, measure: 'length' }] })), null);
    assert.equal(compare(one, statement({ ...six, questionId: 'who steered' })), null);
    assert.equal(compare(one, statement({ ...six, storyId: 'other', topicId: 'oysters' })), null);
    assert.equal(compare(one, statement({ ...six, storyId: 'other' }))?.kind, 'disputes');
  });

  test('lengths of time, shares and sums are compared only where the statements are of the same thing', () => {
    const seconds = { ...atMostSix, measure: 'duration', asPrinted: 'ten seconds' };
    const days = { ...atLeast, measure: 'duration', asPrinted: 'nine days' };
    const horn = { figures: [seconds], text: 'The horn was heard for ten seconds.' };
    const wait = { ...line, figures: [days], text: 'The licence took nine days.' };
    assert.equal(compare(statement(horn), statement(wait)), null);
    const sounded = { ...wait, text: 'The horn was heard for nine days.' };
    assert.equal(compare(statement(horn), statement(sounded))?.kind, 'disputes');
    const question = { questionId: 'how long' };
    assert.equal(compare(statement({ ...horn, ...question }), statement({ ...wait, ...question }))?.kind, 'disputes');
  });

  test('what the same speaker says later supersedes what they said before, and not the other way', () => {
    const before = statement({ speakerId: 'lind', saidEdtf: '2026-11-12', figures: [speed('exact', 7, '7 knots')] });
    const later = statement({ speakerId: 'lind', saidEdtf: '2026-11-19', figures: [speed('exact', 9, '9 knots')] });
    assert.deepEqual(compare(later, before), {
      kind: 'supersedes',
      why: 'Harbour Office said 7 knots before, and 9 knots later.',
    });
    assert.equal(compare(before, later), null);
  });

  test('the same words bear each other out, whatever their case and marks', () => {
    const one = statement({ text: 'The log was complete.' });
    assert.equal(compare(one, statement({ ...line, text: '“the log was complete”' }))?.kind, 'corroborates');
    assert.equal(compare(one, statement({ text: 'The log was complete' }))?.kind, 'repeats');
  });

  test('a denial on the same question, or of the same place in the story, is offered as one', () => {
    const claim = statement({ text: 'A warning was given', questionId: 'warned' });
    const denial = statement({ ...line, act: 'denies', text: 'Nobody was told', questionId: 'warned' });
    assert.equal(compare(denial, claim)?.kind, 'denies');
    assert.equal(compare(claim, denial)?.kind, 'disputes');
    const there = { aboutPlaceId: 'quay', text: 'no such speed was ever reached' };
    assert.equal(compare(statement({ ...line, ...there }), statement({ aboutPlaceId: 'quay' }))?.kind, 'disputes');
  });

  test('a denial of something else in the same story is not offered', () => {
    const claim = statement({ text: 'The oyster beds reopened on Tuesday' });
    assert.equal(compare(statement({ ...line, act: 'denies', text: 'The ferry never left the quay' }), claim), null);
    const same = statement({ ...line, text: 'The oyster beds have not reopened' });
    assert.equal(compare(same, claim)?.kind, 'disputes');
  });

  test('who declined to answer states nothing that could be disputed', () => {
    const declined = statement({ ...line, act: 'declines', figures: [atMostSix], questionId: 'q' });
    assert.equal(compare(declined, statement({ figures: [atLeast], questionId: 'q' })), null);
  });
});

describe('ranges of figures', () => {
  const figures = fc.record({
    qualifier: fc.constantFrom(...qualifiers),
    value: fc.option(fc.integer({ min: 1, max: 1_000 })),
    low: fc.option(fc.integer({ min: 1, max: 500 })),
    high: fc.option(fc.integer({ min: 501, max: 1_000 })),
  });

  test('say the same of two figures in either order, and none contradicts itself', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const [first, second] = [rangeOf(one), rangeOf(other)];
        if (first === null || second === null) return;
        assert.equal(cannotBothHold(first, second), cannotBothHold(second, first));
        assert.ok(!cannotBothHold(first, first));
      }),
    );
  });

  test('keep to their ends: more than 6 and no more than 6 cannot both hold, at least 6 and no more than 6 can', () => {
    const six = { value: 6, low: null, high: null };
    const range = (qualifier: ComparedFigure['qualifier']) => rangeOf({ ...six, qualifier }) ?? assert.fail();
    assert.ok(cannotBothHold(range('more than'), range('at most')));
    assert.ok(cannotBothHold(range('less than'), range('exact')));
    assert.ok(!cannotBothHold(range('at least'), range('at most')));
  });
});
