import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { type CountryResponse, Reader } from 'mmdb-lib';

/** A file of networks and countries that the newsroom has brought along. */
export interface CountryFile {
  /** ISO 3166-1 alpha-2 in capitals, or `unknown` */
  readonly countryOf: (address: string) => string;
  /** as the file names itself: `GeoLite2-Country` */
  readonly kind: string;
  readonly builtAt: Temporal.Instant;
}

const mend =
  'Give the path of a file such as GeoLite2-Country.mmdb or dbip-country-lite.mmdb, or leave the setting out.';

/** The file that COUNTRY_DATABASE names does not serve; the message says why, and the mend. */
export class CountriesUnreadable extends Error {
  override readonly name = 'CountriesUnreadable';
  readonly mend = mend;
  /** a failure that its message explains, as those of the system */
  readonly code = 'ECOUNTRIES';
  readonly what: string;

  constructor(what: string) {
    super(`${what}. ${mend}`);
    this.what = what;
  }
}

/** Where addresses are, by the newsroom's file; null for each where there is none. Throws CountriesUnreadable. */
export function openCountries(file: string | null): (address: string) => string | null {
  return file === null ? () => null : readCountryFile(file).countryOf;
}

/** Reads the whole file into memory, so that it can be replaced while the server runs. Throws CountriesUnreadable. */
export function readCountryFile(file: string): CountryFile {
  const bytes = bytesOf(file);
  const reader = readerOf(bytes);
  // Files of cities hold it too; those of providers or proxies do not.
  if (reader === null || !bytes.includes('iso_code')) {
    throw unreadable(file, 'is no file of countries in the MaxMind DB format (.mmdb)');
  }
  const { databaseType, buildEpoch, ipVersion } = reader.metadata;
  return {
    kind: databaseType,
    builtAt: Temporal.Instant.fromEpochMilliseconds(buildEpoch.getTime()),
    countryOf: (told) => {
      const address = told.replace(/^::ffff:(?=[\d.]+$)/i, '');
      const version = isIP(address);
      // In a file of IPv4 alone, the first bits of an IPv6 address would be read as an IPv4 one.
      if (version === 0 || (version === 6 && ipVersion === 4)) return 'unknown';
      return codeAt(reader, address) ?? 'unknown';
    },
  };
}

function codeAt(reader: Reader<CountryResponse>, address: string): string | null {
  try {
    const code: unknown = reader.get(address)?.country?.iso_code;
    return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? code : null;
  } catch {
    // A damaged record costs the country of that view, not the view.
    return null;
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const why =
      code === 'ENOENT'
        ? 'is not there'
        : code === 'EISDIR'
          ? 'is a folder'
          : code === 'EACCES'
            ? 'may not be read by the user that runs Dateline'
            : `cannot be read (${String(code)})`;
    throw unreadable(file, why);
  }
}

/** Null where the bytes are not what they should be: the library finds a beginning in anything. */
function readerOf(bytes: Buffer): Reader<CountryResponse> | null {
  try {
    const reader = new Reader<CountryResponse>(bytes);
    const { databaseType, buildEpoch, ipVersion, searchTreeSize, binaryFormatMajorVersion } = reader.metadata;
    const isWhole =
      typeof databaseType === 'string' &&
      Number.isFinite(buildEpoch.getTime()) &&
      (ipVersion === 4 || ipVersion === 6) &&
      binaryFormatMajorVersion === 2 &&
      searchTreeSize > 0 &&
      searchTreeSize < bytes.length;
    return isWhole ? reader : null;
  } catch {
    return null;
  }
}

function unreadable(file: string, why: string): CountriesUnreadable {
  return new CountriesUnreadable(`COUNTRY_DATABASE names ${file}, which ${why}`);
}
