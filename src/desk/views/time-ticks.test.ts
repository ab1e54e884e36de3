import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { timeTicks } from './time-ticks.ts';

const from = (start: string, count: number, hours: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.parse(start) + index * hours * 3_600_000).toISOString());
const labels = (...asked: Parameters<typeof timeTicks>) => timeTicks(...asked).map(({ label }) => label);

describe('what stands below a chart', () => {
  test('are hours of the newsroom’s clock on one day', () => {
    const starts = from('2026-06-09T22:00:00Z', 24, 1);
    const zone = 'Europe/Berlin';
    assert.deepEqual(labels(starts, { by: 'hour', zone, room: 5 }), ['00:00', '06:00', '12:00', '18:00']);
    assert.equal(labels(starts, { by: 'hour', zone, room: 8 })[7], '21:00');
    assert.equal(timeTicks(starts, { by: 'hour', zone, room: 5 })[1]?.index, 6);
  });

  test('are days where hours of a week have no room', () => {
    const starts = from('2026-06-01T00:00:00Z', 168, 1);
    assert.deepEqual(labels(starts, { by: 'hour', zone: 'UTC', room: 7 }).slice(0, 2), ['Mon 1', 'Tue 2']);
    assert.deepEqual(labels(starts, { by: 'hour', zone: 'UTC', room: 4 }), ['Mon 1', 'Wed 3', 'Fri 5', 'Sun 7']);
  });

  test('are months of a year, and its number where it begins', () => {
    const starts = from('2025-06-16T00:00:00Z', 52, 168);
    assert.deepEqual(labels(starts, { by: 'week', zone: 'UTC', room: 12 }).slice(5, 8), ['Dec', '2026', 'Feb']);
    assert.deepEqual(labels(starts, { by: 'week', zone: 'UTC', room: 4 }), ['Jul', 'Oct', '2026', 'Apr']);
  });

  test('are never more than there is room for', () => {
    for (const by of ['hour', 'day', 'week'] as const)
      for (const count of [1, 2, 23, 100, 400])
        for (const room of [1, 3, 6, 12]) {
          const starts = from('2026-01-01T00:00:00Z', count, { hour: 1, day: 24, week: 168 }[by]);
          assert.ok(timeTicks(starts, { by, zone: 'UTC', room }).length <= room, `${by} ${count} ${room}`);
        }
  });
});
