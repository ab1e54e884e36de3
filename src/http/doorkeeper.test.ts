import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDoorkeeper } from './doorkeeper.ts';

describe('the doorkeeper of what is kept', () => {
  test('knows what was asked for before, and forgets what was not for the longest', () => {
    const { knows } = makeDoorkeeper(3);
    assert.deepEqual(['a', 'b', 'c'].map(knows), [false, false, false]);
    assert.equal(knows('a'), true);
    assert.equal(knows('d'), false);
    assert.deepEqual(['a', 'c', 'd'].map(knows), [true, true, true]);
    assert.equal(knows('b'), false);
  });
});
