/** Makes the files that readers are sent: the picture upright, in sRGB, at several widths, none of them heavy. */

import sharp, { type Sharp } from 'sharp';
import { largestPicture } from './refusals.ts';
import type { RenditionFormat } from './shapes.ts';

/** bytes */
export const heaviest = 600 * 1024;

/**
 * Qualities tried until the file is light enough, the first being the one meant, and how large a file each gives,
 * measured as a share of the first: so one that is far too heavy is not made lighter step by step.
 */
const qualities: Readonly<Record<RenditionFormat, readonly { readonly quality: number; readonly share: number }[]>> = {
  jpeg: steps([78, 1], [66, 0.73], [54, 0.57], [42, 0.46], [30, 0.33], [20, 0.22]),
  webp: steps([75, 1], [63, 0.87], [51, 0.75], [39, 0.64], [27, 0.52], [15, 0.38]),
  avif: steps([50, 1], [42, 0.7], [34, 0.5], [26, 0.36], [18, 0.27]),
};

function steps(...pairs: readonly (readonly [quality: number, share: number])[]) {
  return pairs.map(([quality, share]) => ({ quality, share }));
}

/** Decoding that stops at the first sign of damage and never grows past the limit. */
export const careful = { failOn: 'error', limitInputPixels: largestPicture, pages: 1, unlimited: false } as const;

export interface MadeRendition {
  readonly format: RenditionFormat;
  readonly width: number;
  readonly height: number;
  readonly content: Uint8Array;
}

export interface Order {
  /** pixels of the original, upright */
  readonly width: number;
  readonly height: number;
  /** as EXIF counts it, 1 to 8: how the pixels lie in the file */
  readonly orientation: number;
  readonly formats: readonly RenditionFormat[];
  /** pixels, as `ladder` gives them */
  readonly widths: readonly number[];
  /** what each file says of itself; null for nothing */
  readonly packet: string | null;
}

export interface Developed {
  /** `#rrggbb`, the average of the picture */
  readonly colour: string;
  readonly renditions: readonly MadeRendition[];
}

interface Pixels {
  readonly data: Buffer;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 3 };
}

/** How to set a picture upright, by EXIF orientation: first mirrored left to right, then turned clockwise. */
const turns: readonly { readonly mirror: boolean; readonly degrees: number }[] = [
  { mirror: false, degrees: 0 },
  { mirror: true, degrees: 0 },
  { mirror: false, degrees: 180 },
  { mirror: true, degrees: 180 },
  { mirror: true, degrees: 270 },
  { mirror: false, degrees: 90 },
  { mirror: true, degrees: 90 },
  { mirror: false, degrees: 270 },
];

/** Decodes once, at the largest width wanted, and makes the smaller ones from that. Throws when the file is damaged. */
export async function develop(file: string, order: Order): Promise<Developed> {
  const { formats, widths, packet } = order;
  const base = await largest(file, order);
  const renditions: MadeRendition[] = [];
  for (const width of widths) {
    const smaller = sharp(base.data, { raw: base.raw }).resize(width, heightAt(width, order), { fit: 'fill' });
    const pixels = width === base.raw.width ? base : await pixelsOf(smaller);
    const made = await Promise.all(formats.map((format) => encode(pixels, format, packet)));
    renditions.push(...made.filter((rendition) => rendition !== null));
  }
  return { colour: await averageColour(base), renditions };
}

/** Every height comes from the original's own proportions, so that no rounding adds up. */
function heightAt(width: number, original: Order): number {
  return Math.max(1, Math.round((width * original.height) / original.width));
}

/** Scales before it turns: turning needs the whole picture in memory, and a scaled one is small. */
async function largest(file: string, order: Order): Promise<Pixels> {
  const width = Math.max(...order.widths);
  const upright = [width, heightAt(width, order)] as const;
  const [across, down] = order.orientation >= 5 ? upright.toReversed() : upright;
  const scaled = await pixelsOf(sharp(file, careful).resize(across, down, { fit: 'fill' }));
  const turn = turns[order.orientation - 1];
  if (order.orientation === 1 || !turn) return scaled;
  return pixelsOf(sharp(scaled.data, { raw: scaled.raw }).flop(turn.mirror).rotate(turn.degrees));
}

/** Transparent parts become white in every format, so that the picture looks the same in all of them. */
async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: 3 } };
}

/** Null when even the lowest quality is too heavy: a narrower one then stands in for it. */
async function encode(pixels: Pixels, format: RenditionFormat, packet: string | null): Promise<MadeRendition | null> {
  const tries = qualities[format];
  for (let at = tries[0], next = 0; at !== undefined; at = tries[next]) {
    const picture = sharp(pixels.data, { raw: pixels.raw });
    const content = await inFormat(packet === null ? picture : picture.withXmp(packet), format, at.quality).toBuffer();
    if (content.length <= heaviest) return { format, width: pixels.raw.width, height: pixels.raw.height, content };
    const wanted = at.share * (heaviest / content.length);
    const light = tries.findIndex(({ share }, index) => index > next && share <= wanted);
    next = light === -1 && next < tries.length - 1 ? tries.length - 1 : light;
  }
  return null;
}

function inFormat(picture: Sharp, format: RenditionFormat, quality: number): Sharp {
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality, mozjpeg: true });
    case 'webp':
      return picture.webp({ quality });
    case 'avif':
      // Effort 4 and above cost five times the time for a tenth of the bytes.
      return picture.avif({ quality, effort: 2, chromaSubsampling: '4:2:0' });
  }
}

async function averageColour(pixels: Pixels): Promise<string> {
  const dot = await sharp(pixels.data, { raw: pixels.raw }).resize(1, 1, { fit: 'fill' }).raw().toBuffer();
  return `#${dot.subarray(0, 3).toString('hex')}`;
}
