import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressEndsOn, binnedEndsOn, limitsAt, senderEndsOn } from './keeping-rules.ts';

const now = Temporal.Instant.from('2026-11-19T12:00:00Z');

test('what comes with a comment is kept as long as the newsroom says', () => {
  const limits = limitsAt(now, { keepPersonDays: 90, keepBinnedDays: 14 });
  assert.equal(limits.sender, '2026-08-21T12:00:00.000Z');
  assert.equal(limits.binned, '2026-11-05T12:00:00.000Z');
  assert.equal(limits.secret, '2026-11-18T12:00:00.000Z');
});

test('a network address is known for no more than thirty days, and for no longer than its sender', () => {
  assert.equal(limitsAt(now, { keepPersonDays: 90, keepBinnedDays: 30 }).addressDay, '2026-10-20');
  assert.equal(limitsAt(now, { keepPersonDays: 7, keepBinnedDays: 30 }).addressDay, '2026-11-12');
  assert.equal(addressEndsOn('2026-10-20', { keepPersonDays: 90 }), '2026-11-19');
  assert.equal(addressEndsOn('2026-11-12', { keepPersonDays: 7 }), '2026-11-19');
});

test('the day that moderators are told is the day on which it goes', () => {
  assert.equal(senderEndsOn('2026-08-21T12:00:00.000Z', { keepPersonDays: 90 }), '2026-11-19');
  const comment = { written_at: '2026-10-01T00:00:00.000Z', decided_at: '2026-10-20T23:00:00.000Z' };
  assert.equal(binnedEndsOn(comment, { keepBinnedDays: 30 }), '2026-11-19');
  assert.equal(binnedEndsOn({ ...comment, decided_at: null }, { keepBinnedDays: 30 }), '2026-10-31');
});
