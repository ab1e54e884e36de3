import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findQuantities, measured, type Quantity, readQuantity } from './suggester.ts';

/** `value low..high qualifier unit` with `-` for what is not known. */
function told({ value, low, high, qualifier, unit }: Quantity): string {
  const bound = (number: number | null) => (number === null ? '-' : String(number));
  return `${bound(value)} ${bound(low)}..${bound(high)} ${qualifier} ${unit}`.trim();
}
const found = (text: string, language?: string) => findQuantities(text, language).map(({ quantity }) => told(quantity));
const first = (text: string): Quantity => {
  const quantity = findQuantities(text)[0]?.quantity;
  assert.ok(quantity, text);
  return quantity;
};

describe('a figure in a story', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['some 38,000 Russian troops have been killed', '38000 -..- about Russian troops'],
    ['at least 9.4 knots', '9.4 9.4..- at least knots'],
    ['around 25% of the territory', '25 -..- about %'],
    ['between 12 and 15', '- 12..15 between'],
    ['nearly half', '0.5 -..0.5 nearly'],
    ['a third of households', '0.3333333333333333 -..- exact of households'],
    ['dozens of boats', '- 24..- vague boats'],
    ['more than 43', '43 43..- more than'],
    ['up to 40', '40 -..40 at most'],
    ['no more than six knots', '6 -..6 at most knots'],
    ['two assaults were repelled', '2 -..- exact assaults'],
    ['1.2 million people', '1200000 -..- exact people'],
    ['€4.5m', '4500000 -..- exact €'],
    ['between €4m and €6m', '- 4000000..6000000 between €'],
    ['between 12 and 15 million litres', '- 12000000..15000000 between litres'],
    ['a dozen ships', '12 -..- exact ships'],
    ['26 to 32', '- 26..32 between'],
    ['26–32 knots', '- 26..32 between knots'],
    ['maybe ten seconds', '10 -..- about seconds'],
    ['12 people injured', '12 -..- exact people injured'],
    ['thirty-eight thousand troops', '38000 -..- exact troops'],
    ['10,000 or more', '10000 10000..- at least'],
    ['twenty-odd boats', '20 -..- about boats'],
    ['half an hour', '0.5 -..- exact hour'],
    ['fewer than 900, a number', '900 -..900 less than'],
    ['13 of the 20 boats', '13 -..- exact boats'],
    ['38 000 troops', '38000 -..- exact troops'],
  ];
  for (const [text, figure] of cases) {
    test(`"${text}" keeps its qualifier and unit`, () => assert.deepEqual(found(text), [figure]));
  }

  test('is printed as it was said, qualifier and unit with it', () => {
    const quantity = first('Kyiv said that some 38,000 Russian troops had been killed');
    assert.equal(quantity.asPrinted, 'some 38,000 Russian troops');
    assert.equal(quantity.qualifierAsPrinted, 'some');
  });

  test('that rises from one to another is two figures', () => {
    assert.deepEqual(found('rose from 26 to 32 knots'), ['26 -..- exact', '32 -..- exact knots']);
  });

  test('is none where it is a day, a year, a clock time, an age, a label, a score or a telephone number', () => {
    for (const text of [
      'in 2024',
      'taken on Dec. 26, 2024 shows',
      'on May 19, their union',
      '19 November 2026',
      'the ship left at 10:42',
      'by 11 p.m. Monday',
      'Maren Holt, 43, said',
      'a 43-year-old man',
      'under Section 12 of the act',
      'it was at Pier 4',
      'call +47 22 33 44 55',
      '555-0123',
      'they won 3–1',
      'the two leaders met',
      'no one came',
      'one of the positions',
      '2026-11-19',
      'a Mi-8 landed',
      'at 12 Mill Street',
      'between 2019 and 2022.',
      'a third man came',
      'it struck a dredger nine days ago',
      'they came 12 hours later.',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  test('has separators and qualifiers as its language has them', () => {
    assert.deepEqual(found('mindestens 38.000,5 Tonnen', 'de'), ['38000.5 38000.5..- at least Tonnen']);
    assert.deepEqual(found('щонайменше 38 000 тонн', 'uk'), ['38000 38000..- at least тонн']);
    assert.deepEqual(found('plus de 1,5 km', 'fr'), ['1.5 1.5..- more than km']);
    assert.deepEqual(found('más de 1.500 metros', 'es-MX'), ['1500 1500..- more than metros']);
  });

  test('stands where it says it stands, in any text', () => {
    const words = fc.constantFrom(
      'some',
      'at least',
      '38,000',
      'six',
      'knots',
      'between',
      'and',
      '12',
      '%',
      '€',
      'half',
      'of',
      'boats',
      'or so',
      '-',
      '.',
      '\n',
      'million',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))), (list) => {
        const text = list.join(' ');
        let last = 0;
        for (const { start, end, quantity } of findQuantities(text)) {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(start, end), quantity.asPrinted);
          const { value, low, high } = quantity;
          assert.ok([value, low, high].every((one) => one === null || Number.isFinite(one)));
          assert.ok(low === null || high === null || low < high);
          last = end;
        }
      }),
    );
  });
});

describe('a figure typed by hand', () => {
  test('is read whole, with a unit that no list has', () => {
    const read = readQuantity('at least 9.4 knots');
    assert.ok(read.ok);
    assert.equal(told(read.quantity), '9.4 9.4..- at least knots');
    const odd = readQuantity('some 40 gribbles of eel');
    assert.ok(odd.ok);
    assert.equal(odd.quantity.value, 40);
    assert.match(odd.quantity.unit, /gribbles of eel/);
    assert.equal(odd.quantity.asPrinted, 'some 40 gribbles of eel');
  });

  test('may be what would be a year in a story', () => {
    const read = readQuantity('2024');
    assert.ok(read.ok && read.quantity.value === 2024);
  });

  test('without a number is told what to write', () => {
    for (const text of ['', 'a lot']) {
      const read = readQuantity(text);
      assert.ok(!read.ok);
      assert.match(read.mend, /at least 9\.4 knots/);
    }
  });
});

describe('figures compared', () => {
  test('are of one measure whatever their unit, and keep their own in print', () => {
    const [knots, kilometres] = [measured(first('18 knots')), measured(first('33.336 km/h'))];
    assert.deepEqual(knots, kilometres);
    assert.equal(knots.measure, 'speed');
    assert.equal(first('18 knots').unit, 'knots');
    assert.deepEqual(measured(first('2 nautical miles')), measured(first('3.704 km')));
    assert.deepEqual(measured(first('half of the boats')), measured(first('50%')));
    assert.deepEqual(measured(first('€4.5m')), measured(first('4.5 million euros')));
    assert.notEqual(measured(first('€4')).measure, measured(first('$4')).measure);
  });

  test('that count things are of one measure in the singular and the plural', () => {
    assert.equal(measured(first('12 people injured')).measure, measured(first('12 injured')).measure);
    assert.equal(measured(first('two ferries')).measure, measured(first('one ferry sank')).measure);
    assert.notEqual(measured(first('40 boats')).measure, measured(first('40 crew')).measure);
  });

  test('keep their bounds', () => {
    assert.deepEqual(measured(first('between 12 and 15 km')), {
      measure: 'length',
      value: null,
      low: 12_000,
      high: 15_000,
    });
  });
});
