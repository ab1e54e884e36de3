import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { adsLine } from './ads-txt.ts';
import { nearest } from './nearest.ts';
import type { Reader } from './readers.ts';
import type { Known } from './shapes.ts';
import { trustEntry } from './trust-txt.ts';

const known: Known = {
  now: Temporal.Instant.from('2026-11-19T12:00:00Z'),
  sections: new Map(),
  topics: new Map(),
  pages: new Set(),
  pictures: new Map(),
  newKey: 'a'.repeat(32),
};

function read(reader: Reader<string>, value: unknown): string {
  const one = reader(value, known);
  return one.ok ? one.value : `refused: ${one.problems.join(' ')}`;
}

describe('a line of ads.txt', () => {
  test('is a record, a variable or a comment as the IAB defines them', () => {
    for (const written of [
      'greenadexchange.example, 12345, DIRECT, d75815a79',
      'silverssp.example, 9675, RESELLER, f496211',
      'placeholder.example.com, placeholder, DIRECT, placeholder',
      'blueadexchange.example, XF436, direct',
      'orangeexchange.example, 45678, RESELLER; extension #a comment, with a comma',
      '# Advertising systems',
      'CONTACT=adops@courier.example',
      'subdomain=news.courier.example',
      'OWNERDOMAIN=courier.example',
      'MANAGERDOMAIN=manager.example, UA',
      'INVENTORYPARTNERDOMAIN = partner.example',
    ]) {
      assert.equal(read(adsLine, ` ${written} `), written);
    }
  });

  test('that is wrong says which field, and how to mend it', () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['google, pub-1, DIRECT', /first field must be the advertising system’s domain/],
      ['https://google.com, pub-1, DIRECT', /first field/],
      ['google.com, , DIRECT', /second field must be your account/],
      ['google.com, pub-1, OWNER', /third field must be DIRECT or RESELLER/],
      ['google.com, pub-1', /third field/],
      ['google.com, pub-1, DIRECT, f08c-47', /fourth field must be the id/],
      ['google.com, pub-1, DIRECT, f08c, more', /at most four/],
      ['OWNERDOMAIN=nothing', /OWNERDOMAIN needs a domain/],
      ['MANAGERDOMAIN=manager.example, Ukraine', /MANAGERDOMAIN needs a domain/],
      ['OWNER=courier.example', /no variable of ads\.txt/],
      ['google.com, pub-1, DIRECT\nevil.example, 1, DIRECT', /no line of ads\.txt/],
    ];
    for (const [written, problem] of wrong) assert.match(read(adsLine, written), problem, written);
  });
});

describe('an entry of trust.txt', () => {
  test('is an attribute of the specification and what it may hold', () => {
    assert.equal(read(trustEntry, 'member=https://other.example'), 'member=https://other.example/');
    assert.equal(read(trustEntry, 'BelongTo = https://association.example/'), 'belongto=https://association.example/');
    assert.equal(read(trustEntry, 'contact=mailto:editor@courier.example'), 'contact=mailto:editor@courier.example');
    assert.equal(read(trustEntry, 'datatrainingallowed=No'), 'datatrainingallowed=no');
  });

  test('that is wrong says what was probably meant', () => {
    assert.match(read(trustEntry, 'belongsto=https://association.example/'), /did you mean belongto=/);
    assert.match(read(trustEntry, 'social=@courier'), /no https or http address/);
    assert.match(read(trustEntry, 'member=javascript:alert(1)'), /no https or http address/);
    assert.match(read(trustEntry, 'datatrainingallowed=perhaps'), /neither yes nor no/);
    assert.match(read(trustEntry, 'nonsense'), /write one of member, belongto/);
  });
});

describe('whatever is typed into a line', () => {
  const readers = { adsLine, trustEntry };
  const nearly = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom('a.example', 'https://a.example', 'DIRECT', ',', '=', 'member', '#', ';', ' ', '\n', '\u2028'),
      )
      .map((parts) => parts.join('')),
    fc.anything(),
  );
  for (const [name, reader] of Object.entries(readers)) {
    test(`${name} answers with one line that it takes again as it is, or with a problem`, () => {
      fc.assert(
        fc.property(nearly, (value) => {
          const one = reader(value, known);
          if (!one.ok) return assert.ok(one.problems.length > 0);
          assert.doesNotMatch(one.value, /[\p{Cc}\u2028\u2029]/u);
          return assert.deepEqual(reader(one.value, known), one);
        }),
      );
    });
  }
});

test('the nearest word is the one mistyped, and none when it is another word', () => {
  assert.equal(nearest('tagLine', ['name', 'tagline']), 'tagline');
  assert.equal(nearest('colors.accent', ['colours.accent', 'colours.accentDark']), 'colours.accent');
  assert.equal(nearest('weather', ['name', 'tagline']), null);
  assert.equal(nearest('anything', []), null);
});
