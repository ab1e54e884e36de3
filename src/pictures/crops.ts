/** The crops that nobody waits for, and those of pictures that came in before there were any: made in the background. */

import type { Db } from '../db/db.ts';
import { type BackgroundTask, keepMade, openOriginal, type PictureInTurn } from './background.ts';
import { keepCrops } from './bring-in.ts';
import { type PlannedCrop, plannedCrops } from './crop-shapes.ts';
import { developLater } from './darkroom.ts';
import type { Picture } from './shapes.ts';

/** Gives every picture that is large enough all its crops. */
export const cropsTask: BackgroundTask = { isMissing: (picture) => missingCrops(picture).length > 0, make };

function missingCrops({ width, height, crops }: Picture): readonly PlannedCrop[] {
  return plannedCrops(width, height).filter(({ shape }) => !crops.some((crop) => crop.shape === shape));
}

async function make(db: Db, folder: string, { picture, signal }: PictureInTurn): Promise<boolean> {
  const opened = await openOriginal(folder, picture);
  if (opened === null) return false;
  const order = { ...opened.order, formats: [], widths: [], crops: missingCrops(picture) };
  const developed = await developLater(opened.path, order, signal);
  if (!developed.ok || developed.value.crops.length === 0) return false;
  const { digitalSourceType, licensorUrl } = opened.metadata;
  const crops = await keepCrops(folder, developed.value.crops);
  await keepMade(db, picture, (now) => ({ crops: [...now.crops, ...crops], digitalSourceType, licensorUrl }));
  return true;
}
