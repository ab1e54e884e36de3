import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isSameView, readViews } from './kept-views.ts';

describe('the views that a browser keeps', () => {
  test('are read back, without what the list does not know', () => {
    const kept = [{ name: 'Mine', search: { who: 'me', colour: 'red' } }, { name: 7, search: {} }, 'no view'];
    assert.deepEqual(readViews(JSON.stringify(kept)), [{ name: 'Mine', search: { who: 'me' } }]);
  });

  test('are none where there is nothing, or something else', () => {
    for (const text of [null, '', '{', '{"name":"x"}', 'null']) assert.deepEqual(readViews(text), []);
  });

  test('are the same in any order of their filters', () => {
    assert.ok(isSameView({ who: 'me', state: 'draft' }, { state: 'draft', who: 'me' }));
    assert.ok(!isSameView({ who: 'me' }, { who: 'nobody' }));
  });
});
