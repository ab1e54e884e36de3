/** Everything that is done for pictures beside the server. */

import type { Db } from '../db/db.ts';
import { avifTask } from './avif.ts';
import { type BackgroundRound, makeMissing, startTask } from './background.ts';
import { cropsTask } from './crops.ts';
import { makeMissingLibraryWords } from './library.ts';
import { sweepIncoming } from './picture-files.ts';

/** Makes the missing AVIF renditions; see `makeMissing`. */
export function makePendingAvif(db: Db, folder: string, round: BackgroundRound = {}) {
  return makeMissing(db, folder, avifTask, round);
}

/** Makes the missing crops; see `makeMissing`. */
export function makePendingCrops(db: Db, folder: string, round: BackgroundRound = {}) {
  return makeMissing(db, folder, cropsTask, round);
}

/**
 * Starts the work in the background and returns what ends it. Crops and AVIF go side by side: the darkroom takes one
 * job at a time, so that a new picture's crops wait for one AVIF rendition and not for those of the whole library.
 */
export function startPictureWork(db: Db, folder: string, failed: (error: unknown) => void): () => Promise<void> {
  void sweepIncoming(folder, Temporal.Now.instant()).catch(failed);
  void makeMissingLibraryWords(db).catch(failed);
  const ends = [cropsTask, avifTask].map((task) => startTask(db, folder, task, failed));
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}
