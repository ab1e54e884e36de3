import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestLabels, chainRoom, plainTransitions, sumChains } from './chain.ts';
import { labelCount, mayFollow } from './labels.ts';

/** Every labelling of so many pieces that may be. */
function labellings(length: number): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [[]];
  for (let at = 0; at < length; at++)
    all = all.flatMap((before) =>
      Array.from({ length: labelCount }, (_, label) => label)
        .filter((label) => mayFollow(before.at(-1) ?? -1, label))
        .map((label) => [...before, label]),
    );
  return all;
}

const sequences = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    scores: fc.array(fc.float({ min: -4, max: 4, noNaN: true }), {
      minLength: length * labelCount,
      maxLength: length * labelCount,
    }),
  }),
);
const transitions = plainTransitions();
const scoreOf = (scores: readonly number[], labels: readonly number[]) =>
  labels.reduce((sum, label, at) => sum + (scores[at * labelCount + label] ?? 0), 0);

test('the best labels are the best of all that may be', () => {
  fc.assert(
    fc.property(sequences, ({ length, scores }) => {
      const best = bestLabels(Float32Array.from(scores), length, transitions);
      const most = Math.max(...labellings(length).map((labels) => scoreOf(scores, labels)));
      assert.ok(Math.abs(scoreOf(scores, [...best]) - most) < 1e-4);
    }),
    { numRuns: 60 },
  );
});

test('the sum over all labellings is the sum over each of them, from both ends', () => {
  fc.assert(
    fc.property(sequences, ({ length, scores }) => {
      const room = chainRoom(length);
      const whole = sumChains(Float32Array.from(scores), length, transitions, room);
      const wanted = Math.log(labellings(length).reduce((sum, labels) => sum + Math.exp(scoreOf(scores, labels)), 0));
      assert.ok(Math.abs(whole - wanted) < 1e-3, `${whole}, not ${wanted}`);
      for (let at = 0; at < length; at++) {
        let through = 0;
        for (let label = 0; label < labelCount; label++)
          through += Math.exp((room.ahead[at * labelCount + label] ?? 0) + (room.behind[at * labelCount + label] ?? 0));
        assert.ok(Math.abs(Math.log(through) - wanted) < 1e-3);
      }
    }),
    { numRuns: 60 },
  );
});
