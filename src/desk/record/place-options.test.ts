import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meantPlace, placeOptions, readCoordinates } from './place-options.ts';

describe('the coordinates of a place', () => {
  test('are read as maps give them', () => {
    assert.deepEqual(readCoordinates('54.1234, 7.9876'), { latitude: 54.1234, longitude: 7.9876 });
    assert.deepEqual(readCoordinates(' -33.9  18.42 '), { latitude: -33.9, longitude: 18.42 });
    assert.deepEqual(readCoordinates('0;-180'), { latitude: 0, longitude: -180 });
  });

  test('are none where one is missing, beyond the globe or written otherwise', () => {
    for (const typed of ['', '54.1', '91, 0', '10, 181', '54° N, 7° E', '54.1, 7.9, 3', '54,1 7,9'])
      assert.equal(readCoordinates(typed), null, typed);
  });
});

describe('what a typed place may mean', () => {
  const quay = {
    id: '1',
    name: 'North Quay',
    latitude: 54.1,
    longitude: 7.9,
    country: null,
    source: 'by hand',
  } as const;
  const town = { name: 'Northam', latitude: 51, longitude: -4.2, country: 'GB', region: 'England' };

  test('is the newsroom’s own first, then the gazetteer’s, each once, then the words themselves', () => {
    const known = { ...quay, id: '2', name: 'Northam', latitude: 51, longitude: -4.2 };
    assert.deepEqual(
      placeOptions({ places: [quay, known], gazetteer: [town] }, ' North ').map(({ choice }) => choice.kind),
      ['known', 'known', 'printed', 'by hand'],
    );
    const [, other] = placeOptions({ places: [quay], gazetteer: [town] }, 'North');
    assert.equal(other?.about, 'Gazetteer: England, GB');
    assert.deepEqual(other?.choice, {
      kind: 'new',
      place: { name: 'Northam', latitude: 51, longitude: -4.2, country: 'GB' },
    });
  });

  test('is the newsroom’s own of just that name, where it has one, when somebody goes on; else the words', () => {
    const meant = (places: readonly (typeof quay)[], typed: string) =>
      meantPlace(placeOptions({ places: [...places], gazetteer: [{ ...town, name: 'North Quay' }] }, typed), typed)
        ?.choice.kind;
    assert.equal(meant([quay], 'north quay'), 'known');
    assert.equal(meant([quay], 'North'), 'printed');
    assert.equal(meant([quay, { ...quay, id: '2' } as never], 'North Quay'), 'printed');
    assert.equal(meant([], 'North Quay'), 'printed');
  });

  test('is nothing new where nothing is typed', () => {
    assert.deepEqual(
      placeOptions({ places: [quay], gazetteer: [] }, ' ').map(({ key }) => key),
      ['1'],
    );
  });
});
