/** Writes a picture in memory as a file that is not heavy. */

import sharp, { type Sharp } from 'sharp';
import type { Pixels } from './pixels.ts';
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

export interface MadeRendition {
  readonly format: RenditionFormat;
  readonly width: number;
  readonly height: number;
  readonly content: Uint8Array;
}

/** Null when even the lowest quality is too heavy: a narrower one then stands in for it. */
export async function encode(
  pixels: Pixels,
  format: RenditionFormat,
  packet: string | null,
): Promise<MadeRendition | null> {
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
