import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { beginsVisit, isRepeat, isTooFast, paceAfter, refusalOf } from './rules.ts';

const hour = 3_600_000;
const at = Date.parse('2026-11-19T12:00:30Z');

describe('the rule of views', () => {
  test('knows a repeat for eight hours, to the millisecond, and also where a clock was put back', () => {
    assert.equal(isRepeat(undefined, at), false);
    assert.equal(isRepeat(at, at), true);
    assert.equal(isRepeat(at - 8 * hour + 1, at), true);
    assert.equal(isRepeat(at - 8 * hour, at), false);
    assert.equal(isRepeat(at + hour, at), true);
  });

  test('lets a visit end half an hour after the last view', () => {
    const pace = paceAfter(undefined, at);
    assert.equal(beginsVisit(undefined, at), true);
    assert.equal(beginsVisit(pace, at + 30 * 60_000 - 1), false);
    assert.equal(beginsVisit(pace, at + 30 * 60_000), true);
  });

  test('counts the pace by minutes of the clock', () => {
    const two = paceAfter(paceAfter(undefined, at), at + 10_000);
    assert.equal(two.inMinute, 2);
    assert.equal(isTooFast(two, at + 20_000, 2), true);
    assert.equal(isTooFast(two, at + 20_000, 3), false);
    assert.equal(isTooFast(two, at + 30_000, 2), false, 'another minute has begun');
    assert.equal(paceAfter(two, at + 30_000).inMinute, 1);
    assert.equal(isTooFast(undefined, at, 2), false);
  });

  test('refuses what nobody sees, whatever browser says so in whatever words', () => {
    assert.equal(refusalOf('HEAD', {}), 'head');
    for (const headers of [
      { 'sec-purpose': 'prefetch' },
      { 'sec-purpose': 'prefetch;prerender' },
      { purpose: 'prefetch' },
      { 'x-purpose': 'preview' },
      { 'x-moz': 'prefetch' },
    ])
      assert.equal(refusalOf('POST', headers), 'prefetch', JSON.stringify(headers));
    assert.equal(refusalOf('POST', { 'sec-fetch-site': 'cross-site' }), 'other-site');
    assert.equal(refusalOf('GET', { 'sec-fetch-site': 'same-site' }), 'other-site');
    for (const site of ['same-origin', 'none', undefined])
      assert.equal(refusalOf('POST', site === undefined ? {} : { 'sec-fetch-site': site }), null);
  });
});
