import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inGroups } from './in-groups.ts';

describe('what comes in groups', () => {
  test('is done together where it comes together, in its order, and never more than so many at once', async () => {
    const groups: number[][] = [];
    const take = inGroups<number, string>(
      async (items) => {
        groups.push([...items]);
        return items.map(String);
      },
      { atOnce: 3 },
    );
    const taken = await Promise.all([1, 2, 3, 4, 5].map(take));
    assert.deepEqual(taken, ['1', '2', '3', '4', '5']);
    assert.deepEqual(groups, [
      [1, 2, 3],
      [4, 5],
    ]);
  });

  test('fails alone: whoever came with it is taken', async () => {
    const take = inGroups<number, number>(
      async (items) => {
        if (items.includes(2)) throw new Error('two cannot be kept');
        return items;
      },
      { atOnce: 10 },
    );
    const taken = await Promise.allSettled([1, 2, 3].map(take));
    assert.deepEqual(
      taken.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.equal(await take(4), 4, 'and the next are, too');
  });

  test('is begun at once after a rest, and gathered while one goes on', async () => {
    const sizes: number[] = [];
    const take = inGroups<number, number>(
      async (items) => {
        sizes.push(items.length);
        return items;
      },
      { atOnce: 100, restMs: 30 },
    );
    await take(0);
    const many = [take(1)];
    for (let n = 2; n <= 10; n += 1) {
      await new Promise((wait) => setTimeout(wait, 1));
      many.push(take(n));
    }
    await Promise.all(many);
    assert.deepEqual(sizes, [1, 10]);
  });
});
