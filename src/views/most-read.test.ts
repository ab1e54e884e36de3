import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bandsOf, makeRanking, type ReadStory, type Sums, weightOf } from './most-read.ts';

test('an hour weighs half as much for every six hours that it is past, or every two days; before the span nothing', () => {
  const [now, ...past] = [0, 6, 12, 23, 24].map((hours) => weightOf('today', hours));
  assert.deepEqual(past.slice(0, 2), [(now ?? 0) / 2, (now ?? 0) / 4]);
  assert.ok((past[2] ?? 0) > 0);
  assert.equal(past[3], 0);
  assert.equal(weightOf('week', 48), weightOf('week', 0) / 2);
  assert.ok(weightOf('week', 167) > 0);
  assert.equal(weightOf('week', 168), 0);
});

test('however many stories were read, every list is as if all had been sorted', () => {
  const read = fc.record({ weighed: fc.nat(300), section: fc.constantFrom('a', 'b', 'rare') });
  fc.assert(
    fc.property(fc.array(read, { minLength: 1, maxLength: 2_500, size: 'max' }), (reads) => {
      const sums: Sums = new Map(reads.map(({ weighed }, id) => [id, { views: 1, weighed }]));
      const story = (id: number): ReadStory => ({
        storyId: String(id).padStart(5, '0'),
        sectionId: id % 997 === 0 ? 'rare' : (reads[id]?.section ?? 'a'),
        firstPublishedAt: '2026-11-19T12:00:00.000Z',
        views: 1,
        weighed: reads[id]?.weighed ?? 0,
      });
      const ranking = makeRanking(['a', 'b', 'rare']);
      const banded: number[] = [];
      let isDone = false;
      for (const band of bandsOf(sums)) {
        banded.push(...band);
        isDone ||= ranking.isFull(Math.max(...band.map((id) => reads[id]?.weighed ?? 0)));
        if (!isDone) ranking.take(band.map(story));
      }
      assert.deepEqual(
        banded.toSorted((one, other) => one - other),
        [...sums.keys()],
      );
      const all = [...sums.keys()].map(story);
      for (const [id, list] of ranking.lists) {
        const expected = all
          .filter(({ sectionId }) => id === '' || sectionId === id)
          .toSorted((one, other) => other.weighed - one.weighed || (one.storyId < other.storyId ? 1 : -1));
        assert.deepEqual(list, expected.slice(0, 10), id);
      }
    }),
    { numRuns: 60 },
  );
});
