import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays, dayIn, isDay, mondayOf, startOfDay, wallTime } from './zone-days.ts';

describe('days by the newsroom’s clock', () => {
  test('an instant is on the day that its zone has', () => {
    const at = new Date('2026-11-19T23:30:00Z');
    assert.equal(dayIn('UTC', at), '2026-11-19');
    assert.equal(dayIn('Europe/Kyiv', at), '2026-11-20');
    assert.equal(dayIn('America/New_York', at), '2026-11-19');
    assert.equal(wallTime(at, 'Europe/Kyiv'), '2026-11-20 01:30');
  });

  test('days are counted across months and changes of the clocks, and weeks begin on Monday', () => {
    assert.equal(addDays('2026-10-24', 2), '2026-10-26');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(mondayOf('2026-11-22'), '2026-11-16');
    assert.equal(mondayOf('2026-11-16'), '2026-11-16');
  });

  test('a day begins when the clocks of its zone say so, also on days of their change', () => {
    const starts = (day: string, zone: string) => startOfDay(day, zone).toISOString();
    assert.equal(starts('2026-11-19', 'UTC'), '2026-11-19T00:00:00.000Z');
    assert.equal(starts('2026-10-25', 'Europe/London'), '2026-10-24T23:00:00.000Z');
    assert.equal(starts('2026-10-26', 'Europe/London'), '2026-10-26T00:00:00.000Z');
    assert.equal(starts('2026-11-19', 'Asia/Kathmandu'), '2026-11-18T18:15:00.000Z');
    assert.equal(starts('2026-03-08', 'America/New_York'), '2026-03-08T05:00:00.000Z');
  });

  test('only a day that there is counts as one', () => {
    assert.ok(isDay('2026-02-28'));
    for (const no of ['2026-02-30', '2026-2-3', 'today', 20_260_228, null]) assert.equal(isDay(no), false);
  });
});
