/** What is done in the darkroom: the only code that lets a codec near the bytes of a stranger. */

import { access, constants, readFile } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { findBlocks } from './find-blocks.ts';
import { type PictureMetadata, type Readings, readBlocks, settleReadings } from './metadata.ts';
import { carriesPassenger } from './passengers.ts';
import { careful } from './pixels.ts';
import { longestSide, refuse } from './refusals.ts';
import { type Developed, develop, type Order } from './renditions.ts';
import type { PictureFormat, PictureProblem } from './shapes.ts';

export type DarkroomJob =
  | { readonly kind: 'look'; readonly file: string; readonly format: PictureFormat; readonly language: string }
  | { readonly kind: 'read'; readonly file: string; readonly format: PictureFormat; readonly language: string }
  | { readonly kind: 'develop'; readonly file: string; readonly order: Order };

/** What a first look at a file tells. */
export interface Look {
  /** pixels after orientation */
  readonly width: number;
  readonly height: number;
  /** as EXIF counts it, 1 to 8 */
  readonly orientation: number;
  readonly metadata: PictureMetadata;
}

export type DarkroomResult =
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'read'; readonly readings: Readings }
  | { readonly kind: 'develop'; readonly developed: Developed }
  | { readonly kind: 'refused'; readonly problem: PictureProblem };

// Only the codecs of the formats that come in can be reached, whatever the bytes claim to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff'].map((loader) => `VipsForeignLoad${loader}`),
});
sharp.cache(false);

/** bytes; with the codecs themselves this keeps the process near 300 MB */
const mostHeldAtOnce = 220 * 1024 * 1024;

/** Throws only when the file is not there to be read: what is wrong inside it is the answer. */
export async function runJob(job: DarkroomJob): Promise<DarkroomResult> {
  await access(job.file, constants.R_OK);
  try {
    switch (job.kind) {
      case 'look':
        return await look(job.file, job.format, job.language);
      case 'read': {
        const blocks = await findBlocks(await readFile(job.file), job.format);
        return { kind: 'read', readings: readBlocks(blocks, job.language) };
      }
      case 'develop':
        // Background work leaves a core to the readers.
        sharp.concurrency(job.order.formats.includes('avif') ? 1 : 0);
        return { kind: 'develop', developed: await develop(job.file, job.order) };
    }
  } catch (error) {
    return { kind: 'refused', problem: refuse(/pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'broken') };
  }
}

async function look(file: string, format: PictureFormat, language: string): Promise<DarkroomResult> {
  const bytes = await readFile(file);
  if (carriesPassenger(bytes, format)) return { kind: 'refused', problem: refuse('passenger') };
  const header = await sharp(bytes, careful).metadata();
  if (heldAtOnce(header) > mostHeldAtOnce) return { kind: 'refused', problem: refuse('too-hungry') };
  const { width, height } = header.autoOrient;
  if (Math.max(width, height) > longestSide) return { kind: 'refused', problem: refuse('too-many-pixels') };
  const metadata = settleReadings(readBlocks(await findBlocks(bytes, format), language));
  return { kind: 'look', look: { width, height, orientation: header.orientation ?? 1, metadata } };
}

/**
 * How many bytes a codec will hold at once, by what the header says. Most pictures are decoded in strips; those that
 * interlace, or whose codec knows no strips, are held whole. The figures per pixel were measured.
 */
function heldAtOnce({ format, width, height, channels, depth, isProgressive, chromaSubsampling }: Metadata): number {
  const pixels = width * height;
  if (format === 'heif') return pixels * 17;
  if (format === 'gif') return pixels * 5;
  if (!isProgressive) return 0;
  if (format === 'jpeg') return pixels * (chromaSubsampling === '4:4:4' ? 6.5 : 3.5);
  return pixels * (channels * (depth === 'ushort' ? 2 : 1) + 1);
}
