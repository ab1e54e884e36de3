import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Stretch } from './shapes.ts';
import { stretchProblems } from './statement-rules.ts';

const stretch = (start: number, exact: string, part: Stretch['part'] = 'text'): Stretch => ({
  ...{ part, exact, prefix: '', suffix: '', start, end: start + exact.length },
});

describe('the stretches of a statement', () => {
  test('may be several, side by side and in several parts', () => {
    assert.deepEqual(stretchProblems([stretch(0, 'nine'), stretch(4, ' knots'), stretch(0, 'nine', 'headline')]), []);
  });

  test('have each word once', () => {
    const problems = stretchProblems([stretch(0, 'nine knots'), stretch(20, 'in fog'), stretch(5, 'knots, she')]);
    assert.deepEqual(problems, [
      {
        field: 'stretches.2',
        problem: 'Some of its words are in the statement twice.',
        mend: 'Select each word once.',
      },
    ]);
  });

  test('are there, and as long as their words', () => {
    assert.equal(stretchProblems([])[0]?.problem, 'The statement has no words.');
    assert.equal(stretchProblems([{ ...stretch(0, 'nine'), end: 3 }])[0]?.field, 'stretches.0');
    assert.equal(stretchProblems([stretch(0, '  ')])[0]?.field, 'stretches.0');
  });
});
