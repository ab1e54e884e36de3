import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findPlaces } from './gazetteer.ts';
import { foldedName, lineOf, placeLine } from './gazetteer-lines.ts';
import { madeFile } from './made-files.ts';
import { spellingsOf } from './ukrainian-names.ts';

const names = (words: string, limit = 5) => findPlaces(words, limit).map(({ name, country }) => `${name}, ${country}`);

describe('the gazetteer', () => {
  test('finds a place by its name in Latin or Cyrillic letters, with or without accents', () => {
    assert.deepEqual(names('Sudzha'), ['Sudzha, RU']);
    assert.deepEqual(names('Суджа'), ['Sudzha, RU']);
    assert.equal(names('Київ')[0], 'Kyiv, UA');
    assert.equal(names('Zurich')[0], 'Zürich, CH');
    const [place] = findPlaces('Sudzha', 1);
    assert.ok(
      place !== undefined && Math.abs(place.latitude - 51.19) < 0.05 && Math.abs(place.longitude - 35.27) < 0.05,
    );
    assert.equal(place.region, 'Kursk Oblast');
  });

  test('narrows by region or country behind a comma', () => {
    assert.deepEqual(
      findPlaces('Springfield, Illinois', 5).map(({ region }) => region),
      ['Illinois'],
    );
    assert.equal(names('Paris, France')[0], 'Paris, FR');
    assert.ok(names('Paris, FR').every((name) => name.endsWith(', FR')));
  });

  test('offers one place of each country before the second of any, and whole names before longer ones', () => {
    const [first, second, third] = findPlaces('Paris', 3).map(({ country }) => country);
    assert.equal(new Set([first, second, third]).size, 3);
    assert.deepEqual(findPlaces('London', 40).findIndex(({ name }) => name !== 'London') > 0, true);
  });

  test('finds nothing for nothing, and for what is no place', () => {
    for (const words of ['', '  ', ',', '†', 'qqqqqqq', 'London, Atlantis']) assert.deepEqual(findPlaces(words, 5), []);
    assert.deepEqual(findPlaces('London', 0), []);
  });

  test('finds the first and the last of its lines', () => {
    assert.ok(names('zywiec').some((name) => name.startsWith('Żywiec')));
    assert.ok(names('1 decembrie').includes('1 Decembrie, RO'));
  });

  test('takes any words at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (words) => {
        const wanted = words.split(',').slice(0, 1).flatMap(spellingsOf);
        for (const { name } of findPlaces(words, 3)) assert.ok(wanted.some((one) => foldedName(name).startsWith(one)));
      }),
      { numRuns: 200 },
    );
  });

  test('keeps a line of a place, and reads it back', () => {
    const place = { name: 'Żywiec', latitude: 49.68, longitude: -19.2, country: 'PL', region: null };
    assert.deepEqual(lineOf(placeLine(place)), { folded: 'zywiec', place });
    assert.equal(lineOf('nothing'), null);
  });

  test('is one file of some nine megabytes that is read in blocks', () => {
    assert.ok(statSync(madeFile('places.tsv')).size > 5_000_000);
  });
});
