import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import {
  dataSet,
  extendedXmpSegment,
  jpegWith,
  photoshopBlock,
  photoshopSegment,
  plainPicture,
  pngHeader,
  pngOf,
  xmpPacket,
  xmpSegment,
} from '../../test/support/made-pictures.ts';
import { findBlocks } from './find-blocks.ts';
import { jpegBlocks } from './jpeg-blocks.ts';
import { carriesPassenger } from './passengers.ts';
import { pngBlocks } from './png-blocks.ts';
import { tiffBlocks } from './tiff-blocks.ts';

const iim = dataSet(110, 'TT');
const packet = xmpPacket('<photoshop:Credit>TT</photoshop:Credit>');

/** A TIFF of nothing but a directory with one entry of bytes. */
function tiffWith(tag: number, data: Buffer, order: 'II' | 'MM'): Buffer {
  const file = Buffer.alloc(26);
  const short = (value: number, at: number) =>
    order === 'II' ? file.writeUInt16LE(value, at) : file.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? file.writeUInt32LE(value, at) : file.writeUInt32BE(value, at);
  file.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(tag, 10);
  short(7, 12);
  long(data.length, 14);
  long(26, 18);
  return Buffer.concat([file, data]);
}

describe('the metadata of a file', () => {
  test('of a JPEG may lie in several Photoshop segments', async () => {
    const block = photoshopBlock(Buffer.concat([iim, dataSet(120, 'x'.repeat(900))]));
    const parts = [block.subarray(0, 400), block.subarray(400)].map(photoshopSegment);
    assert.deepEqual(jpegBlocks(await jpegWith(...parts)).photoshop, block);
  });

  test('of a PNG may stand behind the picture, packed or plain', () => {
    const hex = photoshopBlock(iim)
      .toString('hex')
      .replace(/(.{72})/g, '$1\n');
    const profile = Buffer.concat([
      Buffer.from('Raw profile type iptc\0\0'),
      deflateSync(`\niptc\n${hex.length / 2}\n${hex}\n`),
    ]);
    const texts: readonly (readonly [string, Buffer])[] = [
      ['iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0en\0xmp\0'), packet])],
      ['iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\u0001\0\0\0'), deflateSync(packet)])],
      ['zTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0'), deflateSync(packet)])],
    ];
    for (const text of texts) {
      const blocks = pngBlocks(
        pngOf(pngHeader(1, 1), ['IDAT', Buffer.alloc(4)], text, ['zTXt', profile], ['eXIf', Buffer.from('MM')]),
      );
      assert.deepEqual(blocks.xmp, packet);
      assert.deepEqual(blocks.photoshop, photoshopBlock(iim));
      assert.deepEqual(blocks.exif, Buffer.from('MM'));
    }
  });

  test('of a TIFF is found in either byte order', () => {
    for (const order of ['II', 'MM'] as const) {
      assert.deepEqual(tiffBlocks(tiffWith(33723, iim, order)).iim, iim);
      assert.deepEqual(tiffBlocks(tiffWith(34377, photoshopBlock(iim), order)).photoshop, photoshopBlock(iim));
      assert.deepEqual(tiffBlocks(tiffWith(700, packet, order)).xmp, packet);
    }
  });

  test('of a GIF stands in an application extension', async () => {
    const gif = await plainPicture(4, 4).gif().toBuffer();
    const extension = Buffer.concat([
      Buffer.from('!\xFF\x0BXMP DataXMP', 'latin1'),
      packet,
      Buffer.from('<?xpacket end="w"?>\0'),
    ]);
    const { xmp } = await findBlocks(Buffer.concat([gif.subarray(0, -1), extension, gif.subarray(-1)]), 'gif');
    assert.deepEqual(xmp, packet);
  });
});

describe('a damaged or hostile file', () => {
  test('never makes the search throw, loop or leave the file', () => {
    const starts = [
      '\xFF\xD8\xFF\xE1',
      '\x89PNG\r\n\x1A\n',
      'II*\0\b\0\0\0',
      'GIF89a',
      'RIFF\0\0\0\0WEBP',
      '\0\0\0\x18ftypavif',
    ];
    const file = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]));
    fc.assert(
      fc.property(file, (bytes) => {
        jpegBlocks(bytes);
        pngBlocks(bytes);
        tiffBlocks(bytes);
        for (const format of ['jpeg', 'png', 'gif', 'webp', 'avif', 'tiff'] as const) carriesPassenger(bytes, format);
      }),
      { numRuns: 2_000 },
    );
  });

  test('that claims 200 megabytes of XMP gets none of them', async () => {
    const name = 'F'.repeat(32);
    const claim = extendedXmpSegment(name, packet, [0, packet.length]);
    claim[1].writeUInt32BE(200_000_000, 35 + 32);
    const { extendedXmp, xmp } = jpegBlocks(await jpegWith(xmpSegment(packet), claim));
    assert.deepEqual([xmp, extendedXmp.size], [packet, 0]);
  });

  test('whose packed text would fill the memory is read without it', () => {
    const bomb = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0'), deflateSync(Buffer.alloc(60_000_000, 'x'))]);
    assert.equal(pngBlocks(pngOf(pngHeader(1, 1), ['zTXt', bomb])).xmp, null);
  });
});
