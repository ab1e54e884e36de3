import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { jpegWith, noisyPicture, plainPicture } from '../../test/support/made-pictures.ts';
import { admit } from './intake.ts';
import { carriesPassenger } from './passengers.ts';
import { largestFile } from './refusals.ts';

/** How a file is refused, or the format as which it is let in. */
function verdict(bytes: Uint8Array | string): string {
  const admitted = admit(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  return admitted.ok ? admitted.format : admitted.problem.problem;
}

const formats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const;

describe('a file that comes in', () => {
  for (const format of formats) {
    test(`is known as ${format} by its content`, async () => {
      assert.equal(verdict(await plainPicture(16, 16).toFormat(format).toBuffer()), format);
    });
  }

  const drawings = [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\xEF\xBB\xBF<?xml version="1.0"?>\n<!-- drawn --><!DOCTYPE svg PUBLIC "x" "y"><svg:svg>',
    '  <!-- a comment --> <svg onload="alert(1)">',
  ];
  for (const drawing of drawings) {
    test(`is refused as a drawing where it begins with ${drawing.slice(0, 30)}`, () =>
      assert.equal(verdict(drawing), 'svg'));
  }

  test('is refused as HEIC with the way to send it', () => {
    for (const brand of ['heic', 'heix', 'hevc', 'mif1']) {
      assert.equal(verdict(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}heic`), 'heic');
    }
    const refused = admit(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
    assert.match(refused.ok ? '' : refused.problem.message, /Export it as JPEG/);
  });

  test('that is something else is refused by its name', () => {
    const named = (text: string) => {
      const admitted = admit(Buffer.from(text, 'latin1'));
      return admitted.ok ? '' : admitted.problem.message;
    };
    assert.match(named('%PDF-1.7'), /is a PDF, not a picture/);
    assert.match(named('<!DOCTYPE html><script>'), /is a web page, not a picture/);
    assert.match(named('PK\x03\x04'), /is a ZIP archive/);
    assert.match(named('\0\0\0\x18ftypisom\0\0\0\0mp42'), /is a film/);
    assert.match(named('nothing in particular'), /not a picture of a kind that is known/);
  });

  test('is refused where it is empty or too large', () => {
    assert.equal(verdict(''), 'broken');
    assert.equal(verdict(Buffer.alloc(largestFile + 1, '\xFF\xD8\xFF', 'latin1')), 'too-many-bytes');
  });
});

/** An archive of one stored file, as far as readers of archives look. */
function zip(name: string): Buffer {
  const data = deflateRawSync('content');
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from(name), data]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  return Buffer.concat([local, end]);
}

describe('a picture with a passenger', () => {
  const passengers = {
    'a script': Buffer.from('\n<script>alert(1)</script>'),
    'a web page': Buffer.from('<!DOCTYPE html><html><body>Hello</body></html>'),
    'a program in PHP': Buffer.from('<?php system($_GET["c"]); ?>'),
    'an archive': zip('evil.class'),
    'a PDF': Buffer.from('%PDF-1.4 1 0 obj'),
    'a Windows program': Buffer.from('MZ\x90\0'),
  };
  for (const [what, passenger] of Object.entries(passengers)) {
    test(`behind its end is seen: ${what}`, async () => {
      for (const format of formats) {
        // A TIFF states no end, so two letters behind it cannot be told from its pixels.
        if (format === 'tiff' && what.startsWith('a Windows')) continue;
        const bytes = await noisyPicture(60, 60).toFormat(format).toBuffer();
        assert.equal(carriesPassenger(bytes, format), false, `${format} alone`);
        assert.equal(carriesPassenger(Buffer.concat([bytes, passenger]), format), true, format);
      }
    });
  }

  test('in front is seen: a PDF that begins inside a comment', async () => {
    assert.equal(carriesPassenger(await jpegWith([0xfe, Buffer.from('%PDF-1.4')]), 'jpeg'), true);
  });

  test('that is harmless is let pass: phones append films and previews', async () => {
    const bytes = await plainPicture(60, 60).jpeg().toBuffer();
    const film = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1');
    assert.equal(carriesPassenger(Buffer.concat([bytes, film, Buffer.alloc(500, 7)]), 'jpeg'), false);
    assert.equal(carriesPassenger(Buffer.concat([bytes, bytes]), 'jpeg'), false);
  });
});
