import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { contrast, fromLch, mix, toLch } from './colour-space.ts';
import { accentsOf, grounds, isReadable, nearestReadable, readings } from './colours.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const theme = fc.constantFrom('light' as const, 'dark' as const);

describe('contrast', () => {
  test('is what WCAG computes', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#0a5a61', '#ffffff').toFixed(1), '7.9');
    assert.equal(contrast('#7fcacd', '#0f1417').toFixed(1), '9.9');
  });

  test('is the same both ways, and never under 1 or over 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        assert.ok(ratio >= 1 && ratio <= 21);
        assert.equal(ratio, contrast(other, one));
        assert.equal(mix(one, other, 1), one);
      }),
    );
  });

  test('survives the way through lightness and back', () => {
    const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    fc.assert(
      fc.property(colour, (hex) => {
        const back = parts(fromLch(toLch(hex)));
        // The last of the chroma is given up for a colour on the edge of what a screen can show.
        parts(hex).forEach((part, index) => {
          assert.ok(Math.abs(part - (back[index] ?? 0)) <= 12, `${hex} ${back}`);
        });
      }),
    );
  });
});

describe('an accent colour', () => {
  test('of the program can be read in its theme', () => {
    assert.ok(isReadable('light', '#0a5a61'));
    assert.ok(isReadable('dark', '#7fcacd'));
    assert.ok(!isReadable('light', '#7fcacd'));
    assert.ok(!isReadable('dark', '#0a5a61'));
  });

  test('that cannot be read has a neighbour of its hue that can, and one that can is its own', () => {
    fc.assert(
      fc.property(theme, colour, (where, hex) => {
        const near = nearestReadable(where, hex);
        for (const { on, contrast: ratio } of readings(where, near)) assert.ok(ratio >= 4.5, `${near} on ${on}`);
        if (isReadable(where, hex)) assert.equal(near, hex);
      }),
    );
  });

  test('is moved no further than it must be', () => {
    const near = nearestReadable('light', '#ff8800');
    const { lightness, ...rest } = toLch(near);
    assert.ok(!isReadable('light', fromLch({ ...rest, lightness: lightness + 0.01 })), near);
  });

  test('brings one for dark paper along that can be read there', () => {
    assert.equal(accentsOf({ accent: null, accentDark: null }), null);
    fc.assert(
      fc.property(colour, (hex) => {
        const made = accentsOf({ accent: nearestReadable('light', hex), accentDark: null });
        assert.ok(made && isReadable('light', made.light.accent) && isReadable('dark', made.dark.accent), hex);
      }),
    );
    assert.equal(accentsOf({ accent: '#0a5a61', accentDark: '#ffd166' })?.dark.accent, '#ffd166');
  });

  test('is measured on the grounds that the stylesheet has', () => {
    const css = readFileSync(new URL('../site/css/tokens.css', import.meta.url), 'utf8');
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
    const token = (part: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(part)?.[1];
    const whole = (hex = '') => (hex.length === 4 ? `#${hex.slice(1).replaceAll(/./g, '$&$&')}` : hex);
    for (const [part, ground] of [
      [light.slice(light.indexOf('--paper')), grounds.light],
      [dark, grounds.dark],
    ] as const) {
      assert.deepEqual(
        ['paper', 'tint', 'on-accent'].map((name) => whole(token(part, name))),
        [ground.paper, ground.tint, ground.onAccent],
      );
    }
  });
});
