import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askedOf, readLibrarySearch } from './library-address.ts';

describe('what the library’s address asks for', () => {
  const at = { zone: 'Europe/Kyiv', now: new Date('2026-11-29T23:00:00Z') };

  test('is words and one of its views, and nothing else', () => {
    const given = { words: ' quay ', show: 'look', other: 'x' };
    assert.deepEqual(readLibrarySearch(given), { words: ' quay ', show: 'look' });
    assert.deepEqual(readLibrarySearch({ words: 2026, show: 'all' }), { words: '2026' });
    assert.deepEqual(readLibrarySearch({ words: '  ' }), {});
  });

  test('counts the days of rights by the newsroom’s clock', () => {
    assert.deepEqual(askedOf({ show: 'rights' }, at), { rightsEndBefore: '2026-12-31' });
    assert.deepEqual(askedOf({ show: 'look', words: 'quay' }, at), { q: 'quay', flagged: 'yes' });
    assert.deepEqual(askedOf({ show: 'slots' }, at), { state: 'slot' });
    assert.deepEqual(askedOf({}, at), {});
  });
});
