import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { mmdb } from '../../test/support/mmdb.ts';
import { CountriesUnreadable, openCountries, readCountryFile } from './countries.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-countries-'));
after(() => rmSync(folder, { recursive: true }));

let files = 0;
function written(bytes: Buffer | string): string {
  files += 1;
  const file = join(folder, `${files}.mmdb`);
  writeFileSync(file, bytes);
  return file;
}

const of = (iso_code: string) => ({
  country: { iso_code, names: { en: `The land of ${iso_code}, by its whole name` } },
});
const networks = {
  '192.0.2.0/24': of('DE'),
  '198.51.100.0/25': of('FR'),
  '198.51.100.128/25': of('CH'),
  '203.0.113.7/32': { continent: { code: 'EU' } },
  '203.0.113.8/32': of('nowhere'),
  '2001:db8::/32': of('NL'),
  '2a00::/12': of('PL'),
};

describe('countries', () => {
  const countryOf = openCountries(written(mmdb({ networks })));
  const cases: readonly (readonly [address: string, country: string])[] = [
    ['192.0.2.0', 'DE'],
    ['192.0.2.255', 'DE'],
    ['192.0.3.0', 'unknown'],
    ['198.51.100.127', 'FR'],
    ['198.51.100.128', 'CH'],
    ['203.0.113.7', 'unknown'],
    ['203.0.113.8', 'unknown'],
    ['::ffff:192.0.2.9', 'DE'],
    ['2001:db8:1::1', 'NL'],
    ['2001:DB8::', 'NL'],
    ['2001:db9::1', 'unknown'],
    ['2a0f:ffff::1', 'PL'],
    ['127.0.0.1', 'unknown'],
    ['::1', 'unknown'],
    ['', 'unknown'],
    ['somewhere', 'unknown'],
    ['192.0.2.1:80', 'unknown'],
  ];
  for (const [address, country] of cases) {
    test(`“${address}” is in ${country}`, () => assert.equal(countryOf(address), country));
  }

  test('are null where the newsroom has brought no file', () => {
    assert.equal(openCountries(null)('192.0.2.1'), null);
  });

  test('of a file for IPv4 alone are unknown for IPv6', () => {
    const ofOld = openCountries(written(mmdb({ networks: { '32.0.0.0/4': of('US') }, version: 4 })));
    assert.equal(ofOld('32.1.13.184'), 'US');
    // Its first bits are those of 32.1.13.184.
    assert.equal(ofOld('2001:db8::1'), 'unknown');
  });

  test('are a code or unknown for whatever is asked', () => {
    const isCountry = (told: string | null) => told !== null && /^(?:[A-Z]{2}|unknown)$/.test(told);
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ unit: 'binary' })), (ip) => isCountry(countryOf(ip))),
    );
  });
});

describe('a file of countries', () => {
  test('says what it is and when it was made', () => {
    const builtAt = Temporal.Instant.from('2026-03-04T05:06:07Z');
    const file = readCountryFile(written(mmdb({ networks, kind: 'DBIP-Country-Lite (compat=Country)', builtAt })));
    assert.equal(file.kind, 'DBIP-Country-Lite (compat=Country)');
    assert.equal(file.builtAt.toString(), builtAt.toString());
  });

  const refusal = (file: string) => {
    try {
      openCountries(file);
    } catch (error) {
      assert.ok(error instanceof CountriesUnreadable);
      return error.message;
    }
    return assert.fail('it was taken');
  };

  test('that is missing or a folder is refused with the setting’s name and the mend', () => {
    const missing = join(folder, 'missing.mmdb');
    assert.match(refusal(missing), /^COUNTRY_DATABASE names .*missing\.mmdb, which is not there\. Give the path /);
    mkdirSync(join(folder, 'folder'));
    assert.match(refusal(join(folder, 'folder')), /is a folder\. Give .* or leave the setting out\.$/);
  });

  test('that is something else, or a part of one, is refused', () => {
    const whole = mmdb({ networks });
    const others = [
      Buffer.alloc(0),
      'country,iso_code\n192.0.2.0/24,DE\n',
      Buffer.alloc(5000, 0xab),
      whole.subarray(0, whole.length / 2),
      whole.subarray(whole.length - 300),
      whole.subarray(0, whole.length - 40),
      mmdb({ networks: { '192.0.2.0/24': { autonomous_system_number: 64_496 } }, kind: 'Test-ASN' }),
    ];
    for (const bytes of others) {
      assert.match(refusal(written(bytes)), /is no file of countries in the MaxMind DB format/);
    }
  });

  test('that is damaged within costs a country, and never more', () => {
    const whole = mmdb({ networks });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        let countryOf: ReturnType<typeof openCountries>;
        try {
          countryOf = openCountries(written(bytes));
        } catch (error) {
          return error instanceof CountriesUnreadable;
        }
        return ['192.0.2.1', '198.51.100.200', '2001:db8::1'].every((ip) =>
          /^(?:[A-Z]{2}|unknown)$/.test(countryOf(ip) ?? ''),
        );
      }),
    );
  });
});
