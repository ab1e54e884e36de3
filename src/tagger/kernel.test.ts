import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeKernel } from './kernel.ts';

/** Numbers between -1 and 1 that are the same at every run. */
function numbers(into: Float32Array, seed: number): Float32Array {
  for (let at = 0; at < into.length; at++) into[at] = Math.sin(seed + at * 12.9898) % 1;
  return into;
}

function nearly(found: Float32Array, wanted: readonly number[]): void {
  for (const [at, value] of wanted.entries())
    assert.ok(Math.abs((found[at] ?? Number.NaN) - value) < 1e-4, `${at}: ${found[at]}, not ${value}`);
}

describe('the kernel', () => {
  const kernel = makeKernel(200_000);
  for (const [t, r, k] of [
    [1, 4, 4],
    [5, 8, 12],
    [7, 12, 64],
  ] as const) {
    const x = numbers(kernel.floats((t + 3) * k), 1);
    const w = numbers(kernel.floats(r * k), 2);
    const g = numbers(kernel.floats((t + 3) * r), 3);
    g.fill(0, t * r);
    const at = (all: Float32Array, index: number) => all[index] ?? Number.NaN;
    const sum = (count: number, of: (index: number) => number) =>
      Array.from({ length: count }, (_, index) => of(index)).reduce((one, other) => one + other, 0);
    const size = `${t} × ${r} × ${k}`;

    test(`adds rows by rows: ${size}`, () => {
      const y = kernel.floats(t * r).fill(1);
      kernel.rows(y, x, w, { t, r, k });
      const wanted = Array.from(
        y,
        (_, own) => 1 + sum(k, (i) => at(x, Math.floor(own / r) * k + i) * at(w, (own % r) * k + i)),
      );
      nearly(y, wanted);
    });

    test(`adds rows by columns: ${size}`, () => {
      const y = kernel.floats(t * k).fill(1);
      kernel.columns(y, g, w, { t, r, k });
      const wanted = Array.from(
        y,
        (_, own) => 1 + sum(r, (i) => at(g, Math.floor(own / k) * r + i) * at(w, i * k + (own % k))),
      );
      nearly(y, wanted);
    });

    test(`adds what each row makes of each: ${size}`, () => {
      const y = kernel.floats(r * k).fill(1);
      kernel.outer(y, g, x, { t, r, k });
      const wanted = Array.from(
        y,
        (_, own) => 1 + sum(t, (i) => at(g, i * r + Math.floor(own / k)) * at(x, i * k + (own % k))),
      );
      nearly(y, wanted);
    });
  }

  test('begins where it is told to', () => {
    const [y, x, w] = [kernel.floats(8), numbers(kernel.floats(8), 4), numbers(kernel.floats(16), 5)];
    kernel.rows(y, x, w, { t: 1, r: 4, k: 4, intoFrom: 4, leftFrom: 4 });
    assert.deepEqual([...y.subarray(0, 4)], [0, 0, 0, 0]);
    const wanted = [0, 1, 2, 3].map((r) =>
      [0, 1, 2, 3].reduce((sum, i) => sum + (x[4 + i] ?? 0) * (w[r * 4 + i] ?? 0), 0),
    );
    nearly(y.subarray(4), wanted);
  });

  test('squashes numbers of any size as the functions do', () => {
    const given = [-1e30, -200, -88.5, -20, -3.3, -1, -0.2, -1e-4, 0, 1e-6, 0.3, 0.5, 1, 2.7, 9, 40, 127, 1e9];
    const wide = [...given, ...given.slice(0, 2)];
    for (const [run, wanted] of [
      [kernel.sigmoid, (x: number) => 1 / (1 + Math.exp(-x))],
      [kernel.tangent, Math.tanh],
    ] as const) {
      const numbers = kernel.floats(wide.length + 4).fill(5);
      numbers.set(wide, 4);
      run(numbers, 4, wide.length);
      assert.deepEqual([...numbers.subarray(0, 4)], [5, 5, 5, 5]);
      for (const [at, x] of wide.entries())
        assert.ok(
          Math.abs((numbers[at + 4] ?? Number.NaN) - wanted(x)) < 1e-6,
          `${x}: ${numbers[at + 4]}, not ${wanted(x)}`,
        );
    }
  });

  test('says that it has no more room', () => {
    assert.throws(() => makeKernel(16).floats(1_000_000), RangeError);
  });
});
