import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isFiltered, listQuery, readListSearch } from './list-address.ts';

const id = '019a9a5e-0000-7000-8000-000000000001';
const place = { zone: 'Europe/Kyiv', now: new Date('2026-11-22T23:00:00Z') };

describe('the address of the story list', () => {
  test('what it knows is read, and everything else is left out', () => {
    const whole = { state: 'draft', section: id, who: 'me', when: 'changed-today', words: 'tide', order: 'deadline' };
    assert.deepEqual(readListSearch({ ...whole, more: 1 }), whole);
    assert.deepEqual(readListSearch({ state: 'odd', section: 'x', who: 7, when: '', words: '  ', order: 'odd' }), {});
    assert.deepEqual(readListSearch({ words: 2026 }), { words: '2026' });
  });

  test('the server is asked by the newsroom’s days, where it is Monday already', () => {
    const asked = (when: 'changed-today' | 'planned-this-week') => new URLSearchParams(listQuery({ when }, place));
    assert.equal(asked('changed-today').get('changedSince'), '2026-11-22T22:00:00.000Z');
    assert.equal(asked('planned-this-week').get('plannedFrom'), '2026-11-23');
    assert.equal(asked('planned-this-week').get('plannedTo'), '2026-11-29');
    assert.equal(listQuery({ when: 'late' }, place), 'late=true');
  });

  test('an order leaves nothing out; a filter does', () => {
    assert.equal(isFiltered({ order: 'planned' }), false);
    assert.equal(isFiltered({ who: 'me' }), true);
  });
});
