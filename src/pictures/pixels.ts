/** Pictures in memory: decoded with care, upright, in sRGB. */

import sharp, { type Sharp } from 'sharp';
import { largestPicture } from './refusals.ts';

/** Decoding that stops at the first sign of damage and never grows past the limit. */
export const careful = { failOn: 'error', limitInputPixels: largestPicture, pages: 1, unlimited: false } as const;

/** The picture in a file. */
export interface Original {
  /** pixels, upright */
  readonly width: number;
  readonly height: number;
  /** as EXIF counts it, 1 to 8: how the pixels lie in the file */
  readonly orientation: number;
}

/** A picture in memory: upright, sRGB, nothing transparent. */
export interface Pixels {
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

/** Every height comes from the original's own proportions, so that no rounding adds up. */
export function heightAt(width: number, original: Pick<Original, 'width' | 'height'>): number {
  return Math.max(1, Math.round((width * original.height) / original.width));
}

/** The file's picture, upright and this wide. Scales before it turns: turning needs the whole picture in memory, and a scaled one is small. */
export async function decode(file: string, original: Original, width: number): Promise<Pixels> {
  const upright = [width, heightAt(width, original)] as const;
  const [across, down] = original.orientation >= 5 ? upright.toReversed() : upright;
  const scaled = await pixelsOf(sharp(file, careful).resize(across, down, { fit: 'fill' }));
  const turn = turns[original.orientation - 1];
  if (original.orientation === 1 || !turn) return scaled;
  return pixelsOf(sharp(scaled.data, { raw: scaled.raw }).flop(turn.mirror).rotate(turn.degrees));
}

/** Transparent parts become white in every format, so that the picture looks the same in all of them. */
export async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: 3 } };
}
