import sharp from 'sharp';
import { makePendingAvif, takeIn } from '../src/pictures/pictures.ts';
import type { Figure } from './figure.ts';
import { openNewsroom } from './newsroom.ts';

/** A photograph of 12 megapixels from its bytes to all its renditions, beside one bare encoding of it. */
export async function benchPictures(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom();
  const noise = sharp({
    create: {
      width: 4_000,
      height: 3_000,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  });
  const bytes = await noise.blur(2).jpeg({ quality: 90 }).toBuffer();
  const bare = await seconds(() => sharp(bytes).resize(1_600).webp({ quality: 75 }).toBuffer());
  const taken = await seconds(async () => {
    const picture = await takeIn(newsroom.database.db, newsroom.folder, {
      bytes,
      originalName: 'bench.jpg',
      by: 'bench',
      now: Temporal.Now.instant(),
    });
    if (!picture.ok) throw new Error(picture.problem.message);
  });
  const avif = await seconds(() => makePendingAvif(newsroom.database.db, newsroom.folder));
  await newsroom.close();
  return [
    {
      what: '12 megapixels taken in: metadata, WebP and JPEG',
      figure: `${taken.toFixed(2)} s`,
      beside: `one bare WebP of 1,600 px ${bare.toFixed(2)} s`,
      budget: '',
    },
    { what: 'its AVIF renditions, in the background', figure: `${avif.toFixed(2)} s`, beside: '', budget: '' },
  ];
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
