import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  dataSet,
  extendedXmpSegment,
  inUtf8,
  jpegWith,
  photoshopBlock,
  photoshopSegment,
  plainPicture,
  xmpPacket,
  xmpSegment,
} from '../../test/support/made-pictures.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { findBlocks } from './find-blocks.ts';
import { jpegBlocks } from './jpeg-blocks.ts';
import { type PictureMetadata, readBlocks, settleReadings } from './metadata.ts';
import type { PictureFormat } from './shapes.ts';

async function read(bytes: Buffer, format: PictureFormat = 'jpeg', language = 'en'): Promise<PictureMetadata> {
  return settleReadings(readBlocks(await findBlocks(bytes, format), language));
}

const { path: folder, skip } = sharedData('data', 'picture-metadata');

describe('the sample pictures', { skip }, () => {
  const sample = (name: string) => read(readFileSync(join(folder, name)));

  test('keep the whole credit that IIM cut', async () => {
    const { fields, flags } = await sample('iptc-independent.jpg');
    assert.equal(fields.credit, '©1985 David Riecks: www.riecks.com');
    assert.deepEqual(fields.creators, ['David Riecks']);
    assert.equal(fields.place, 'Snow Peak, Nainital, Uttarakhand, India');
    assert.equal(fields.takenAt, '1985-11-25');
    assert.deepEqual(flags, []);
  });

  test('say who, whose and on what terms', async () => {
    const { fields, headline, instructions } = await sample('iptc-staff.jpg');
    assert.deepEqual(fields, {
      alt: '',
      caption:
        'After digging the furrows another ten yards with the tractor, Jim Moore hops off to hand-set more leeks and onions.',
      creators: ['John Doe'],
      credit: 'Big Newspaper',
      source: 'John Doe / Big Newspaper',
      copyright: '©2010 Big Newspaper, all rights reserved',
      rightsTerms: 'For consideration only, no reproduction without prior permission',
      rightsUrl: 'http://www.bignewspaper.com/',
      takenAt: '2007-04-19T11:03:15-06:00',
      place: 'Moore family farm, Watseka, Illinois, United States of America',
    });
    assert.equal(headline, 'Farmer planting onions');
    assert.ok(instructions.startsWith('Newspapers Out'));
  });

  test('give IIM alone, XMP alone and EXIF alone their say', async () => {
    const iim = await sample('exiftool/IPTC.jpg');
    assert.deepEqual(
      [iim.fields.credit, iim.fields.place, iim.fields.takenAt],
      ['My Credit', 'Kingston, Ont, Canada', '2004-02-26'],
    );
    const xmp = await sample('exiftool/XMP.jpg');
    assert.deepEqual([xmp.fields.credit, xmp.fields.caption], ['My Credit', 'UTF-16 (big-endian) encoded XMP']);
    const exif = await sample('exif-samples/gps/DSCN0010.jpg');
    assert.deepEqual([exif.fields.caption, exif.fields.takenAt], ['', '2008-10-22T16:28:39']);
    assert.ok(Math.abs((exif.position?.latitude ?? 0) - 43.4674483) < 1e-6);
  });

  test('tell by Photoshop’s digest whether IIM was changed after XMP', () => {
    const standing = (name: string) => readBlocks(jpegBlocks(readFileSync(join(folder, name))), 'en').standing;
    assert.equal(standing('iptc-staff.jpg'), 'in-step');
    assert.equal(standing('exiftool/IPTC.jpg'), 'iim-newer');
    assert.equal(standing('exiftool/PhotoMechanic.jpg'), 'unknown');
  });

  test('get their time of day from IIM where XMP has only the day', async () => {
    assert.equal((await sample('exiftool/PhotoMechanic.jpg')).fields.takenAt, '2006-10-29T06:27:51-05:00');
  });
});

describe('a picture whose IIM was changed after its XMP', () => {
  const xmp = xmpPacket(
    '<photoshop:Credit>Old words</photoshop:Credit><dc:creator><rdf:Seq><rdf:li>Ada</rdf:li></rdf:Seq></dc:creator>',
  );
  const before = Buffer.concat([inUtf8, dataSet(110, 'Old words'), dataSet(80, 'Ada')]);
  const after = Buffer.concat([inUtf8, dataSet(110, 'New words'), dataSet(80, 'Ada')]);

  test('says what IIM says, and that the two differ', async () => {
    const { fields, flags } = await read(
      await jpegWith(xmpSegment(xmp), photoshopSegment(photoshopBlock(after, before))),
    );
    assert.equal(fields.credit, 'New words');
    assert.deepEqual(
      flags.map(({ field, problem }) => [field, problem]),
      [['credit', 'sources-differ']],
    );
  });

  test('says what XMP says where the digest matches or is not there', async () => {
    const kept = await read(await jpegWith(xmpSegment(xmp), photoshopSegment(photoshopBlock(after, after))));
    assert.deepEqual([kept.fields.credit, kept.flags], ['Old words', []]);
    const without = await read(await jpegWith(xmpSegment(xmp), photoshopSegment(photoshopBlock(after))));
    assert.equal(without.fields.credit, 'Old words');
  });
});

describe('a credit of 32 bytes in IIM', () => {
  const iim = Buffer.concat([
    inUtf8,
    dataSet(110, 'UKRAINIAN PRESIDENTIAL PRESS SERVICE/AFP via Getty Images'.slice(0, 32)),
  ]);
  const cut = photoshopSegment(photoshopBlock(iim));

  test('is flagged as probably cut where nothing longer is stated', async () => {
    const { fields, flags } = await read(await jpegWith(cut));
    assert.equal(fields.credit, 'UKRAINIAN PRESIDENTIAL PRESS SER');
    assert.deepEqual(
      flags.map(({ field, problem }) => [field, problem]),
      [['credit', 'probably-cut']],
    );
  });

  test('gives way to the whole one in XMP', async () => {
    const whole = 'UKRAINIAN PRESIDENTIAL PRESS SERVICE/AFP via Getty Images';
    const packet = xmpPacket(`<photoshop:Credit>${whole}</photoshop:Credit>`);
    const { fields, flags } = await read(await jpegWith(xmpSegment(packet), cut));
    assert.deepEqual([fields.credit, flags], [whole, []]);
  });
});

describe('embedded words', () => {
  test('are found in every kind of file that carries them', async () => {
    const packet = xmpPacket('<photoshop:Credit>Ada Lind / ТАСС &amp; Söhne</photoshop:Credit>').toString();
    for (const format of ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const) {
      const bytes = await plainPicture(32, 32).withXmp(packet).toFormat(format).toBuffer();
      assert.equal((await read(bytes, format)).fields.credit, 'Ada Lind / ТАСС & Söhne', format);
    }
  });

  test('that are too long for one segment are read from the segments that follow', async () => {
    const name = '0123456789ABCDEF0123456789ABCDEF';
    const long = 'word '.repeat(30_000).trim();
    const main = xmpPacket(
      `<xmpNote:HasExtendedXMP>${name}</xmpNote:HasExtendedXMP><photoshop:Credit>TT</photoshop:Credit>`,
    );
    const rest = xmpPacket(
      `<photoshop:Source>Archive</photoshop:Source><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${long}</rdf:li></rdf:Alt></dc:description>`,
    );
    const parts = [0, 60_000, 120_000].map((from) =>
      extendedXmpSegment(name, rest, [from, Math.min(from + 60_000, rest.length)]),
    );
    const { fields, flags } = await read(await jpegWith(xmpSegment(main), ...parts.toReversed()));
    assert.deepEqual([fields.credit, fields.source], ['TT', 'Archive']);
    assert.equal(fields.caption.length <= 10_000 && fields.caption.startsWith('word word'), true);
    assert.deepEqual(
      flags.map(({ field, problem }) => [field, problem]),
      [['caption', 'probably-cut']],
    );
    const torn = await read(await jpegWith(xmpSegment(main), ...parts.slice(1)));
    assert.deepEqual([torn.fields.credit, torn.fields.source], ['TT', '']);
  });

  test('in several languages are taken in the default, else the newsroom’s, else the first', async () => {
    const says = (...items: readonly (readonly [string, string])[]) =>
      xmpPacket(
        `<dc:rights><rdf:Alt>${items.map(([lang, text]) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`).join('')}</rdf:Alt></dc:rights>`,
      );
    const rights = async (packet: Buffer) =>
      (await read(await jpegWith(xmpSegment(packet)), 'jpeg', 'sv-SE')).fields.copyright;
    assert.equal(await rights(says(['sv', 'svensk'], ['x-default', 'default'])), 'default');
    assert.equal(await rights(says(['en', 'English'], ['sv', 'svensk'])), 'svensk');
    assert.equal(await rights(says(['en', 'English'], ['de', 'deutsch'])), 'English');
    assert.equal(await rights(says(['x-default', '  '], ['de', 'deutsch'])), 'deutsch');
  });

  test('name every creator and never change case', async () => {
    const packet = xmpPacket(
      '<dc:creator><rdf:Seq><rdf:li>ada LIND</rdf:li><rdf:li>Bo Ek</rdf:li><rdf:li> </rdf:li></rdf:Seq></dc:creator>',
    );
    assert.deepEqual((await read(await jpegWith(xmpSegment(packet)))).fields.creators, ['ada LIND', 'Bo Ek']);
  });

  test('that call no browser’s address a web statement become terms, not a link', async () => {
    const packet = xmpPacket('<xmpRights:WebStatement>javascript:alert(1)</xmpRights:WebStatement>');
    const { fields } = await read(await jpegWith(xmpSegment(packet)));
    assert.deepEqual([fields.rightsUrl, fields.rightsTerms], ['', 'javascript:alert(1)']);
  });
});
