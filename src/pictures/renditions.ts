/** Makes the files that readers are sent: the picture upright, in sRGB, at several widths, none of them heavy. */

import sharp from 'sharp';
import { type MadeCrop, makeCrops, widthForCrops } from './crop.ts';
import type { PlannedCrop } from './crop-shapes.ts';
import { encode, type MadeRendition } from './encode.ts';
import { decode, heightAt, type Original, type Pixels, pixelsOf } from './pixels.ts';
import type { FocalPoint, RenditionFormat } from './shapes.ts';

export interface Order extends Original {
  readonly formats: readonly RenditionFormat[];
  /** pixels, as `ladder` gives them */
  readonly widths: readonly number[];
  readonly crops: readonly PlannedCrop[];
  /** what the crops keep; null: where the eye is drawn (sharpness, colour, skin), as the codec library finds it */
  readonly focal: FocalPoint | null;
  /** what each file says of itself; null for nothing */
  readonly packet: string | null;
}

export interface Developed {
  /** `#rrggbb`, the average of the picture */
  readonly colour: string;
  readonly renditions: readonly MadeRendition[];
  readonly crops: readonly MadeCrop[];
}

/** Decodes once, at the largest width wanted, and makes everything else from that. Throws when the file is damaged. */
export async function develop(file: string, order: Order): Promise<Developed> {
  const { formats, widths, packet } = order;
  const base = await decode(file, order, Math.max(...widths, widthForCrops(order.crops, order)));
  const renditions: MadeRendition[] = [];
  for (const width of widths) {
    const smaller = sharp(base.data, { raw: base.raw }).resize(width, heightAt(width, order), { fit: 'fill' });
    const pixels = width === base.raw.width ? base : await pixelsOf(smaller);
    const made = await Promise.all(formats.map((format) => encode(pixels, format, packet)));
    renditions.push(...made.filter((rendition) => rendition !== null));
  }
  return { colour: await averageColour(base), renditions, crops: await makeCrops(base, order) };
}

async function averageColour(pixels: Pixels): Promise<string> {
  const dot = await sharp(pixels.data, { raw: pixels.raw }).resize(1, 1, { fit: 'fill' }).raw().toBuffer();
  return `#${dot.subarray(0, 3).toString('hex')}`;
}
