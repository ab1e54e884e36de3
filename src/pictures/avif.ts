/** The AVIF renditions, which cost too much time to be waited for: made in the background. */

import type { Db } from '../db/db.ts';
import { type BackgroundTask, keepMade, openOriginal, type PictureInTurn } from './background.ts';
import { keepRenditions } from './bring-in.ts';
import { developLater } from './darkroom.ts';
import type { Rendition } from './shapes.ts';

/** Gives every picture its AVIF renditions. */
export const avifTask: BackgroundTask = {
  isMissing: ({ renditions }) => !renditions.some(({ format }) => format === 'avif'),
  make: makeAvif,
};

/** One width at a time, so that an upload never waits for long. */
async function makeAvif(db: Db, folder: string, { picture, signal }: PictureInTurn): Promise<boolean> {
  const opened = await openOriginal(folder, picture);
  if (opened === null) return false;
  const order = { ...opened.order, formats: ['avif'], crops: [] } as const;
  const widths = [...new Set(picture.renditions.map((rendition) => rendition.width))];
  const avif: Rendition[] = [];
  for (const one of widths) {
    const developed = await developLater(opened.path, { ...order, widths: [one] }, signal);
    if (!developed.ok) return false;
    avif.push(...(await keepRenditions(folder, developed.value.renditions)));
  }
  if (avif.length === 0) return false;
  await keepMade(db, picture, (now) => ({ renditions: [...avif, ...now.renditions] }));
  return true;
}
