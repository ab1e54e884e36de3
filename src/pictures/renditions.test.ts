import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import ExifReader from 'exifreader';
import sharp, { type Sharp } from 'sharp';
import { noisyPicture, plainPicture } from '../../test/support/made-pictures.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { heaviest, type MadeRendition } from './encode.ts';
import { findBlocks } from './find-blocks.ts';
import { readBlocks, settleReadings } from './metadata.ts';
import { develop, type Order } from './renditions.ts';
import { writePacket } from './xmp-packet.ts';

const scratch = mkdtempSync(join(tmpdir(), 'dateline-renditions-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const all = ['jpeg', 'webp', 'avif'] as const;
const { path: samples, skip } = sharedData('data', 'picture-metadata');

async function developed(bytes: Buffer, order: Partial<Order> = {}) {
  const { orientation = 1 } = order;
  const { width, height } = await sharp(bytes).metadata();
  const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
  const file = join(scratch, crypto.randomUUID());
  writeFileSync(file, bytes);
  return develop(file, {
    formats: ['jpeg'],
    widths: [320],
    crops: [],
    focal: null,
    orientation,
    packet: null,
    ...upright,
    ...order,
  });
}

async function pixel(content: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  const cut = sharp(content).extract({ left, top, width: 1, height: 1 }).toColourspace('srgb').raw();
  return [...(await cut.toBuffer()).subarray(0, 3)];
}

function isNear(actual: readonly number[], wanted: readonly number[]): boolean {
  return actual.every((part, index) => Math.abs(part - (wanted[index] ?? 0)) <= 14);
}

describe('a picture that lies on its side or its head', () => {
  /** Red, green, blue and white quarters, as they should be seen. */
  const quarters = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><rect width="64" height="48" fill="#fff"/>' +
      '<rect width="32" height="24" fill="#f00"/><rect x="32" width="32" height="24" fill="#0f0"/><rect y="24" width="32" height="24" fill="#00f"/></svg>',
  );
  /** What a camera does to the scene, by the orientation that it writes. */
  const lay: Readonly<Record<number, (scene: Sharp) => Sharp>> = {
    1: (scene) => scene,
    2: (scene) => scene.flop(),
    3: (scene) => scene.rotate(180),
    4: (scene) => scene.flip(),
    5: (scene) => scene.flop().rotate(270),
    6: (scene) => scene.rotate(270),
    7: (scene) => scene.flop().rotate(90),
    8: (scene) => scene.rotate(90),
  };

  for (const [orientation, laid] of Object.entries(lay)) {
    test(`is set upright: orientation ${orientation}`, async () => {
      const stored = await laid(sharp(await sharp(quarters).png().toBuffer()))
        .png()
        .toBuffer();
      const { renditions } = await developed(stored, {
        orientation: Number(orientation),
        widths: [64],
        formats: ['webp'],
      });
      const [upright] = renditions;
      assert.ok(upright && upright.width === 64 && upright.height === 48);
      const corners = await Promise.all(
        (
          [
            [8, 8],
            [56, 8],
            [8, 40],
            [56, 40],
          ] as const
        ).map(([x, y]) => pixel(upright.content, x, y)),
      );
      const wanted = [
        [255, 0, 0],
        [0, 255, 0],
        [0, 0, 255],
        [255, 255, 255],
      ];
      for (const [index, corner] of corners.entries())
        assert.ok(isNear(corner, wanted[index] ?? []), `corner ${index}: ${corner}`);
    });
  }

  for (const name of [
    'orientation/f3t.jpg',
    'orientation/f5t.jpg',
    'orientation/f7t.jpg',
    'exif-samples/orientation/portrait_6.jpg',
  ]) {
    test(`is set upright as its EXIF asks: ${name}`, { skip }, async () => {
      const bytes = readFileSync(join(samples, name));
      const { orientation = 1 } = await sharp(bytes).metadata();
      const { renditions } = await developed(bytes, { orientation, widths: [48], formats: ['webp'] });
      const reference = await sharp(bytes).autoOrient().resize(48).webp({ quality: 75 }).toBuffer();
      const [ours, theirs] = await Promise.all(
        [renditions[0]?.content ?? reference, reference].map((file) => sharp(file).stats()),
      );
      const size = await sharp(reference).metadata();
      assert.deepEqual([renditions[0]?.width, renditions[0]?.height], [size.width, size.height]);
      assert.ok(Math.abs((ours?.channels[0]?.mean ?? 0) - (theirs?.channels[0]?.mean ?? 255)) < 4);
    });
  }
});

describe('what a rendition says of itself', { skip }, () => {
  const words = {
    creators: ['Зоряна Ткач', 'Bo <Ek> & "Co"'],
    credit: 'Handout/UKRAINIAN PRESIDENTIAL PRESS SERVICE',
    source: 'Archive',
    copyright: '© 2026 TT',
    rightsTerms: 'One use only',
    rightsUrl: 'https://example.org/terms?a=1&b=2',
    takenAt: '2026-11-10T06:40',
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  };

  test('is who made it, whose it is and on what terms, in every format', async () => {
    const bytes = readFileSync(join(samples, 'exif-samples/gps/DSCN0010.jpg'));
    const { renditions } = await developed(bytes, { formats: all, packet: writePacket(words) });
    assert.deepEqual(
      renditions.map(({ format }) => format),
      all,
    );
    for (const { format, content } of renditions) {
      const { fields, digitalSourceType, position } = settleReadings(
        readBlocks(await findBlocks(Buffer.from(content), format), 'en'),
      );
      const { digitalSourceType: type, ...kept } = words;
      assert.deepEqual(fields, { ...kept, alt: '', caption: '', place: '' }, format);
      assert.equal(digitalSourceType, type);
      assert.equal(position, null);
    }
  });

  test('is nothing else: no position, no camera, no thumbnail, no colour profile, no history', async () => {
    for (const name of [
      'exif-samples/gps/DSCN0010.jpg',
      'iptc-independent.jpg',
      'gps.png',
      'exiftool/Apple.jpg',
      'exif-samples/hdr/canon_hdr_YES.jpg',
    ]) {
      const bytes = readFileSync(join(samples, name));
      const { renditions } = await developed(bytes, { formats: all, widths: [40] });
      for (const { format, content } of renditions) {
        const { exif, xmp, iptc, icc } = await sharp(content).metadata();
        assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined], `${name} as ${format}`);
        const tags = ExifReader.load(Buffer.from(content), { expanded: true });
        assert.deepEqual(
          [tags.gps, tags.exif, tags.iptc, tags.Thumbnail, tags.makerNotes],
          Array(5).fill(undefined),
          name,
        );
      }
    }
  });
});

describe('the files that readers are sent', () => {
  test('are never heavier than 600 KiB, whatever the picture is', async () => {
    const bytes = await noisyPicture(1_600, 1_200).jpeg({ quality: 95 }).toBuffer();
    const { renditions } = await developed(bytes, { formats: ['jpeg', 'webp'], widths: [640, 1_600] });
    assert.ok(renditions.length >= 3);
    for (const { content, format, width } of renditions) assert.ok(content.length <= heaviest, `${format} ${width}`);
  });

  test('are as wide as asked, of the right type, and keep the proportions', async () => {
    const { renditions } = await developed(await plainPicture(900, 600).png().toBuffer(), {
      formats: all,
      widths: [320, 640],
    });
    assert.deepEqual(renditions.map(size), [
      'jpeg 320×213',
      'webp 320×213',
      'avif 320×213',
      'jpeg 640×427',
      'webp 640×427',
      'avif 640×427',
    ]);
    for (const { content, format, width } of renditions) {
      const found = await sharp(content).metadata();
      assert.deepEqual([found.format === 'heif' ? 'avif' : found.format, found.width], [format, width]);
    }
  });

  test('show transparent parts white, and the first picture of a moving one', async () => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const [white] = (await developed(clear, { widths: [40] })).renditions;
    assert.deepEqual(await pixel(white?.content ?? clear, 20, 20), [255, 255, 255]);
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((colour) => plainPicture(40, 40, colour).png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const [first] = (await developed(moving, { widths: [40] })).renditions;
    assert.equal(first?.height, 40);
    assert.ok(isNear(await pixel(first?.content ?? moving, 20, 20), [255, 0, 0]));
  });

  test('are in sRGB, whatever the colours of the original are', async () => {
    const green = plainPicture(40, 40, '#00c800');
    const originals = {
      'Display P3': await green.clone().withIccProfile('p3').png().toBuffer(),
      CMYK: await green.clone().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer(),
      '16 bits': await green.clone().toColourspace('rgb16').png().toBuffer(),
    };
    assert.ok(
      !isNear(await rawPixel(originals['Display P3']), [0, 200, 0]),
      'the P3 numbers differ from the sRGB ones',
    );
    for (const [space, original] of Object.entries(originals)) {
      const [made] = (await developed(original, { widths: [40] })).renditions;
      const colour = await pixel(made?.content ?? original, 20, 20);
      // CMYK has no such green, so its nearest is far from it.
      assert.ok(
        space === 'CMYK' ? (colour[1] ?? 0) > (colour[0] ?? 0) + 30 : isNear(colour, [0, 200, 0]),
        `${space}: ${colour}`,
      );
    }
    const grey = await plainPicture(40, 40, '#808080').greyscale().png().toBuffer();
    assert.equal((await developed(grey, { widths: [40] })).colour, '#808080');
  });

  test('come with one colour for the frame until they are there', async () => {
    assert.equal(
      (await developed(await plainPicture(40, 40, '#804020').png().toBuffer(), { widths: [40] })).colour,
      '#804020',
    );
  });
});

function size({ format, width, height }: MadeRendition): string {
  return `${format} ${width}×${height}`;
}

/** The numbers in the file, without any change of colours. */
async function rawPixel(content: Buffer): Promise<readonly number[]> {
  const { data } = await sharp(content, { ignoreIcc: true }).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, 3)];
}
