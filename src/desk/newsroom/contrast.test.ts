import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readings } from '../../newsroom/colours.ts';
import { colourIn, contrastsOn } from './contrast.ts';

describe('the contrast that the desk tells', () => {
  test('is the one by which the server decides, of every colour on both papers', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (accent, paper) => {
        const servers = readings(paper, accent).map(({ contrast }) => contrast);
        for (const [index, told] of contrastsOn(paper, accent).entries())
          assert.ok(Math.abs(told - (servers[index] ?? 0)) < 1e-9, `${accent} on ${paper}: ${told}`);
      }),
    );
  });

  test('is told of colours in either way of writing them, and of nothing else', () => {
    assert.deepEqual(['#ABC', ' #0a5a61 ', 'red', '#12345', ''].map(colourIn), [
      '#aabbcc',
      '#0a5a61',
      null,
      null,
      null,
    ]);
  });
});
