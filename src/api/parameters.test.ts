import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { id, limit, slug } from './answers.ts';
import { readParameters } from './parameters.ts';
import { mended, object, oneOf, optional, text } from './schema.ts';

const schema = object({
  id: id('a story'),
  section: optional(slug('a section', '/sections')),
  day: optional(mended(text({ format: 'date' }), 'Give a day.')),
  order: optional(mended(oneOf(['newest', 'best']), 'Give newest or best.')),
  limit,
});
const right = { id: '01a2135b-51e0-749b-ac1f-95f8d0efa166' };

function problemsOf(given: Readonly<Record<string, unknown>>): readonly string[] {
  const read = readParameters(schema, given);
  return 'problems' in read ? read.problems.map(({ field }) => field) : [];
}

describe('the parameters of a request', () => {
  test('are read as their types, with defaults for what is left out', () => {
    assert.deepEqual(readParameters(schema, { ...right, limit: '007', day: '2028-02-29', order: 'best' }), {
      values: { ...right, limit: 7, day: '2028-02-29', order: 'best' },
    });
    assert.deepEqual(readParameters(schema, right), { values: { ...right, limit: 25 } });
  });

  test('are told wrong all at once, each with its mend', () => {
    const read = readParameters(schema, { limit: '0', day: '2026-02-29', order: 'oldest', section: 'a b', q: 'x' });
    assert.ok('problems' in read);
    assert.deepEqual(
      read.problems.map(({ field, mend }) => `${field}: ${mend}`),
      [
        'q: Choose one of id, section, day, order, limit.',
        'id: Give the id of a story as the lists name it.',
        'section: Give a slug as /sections lists it.',
        'day: Give a day.',
        'order: Give newest or best.',
        'limit: Give a whole number from 1 to 100.',
      ],
    );
  });

  test('are wrong when given twice, empty, or by a name that every object has', () => {
    assert.deepEqual(problemsOf({ ...right, limit: ['1', '2'] }), ['limit']);
    assert.deepEqual(problemsOf({ ...right, section: '' }), ['section']);
    assert.deepEqual(problemsOf({ ...right, constructor: 'x', toString: 'y' }), ['constructor', 'toString']);
  });

  test('never fail, whatever is given, and never say a long value back whole', () => {
    const given = fc.dictionary(fc.oneof(fc.constantFrom('limit', 'day', 'section'), fc.string()), fc.string(), {
      noNullPrototype: false,
    });
    fc.assert(
      fc.property(given, (parameters) => {
        const read = readParameters(schema, { ...parameters, ...right });
        if ('values' in read) return;
        for (const { problem, mend } of read.problems) assert.ok(problem !== '' && mend !== '');
      }),
    );
    const [first] = problemsOf({ ...right, ['x'.repeat(5_000)]: '1' });
    assert.ok((first ?? '').length < 80);
  });
});
