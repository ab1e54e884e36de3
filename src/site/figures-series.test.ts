import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FigureOver } from '../record/record.ts';
import { figureSets } from './figures-series.ts';

function figure(statementId: string, value: number, changes: Partial<FigureOver> = {}): FigureOver {
  const numbers = { value, low: null, high: null };
  return {
    ...{ statementId, at: `2026-11-${value + 10}T10:00:00Z`, group: { id: 'union', name: 'Seafarers' } },
    ...{ question: null, measure: 'seafarers', base: numbers },
    quantity: {
      ...numbers,
      unit: 'seafarers',
      qualifier: 'exact',
      asPrinted: `${value} seafarers`,
      qualifierAsPrinted: null,
    },
    ...changes,
  };
}

describe('which figures of a topic are drawn', () => {
  const drawn = (...figures: readonly FigureOver[]) => figureSets(figures).drawn.map(({ measure }) => measure);

  test('are those of one thing from three statements, whoever made them', () => {
    const other = { group: { id: 'line', name: 'Tern Line' } };
    assert.deepEqual(drawn(figure('a', 1), figure('b', 2), figure('c', 3, other)), ['seafarers']);
    assert.deepEqual(drawn(figure('a', 1), figure('b', 2, other)), []);
  });

  test('are none where one statement tells several: nothing moved between them', () => {
    const { drawn: none, rest } = figureSets([figure('a', 1), figure('a', 2), figure('b', 3), figure('b', 4)]);
    assert.deepEqual(none, []);
    assert.deepEqual(
      rest.map(({ sources }) => sources[0]?.figures.length),
      [4],
    );
  });

  test('are none of a unit of measurement alone, which may be of anything', () => {
    const knots = { measure: 'speed' };
    assert.deepEqual(drawn(figure('a', 1, knots), figure('b', 2, knots), figure('c', 3, knots)), []);
    const question = { question: { id: 'fast', words: 'How fast was it?' }, ...knots };
    assert.deepEqual(drawn(figure('a', 1, question), figure('b', 2, question), figure('c', 3, question)), ['speed']);
  });
});
