import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Readership } from '../shapes.ts';
import { against, shareOf } from './figures.ts';
import { chartPoints, daysInWords } from './point-words.ts';
import { smallTime } from './small-time.ts';

const sums = (views: number) => ({
  views,
  unscripted: 0,
  visits: 0,
  read: { quarter: 0, half: 0, most: 0, end: 0 },
});

function readership(by: Readership['by'], counted: readonly (readonly [string, number, number | null])[]): Readership {
  const points = counted.map(([start, views, before]) => ({ start, sums: sums(views), before }));
  const none = { totalBefore: null, totalCompared: null, countries: null, leftOut: null };
  const shares = { referrers: [], devices: [], languages: [] };
  const days = { from: '2026-06-01', until: '2026-06-01', timeZone: 'Europe/London', countedSince: null };
  return { by, ...days, points, total: sums(0), ever: { views: 0, imported: 0 }, ...shares, ...none };
}

describe('what is said of a point', () => {
  const now = new Date('2026-06-02T13:20:00Z');
  const readings = (...given: Parameters<typeof readership>) =>
    chartPoints(readership(...given), now).map(({ reading }) => reading);

  test('is its hour by the newsroom’s clock, its views, and those of the week before', () => {
    assert.deepEqual(
      readings('hour', [
        ['2026-06-02T12:00:00Z', 212, 180],
        ['2026-06-02T13:00:00Z', 1, null],
        ['2026-06-02T14:00:00Z', 0, 1200],
      ]),
      [
        'Tuesday 2 June, 13:00: 212 views; a week before 180',
        'Tuesday 2 June, 14:00: 1 view so far',
        'Tuesday 2 June, 15:00: not yet; a week before 1,200',
      ],
    );
  });

  test('is its day or week, with the year where it is another one', () => {
    assert.deepEqual(readings('day', [['2025-06-02T23:00:00Z', 5, 4]]), [
      'Tuesday 3 June 2025: 5 views; a week before 4',
    ]);
    assert.deepEqual(
      readings('week', [
        ['2026-05-24T23:00:00Z', 5, 4],
        ['2026-05-31T23:00:00Z', 2, 9],
      ]),
      ['Week from 25 May: 5 views; 52 weeks before 4', 'Week from 1 June: 2 views so far; 52 weeks before 9'],
    );
  });

  test('tells the hour that clocks show twice from the one before it', () => {
    const starts = ['2025-10-26T00:00:00Z', '2025-10-26T01:00:00Z'];
    const names = chartPoints(
      readership('hour', [
        [starts[0] ?? '', 1, null],
        [starts[1] ?? '', 2, null],
      ]),
      now,
    ).map(({ name }) => name);
    assert.deepEqual(names, ['Sunday 26 October 2025, 01:00', 'Sunday 26 October 2025, 01:00, again']);
    assert.equal(new Set(smallTime({ span: 'day', starts }, 'Europe/London', now).names).size, 2);
  });

  test('is part of a time that is told as one day, or from one to another', () => {
    assert.equal(daysInWords('2026-06-02', '2026-06-02'), 'Tuesday 2 June 2026');
    assert.equal(daysInWords('2026-05-31', '2026-06-02'), '31 May 2026 to 2 June 2026');
  });
});

describe('small charts', () => {
  const starts = ['2026-06-01T23:00:00Z', '2026-06-02T00:00:00Z', '2026-06-02T01:00:00Z'];
  const time = smallTime({ span: 'today', starts }, 'Europe/London', new Date('2026-06-02T00:10:00Z'));

  test('know which of their points are ahead, and at which a story was published', () => {
    assert.deepEqual(time.names, ['Tuesday 2 June, 00:00', 'Tuesday 2 June, 01:00']);
    assert.deepEqual(time.ends, ['00:00', '02:00']);
    assert.equal(time.indexOf('2026-06-02T00:59:00Z'), 1);
    assert.equal(time.indexOf('2026-06-01T22:59:00Z'), null);
    assert.equal(time.indexOf('2026-06-02T02:00:00Z'), null);
    assert.equal(time.indexOf(null), null);
  });
});

describe('numbers that are compared', () => {
  test('say how many more or fewer, and nothing where that would say nothing', () => {
    assert.equal(against(112, 100), '12% more');
    assert.equal(against(50, 100), '50% fewer');
    for (const [one, other] of [
      [100, 100],
      [5, 0],
      [5, null],
      [500, 2],
    ] as const)
      assert.equal(against(one, other), null);
  });

  test('have shares, the small ones exactly', () => {
    assert.deepEqual([shareOf(38, 100), shareOf(4, 1000), shareOf(0, 100), shareOf(1, 0)], ['38%', '0.4%', '0%', '']);
  });
});
