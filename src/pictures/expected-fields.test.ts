import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sharedData } from '../../test/support/shared-data.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { findBlocks } from './find-blocks.ts';
import { admit } from './intake.ts';
import { type Readings, readBlocks } from './metadata.ts';

const { path: folder, skip } = sharedData('data', 'picture-metadata');

type Expected = Readonly<Record<string, unknown>>;
type Ours = string | readonly string[] | number | null | undefined;

/** What ExifTool calls each field, and where our readings have it. */
const fields: Readonly<Record<string, (readings: Readings) => Ours>> = {
  'XMP-dc:Description': ({ xmp }) => xmp?.texts.caption,
  'XMP-dc:Creator': ({ xmp }) => xmp?.creators,
  'XMP-dc:Rights': ({ xmp }) => xmp?.texts.copyright,
  'XMP-photoshop:Credit': ({ xmp }) => xmp?.texts.credit,
  'XMP-photoshop:Source': ({ xmp }) => xmp?.texts.source,
  'XMP-photoshop:Headline': ({ xmp }) => xmp?.texts.headline,
  'XMP-photoshop:Instructions': ({ xmp }) => xmp?.texts.instructions,
  'XMP-photoshop:City': ({ xmp }) => xmp?.texts.city,
  'XMP-photoshop:State': ({ xmp }) => xmp?.texts.region,
  'XMP-photoshop:Country': ({ xmp }) => xmp?.texts.country,
  'XMP-photoshop:DateCreated': ({ xmp }) => xmp?.takenAt,
  'XMP-iptcCore:Location': ({ xmp }) => xmp?.texts.sublocation,
  'XMP-iptcExt:LocationCreated': ({ xmp }) => xmp?.locationCreated,
  'XMP-iptcExt:LocationShown': ({ xmp }) => xmp?.locationShown,
  'XMP-iptcExt:DigitalSourceType': ({ xmp }) => xmp?.digitalSourceType,
  'XMP-xmpRights:UsageTerms': ({ xmp }) => xmp?.rightsTerms,
  'XMP-xmpRights:WebStatement': ({ xmp }) => xmp?.rightsUrl,
  'IPTC:Caption-Abstract': ({ iim }) => iim?.texts.caption?.text,
  'IPTC:By-line': ({ iim }) => iim?.creators.map((creator) => creator.text),
  'IPTC:Credit': ({ iim }) => iim?.texts.credit?.text,
  'IPTC:Source': ({ iim }) => iim?.texts.source?.text,
  'IPTC:CopyrightNotice': ({ iim }) => iim?.texts.copyright?.text,
  'IPTC:Headline': ({ iim }) => iim?.texts.headline?.text,
  'IPTC:SpecialInstructions': ({ iim }) => iim?.texts.instructions?.text,
  'IPTC:Sub-location': ({ iim }) => iim?.texts.sublocation?.text,
  'IPTC:City': ({ iim }) => iim?.texts.city?.text,
  'IPTC:Province-State': ({ iim }) => iim?.texts.region?.text,
  'IPTC:Country-PrimaryLocationName': ({ iim }) => iim?.texts.country?.text,
  'IPTC:DateCreated': ({ iim }) => iim?.takenAt.slice(0, 10),
  'IPTC:TimeCreated': ({ iim }) => iim?.takenAt.slice(11),
  'IFD0:ImageDescription': ({ exif }) => exif?.caption,
  'IFD0:Artist': ({ exif }) => exif?.creators,
  'IFD0:Copyright': ({ exif }) => exif?.copyright,
  'IFD0:Orientation': ({ exif }) => exif?.orientation,
  'ExifIFD:DateTimeOriginal': ({ exif }) => exif?.takenAt,
  'Composite:GPSLatitude': ({ exif }) => exif?.position?.latitude,
  'Composite:GPSLongitude': ({ exif }) => exif?.position?.longitude,
};

/** ExifTool's way of writing a value, brought to ours; '' where nothing is stated. */
function toOurs(field: string, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return value.toFixed(6);
  if (field.startsWith('XMP-iptcExt:Location')) {
    const [place = {}] = value as Record<string, string>[];
    return ['Sublocation', 'City', 'ProvinceState', 'CountryName'].flatMap((part) => place[part] ?? []).join(', ');
  }
  const text = Array.isArray(value) ? value.join(' | ') : String(value);
  if (field.endsWith('Time') || field.includes('Date')) {
    return text.replace(/^(\d{4}):(\d{2}):(\d{2}) ?/, '$1-$2-$3T').replace(/T$/, '');
  }
  return field.includes('Caption') || field.includes('Description') ? cleanText(text) : cleanLine(text);
}

function written(ours: Ours): string {
  if (ours === undefined || ours === null) return '';
  if (typeof ours === 'number') return ours.toFixed(6);
  return typeof ours === 'string' ? ours : ours.join(' | ');
}

describe('what ExifTool reads from the sample pictures', { skip }, () => {
  const all: readonly Expected[] = skip ? [] : JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

  for (const expected of all) {
    const name = String(expected['SourceFile']).replace('./', '');
    test(`is read alike from ${name}`, async () => {
      const bytes = readFileSync(join(folder, name));
      const admitted = admit(bytes);
      if (!admitted.ok) {
        assert.equal(name, 'exiftool/QuickTime.heic', admitted.problem.message);
        return;
      }
      const readings = readBlocks(await findBlocks(bytes, admitted.format), 'en');
      for (const [field, ours] of Object.entries(fields)) {
        assert.equal(written(ours(readings)), toOurs(field, expected[field]), field);
      }
    });
  }

  test('are thirty-three pictures and some two hundred values', () => {
    const values = all.flatMap((expected) => Object.keys(fields).filter((field) => expected[field] !== undefined));
    assert.equal(all.length, 33);
    assert.ok(values.length > 150, `${values.length} values compared`);
  });
});
