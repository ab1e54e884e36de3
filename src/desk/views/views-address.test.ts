import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readViewsSearch, stepsFor, timeOf } from './views-address.ts';

describe('the address of readership', () => {
  test('keeps what the screen knows, and nothing else', () => {
    assert.deepEqual(readViewsSearch({ last: '7-days', step: 'day', span: 'week', x: 1 }), {
      last: '7-days',
      step: 'day',
      span: 'week',
    });
    assert.deepEqual(readViewsSearch({ last: 'ever', step: 'minute', span: 3, from: '2026-06-01' }), {});
  });

  test('takes two days in either order, before any other time', () => {
    const wanted = { from: '2026-06-01', until: '2026-06-09' };
    assert.deepEqual(readViewsSearch({ from: '2026-06-09', until: '2026-06-01', last: 'today' }), wanted);
    assert.deepEqual(readViewsSearch({ from: '2026-06-31', until: '2026-06-01' }), {});
  });

  test('means the days that it is now', () => {
    const of = (last: 'today' | 'yesterday' | '7-days' | '28-days' | '12-months') => {
      const { from, until, by } = timeOf({ last }, '2026-06-10', 'today');
      return [from, until, by].join(' ');
    };
    assert.equal(of('today'), '2026-06-10 2026-06-10 hour');
    assert.equal(of('yesterday'), '2026-06-09 2026-06-09 hour');
    assert.equal(of('7-days'), '2026-06-04 2026-06-10 hour');
    assert.equal(of('28-days'), '2026-05-14 2026-06-10 day');
    assert.equal(of('12-months'), '2025-06-16 2026-06-10 week');
    assert.equal(timeOf({}, '2026-06-10', '7-days').last, '7-days');
    assert.equal(timeOf({ from: '2026-01-01', until: '2026-01-02' }, '2026-06-10', 'today').last, null);
  });

  test('offers the steps that a time can be told by, and takes another for none of them', () => {
    assert.deepEqual(stepsFor('2026-06-10', '2026-06-10'), ['hour']);
    assert.deepEqual(stepsFor('2026-06-01', '2026-06-30'), ['hour', 'day', 'week']);
    assert.deepEqual(stepsFor('2020-01-01', '2026-06-30'), ['week']);
    assert.equal(timeOf({ last: '12-months', step: 'hour' }, '2026-06-10', 'today').by, 'week');
    assert.equal(timeOf({ last: '12-months', step: 'day' }, '2026-06-10', 'today').by, 'day');
  });
});
