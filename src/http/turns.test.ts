import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { makeTurns } from './turns.ts';

describe('turns', () => {
  test('are had by no more than so many at once, in the order of asking, whatever becomes of each', async () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), lengths, async (atOnce, all) => {
        const turns = makeTurns(atOnce);
        const begun: number[] = [];
        let now = 0;
        const work = all.map(async (length, n) => {
          const over = await turns.take();
          begun.push(n);
          now += 1;
          assert.ok(now <= atOnce);
          for (let passed = 0; passed < length; passed += 1) await null;
          now -= 1;
          over();
          over();
        });
        await Promise.all(work);
        assert.deepEqual(begun, [...all.keys()]);
        assert.equal(turns.waiting(), 0);
      }),
    );
  });
});
