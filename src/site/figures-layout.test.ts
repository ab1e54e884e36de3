import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { roomOf } from './figures-labels.ts';
import { layoutFigures } from './figures-layout.ts';
import { type ChartFigure, type ChartSource, textSize } from './figures-marks.ts';

const writing = { language: 'en-GB', timeZone: 'Europe/London' };

function figure(at: string, changes: Partial<ChartFigure>): ChartFigure {
  return {
    statementId: at,
    at,
    value: null,
    low: null,
    high: null,
    qualifier: 'exact',
    hedge: null,
    number: '',
    ...changes,
  };
}

const coast: ChartSource = {
  id: 'coast',
  name: 'Sound Coastguard',
  figures: [
    figure('2026-11-10T09:40:00Z', { value: 20, qualifier: 'about', hedge: 'approximately', number: '20' }),
    figure('2026-11-10T18:00:00Z', { low: 26, high: 32, qualifier: 'between', hedge: 'between', number: '26 and 32' }),
    figure('2026-11-12T08:00:00Z', { value: 31, number: '31' }),
    figure('2026-11-13T08:00:00Z', { value: 31, number: '31' }),
    figure('2026-11-16T08:00:00Z', { value: 34, qualifier: 'at least', hedge: 'at least', number: '34' }),
  ],
};

describe('figures over time', () => {
  test('stand where their values and times are, each in the form of its qualifier, held until something else is said', () => {
    const { lines, values } = layoutFigures([coast], 'wide', writing);
    const [line] = lines;
    assert.ok(line);
    assert.deepEqual(
      line.marks.map(({ form }) => form),
      ['open', 'between', 'filled', 'up'],
    );
    const [nought, ...others] = values;
    const ten = others.find(({ text }) => text === '10');
    assert.ok(nought && ten);
    const perUnit = (nought.y - ten.y) / 10;
    const stands = [20, 29, 31, 34];
    for (const [index, mark] of line.marks.entries())
      assert.ok(Math.abs(nought.y - (stands[index] ?? 0) * perUnit - mark.y) < 0.2, String(index));
    const [first, second, third, last] = line.marks;
    assert.ok(first && second && third && last);
    const hours = (last.x - first.x) / (second.x - first.x);
    assert.ok(Math.abs(hours - (5 * 24 + 22 + 1 / 3) / (8 + 1 / 3)) < 0.3, String(hours));
    assert.ok(second.range && second.range.until === third.x && second.range.low > second.range.high);
    assert.equal(line.now.text, 'at least 34');
    assert.match(line.path, /^M[\d.]+ [\d.]+(H[\d.]+V[\d.]+){3}H[\d.]+$/);
  });

  test('have no word over another, at any size, whatever was said', () => {
    const anyFigure = fc.record({
      hours: fc.integer({ min: 0, max: 5_000 }),
      value: fc.integer({ min: 0, max: 60_000 }),
      spread: fc.option(fc.integer({ min: 1, max: 900 })),
      qualifier: fc.constantFrom<ChartFigure['qualifier']>('exact', 'about', 'at least', 'at most', 'vague'),
    });
    const nought = (qualifier: ChartFigure['qualifier']) => ({ hours: 0, value: 0, spread: null, qualifier });
    const sources = fc.array(fc.array(anyFigure, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sources, fc.constantFrom('wide', 'middle', 'narrow'), (all, size) => {
        const told = all.map(
          (figures, index): ChartSource => ({
            id: String(index),
            name: `The harbour office, department ${index}`,
            figures: figures
              .toSorted((one, other) => one.hours - other.hours)
              .map(({ hours, value, spread, qualifier }) =>
                figure(new Date(Date.UTC(2026, 0, 1, hours)).toISOString(), {
                  ...(spread === null ? { value } : { low: value, high: value + spread }),
                  qualifier: spread === null ? qualifier : 'between',
                  hedge: spread === null && qualifier !== 'exact' ? qualifier : null,
                  number: String(value),
                }),
              ),
          }),
        );
        const layout = layoutFigures(told, size, writing);
        const rooms = layout.lines.flatMap(({ labels, name, now }) => [...labels, ...name, now].map(roomOf));
        for (const [index, one] of rooms.entries()) {
          assert.ok(one.right <= layout.width + textSize && one.top >= -2 && one.bottom <= layout.height);
          for (const other of rooms.slice(index + 1))
            assert.ok(
              one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
            );
        }
        assert.doesNotMatch(JSON.stringify(layout), /NaN|null,null/);
      }),
      { numRuns: 80, examples: [[[[nought('at most'), nought('exact')], [nought('exact')]], 'wide']] },
    );
  });
});
