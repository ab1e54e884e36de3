import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areaPath, heightOf, indexAt, linePath, niceScale, placesOf } from './chart-scale.ts';

const plot = { left: 40, top: 10, width: 200, height: 100 };

describe('the scale of a chart', () => {
  test('is of round whole numbers that hold the highest', () => {
    assert.deepEqual(niceScale(612), { top: 800, ticks: [0, 200, 400, 600, 800] });
    assert.deepEqual(niceScale(212), { top: 250, ticks: [0, 50, 100, 150, 200, 250] });
    assert.deepEqual(niceScale(4), { top: 4, ticks: [0, 1, 2, 3, 4] });
    assert.deepEqual(niceScale(0), { top: 1, ticks: [0, 1] });
    assert.deepEqual(niceScale(20_617).top, 25_000);
    assert.deepEqual(niceScale(212, 3), { top: 300, ticks: [0, 100, 200, 300] });
    assert.deepEqual(niceScale(400), { top: 400, ticks: [0, 100, 200, 300, 400] });
    for (let highest = 0; highest < 5000; highest += 7) {
      const { top, ticks } = niceScale(highest);
      assert.ok(top >= highest && ticks.at(-1) === top && ticks.every(Number.isInteger), String(highest));
      assert.ok(ticks.length <= 6, `${highest}: ${ticks.length} ticks`);
      assert.ok(highest < 10 || top < highest * 1.7, `${highest} stands too low on ${top}`);
    }
  });

  test('gives each number a band of its own, and finds it again', () => {
    const places = placesOf([0, 50, null, 100], plot, 100);
    assert.deepEqual(places, [{ x: 65, y: 110 }, { x: 115, y: 60 }, null, { x: 215, y: 10 }]);
    for (const [index, place] of places.entries()) if (place) assert.equal(indexAt(place.x, plot, 4), index);
    assert.equal(indexAt(-20, plot, 4), 0);
    assert.equal(indexAt(999, plot, 4), 3);
    assert.equal(heightOf(25, plot, 100), 85);
  });

  test('draws no line through what was not counted', () => {
    const places = placesOf([0, 50, null, 100], plot, 100);
    assert.equal(linePath(places), 'M65 110L115 60M215 10h0.01');
    assert.equal(areaPath(places.slice(0, 2), plot), 'M65 110L65 110L115 60L115 110Z');
    assert.equal(linePath([]), '');
  });
});
