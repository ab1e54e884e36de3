import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rangeOf } from './selection.ts';

describe('a range of rows', () => {
  const shown = ['a', 'b', 'c', 'd'];

  test('goes from one row to another, whichever is first', () => {
    assert.deepEqual(rangeOf(shown, 'b', 'd'), ['b', 'c', 'd']);
    assert.deepEqual(rangeOf(shown, 'd', 'b'), ['b', 'c', 'd']);
  });

  test('is the one row alone where none was chosen before, or that is gone', () => {
    assert.deepEqual(rangeOf(shown, null, 'c'), ['c']);
    assert.deepEqual(rangeOf(shown, 'gone', 'c'), ['c']);
  });
});
