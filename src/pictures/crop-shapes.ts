/** In which shapes and sizes a picture is cut for other sites. Apart from the codecs, so that the server can ask. */

import type { CropShape } from './shapes.ts';

/** A crop that is to be made; pixels. */
export interface PlannedCrop {
  readonly shape: CropShape;
  readonly width: number;
  readonly height: number;
}

/**
 * 1200 by 630 is what link previews ask for (ogp.me names no size; Facebook, LinkedIn and Mastodon cut to 1.91 to 1).
 * The others are the shapes that Google asks for with news, no narrower than 1200 pixels.
 */
const wanted: readonly PlannedCrop[] = [
  { shape: 'share', width: 1200, height: 630 },
  { shape: '16x9', width: 1200, height: 675 },
  { shape: '4x3', width: 1200, height: 900 },
  { shape: '1x1', width: 1200, height: 1200 },
];

/** pixels; what is smaller is shown by no preview */
const narrowest = 300;
const lowest = 157;

/** The crops of a picture of this size (pixels, upright): none is larger than the picture, and too small ones are not made. */
export function plannedCrops(width: number, height: number): readonly PlannedCrop[] {
  return wanted
    .map(({ shape, ...size }) => {
      const scale = Math.min(1, width / size.width, height / size.height);
      return { shape, width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) };
    })
    .filter((crop) => crop.width >= narrowest && crop.height >= lowest);
}

/** Those that a story is shared by, and so must not be missing when it is published: cheap enough to be waited for. */
export function atOnce(planned: readonly PlannedCrop[]): readonly PlannedCrop[] {
  return planned.filter(({ shape }) => shape === 'share');
}
