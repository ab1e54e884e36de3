import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { focalClass, frameClass, paletteRules } from './palette.ts';

describe('the classes that stand for inline styles', () => {
  const rules = paletteRules();

  test('hold a frame for every colour and a crop for every point', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(fc.property(hex, (colour) => rules.includes(`.${frameClass(colour)}{`)));
    const point = fc.record({
      x: fc.double({ min: -1, max: 2, noNaN: true }),
      y: fc.double({ min: -1, max: 2, noNaN: true }),
    });
    fc.assert(fc.property(point, (focal) => rules.includes(`.${focalClass(focal) ?? 'focus-22'}{`)));
  });

  test('take the nearest colour and the nearest point', () => {
    assert.equal(frameClass('#000000'), 'frame-000');
    assert.equal(frameClass('#FFFFFF'), 'frame-333');
    assert.equal(frameClass('#9e6226'), 'frame-210');
    assert.equal(focalClass({ x: 1, y: 0.2 }), 'focus-41');
    assert.equal(focalClass({ x: 0.5, y: 0.5 }), null);
  });

  test('are left out for what is no colour and no point', () => {
    for (const colour of [null, '', 'red', '#fff', '#12345g', 'url(x)']) assert.equal(frameClass(colour), null);
    assert.equal(focalClass(null), null);
    assert.equal(focalClass({ x: Number.NaN, y: 0 }), null);
  });
});
