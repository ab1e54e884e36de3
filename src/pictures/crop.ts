/** Cuts a picture to the shapes that other sites show it in, around what matters in it. */

import sharp from 'sharp';
import type { PlannedCrop } from './crop-shapes.ts';
import { encode, type MadeRendition } from './encode.ts';
import { type Original, type Pixels, pixelsOf } from './pixels.ts';
import type { CropShape, FocalPoint } from './shapes.ts';

export interface MadeCrop extends MadeRendition {
  readonly shape: CropShape;
}

/** How wide the picture must be decoded so that no crop is scaled up; 0 without crops. */
export function widthForCrops(crops: readonly PlannedCrop[], { width, height }: Original): number {
  const scale = Math.max(0, ...crops.map((planned) => coverScale(planned, { width, height })));
  return Math.min(width, Math.ceil(width * scale));
}

/** Cuts the picture in memory; a crop that could not be made light enough is left out. */
export async function makeCrops(
  base: Pixels,
  order: {
    readonly crops: readonly PlannedCrop[];
    readonly focal: FocalPoint | null;
    readonly packet: string | null;
  },
): Promise<readonly MadeCrop[]> {
  const made: MadeCrop[] = [];
  for (const planned of order.crops) {
    const rendition = await encode(await cut(base, planned, order.focal), 'jpeg', order.packet);
    if (rendition) made.push({ ...rendition, shape: planned.shape });
  }
  return made;
}

/** By how much a picture is made smaller, so that it still covers the crop in both directions. */
function coverScale(planned: PlannedCrop, picture: { readonly width: number; readonly height: number }): number {
  return Math.max(planned.width / picture.width, planned.height / picture.height);
}

function cut(base: Pixels, planned: PlannedCrop, focal: FocalPoint | null): Promise<Pixels> {
  const { width, height } = planned;
  const picture = sharp(base.data, { raw: base.raw });
  if (focal === null) {
    return pixelsOf(picture.resize(width, height, { fit: 'cover', position: sharp.strategy.attention }));
  }
  const scale = coverScale(planned, base.raw);
  const box = {
    width: Math.min(base.raw.width, Math.round(width / scale)),
    height: Math.min(base.raw.height, Math.round(height / scale)),
  };
  const left = startOf(focal.x, box.width, base.raw.width);
  const top = startOf(focal.y, box.height, base.raw.height);
  return pixelsOf(picture.extract({ left, top, ...box }).resize(width, height, { fit: 'fill' }));
}

/** Where the box begins so that the point lies in its middle, or as near to it as the picture's edge allows. */
function startOf(point: number, box: number, picture: number): number {
  return Math.round(Math.min(Math.max(point * picture - box / 2, 0), picture - box));
}
