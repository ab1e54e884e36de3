/** Work on pictures that nobody waits for: done one picture after the other beside the server, and resumed after a restart. */

import { setTimeout as wait } from 'node:timers/promises';
import { type Db, transaction } from '../db/db.ts';
import { lookAt } from './darkroom.ts';
import { endings } from './intake.ts';
import type { PictureMetadata } from './metadata.ts';
import { isThere, originalPath } from './picture-files.ts';
import { refreshRenditions } from './published.ts';
import type { Order } from './renditions.ts';
import { type MadeOfOriginal, saysTheSame } from './rules.ts';
import type { Picture } from './shapes.ts';
import { findPicture, lockPictures, readyPicturesAfter, replacePicture } from './store.ts';
import { writePacket } from './xmp-packet.ts';

const pageLength = 50;
const lookForNewEveryMs = 5_000;
const lookThroughAllEveryMs = 10 * 60_000;
const waitAfterFailureMs = 60_000;

export interface PictureInTurn {
  readonly picture: Picture;
  readonly signal: AbortSignal;
}

/** What pictures are given in the background. */
export interface BackgroundTask {
  readonly isMissing: (picture: Picture) => boolean;
  /** gives it to the picture, and to readers where it is published; false when this picture cannot have it */
  readonly make: (db: Db, folder: string, turn: PictureInTurn) => Promise<boolean>;
}

export interface BackgroundRound {
  /** begins behind this picture; '' for the first */
  readonly after?: string;
  /** pictures not to try: an earlier round could not make theirs. Those of this round are added. */
  readonly givenUp?: Set<string>;
  readonly signal?: AbortSignal;
}

/**
 * Makes what is missing, one picture after the other, and tells how many got theirs and which picture was the last
 * looked at. Readers of published ones are given them at once. Rejects with the signal's reason when it is aborted.
 */
export async function makeMissing(
  db: Db,
  folder: string,
  task: BackgroundTask,
  { after = '', givenUp = new Set(), signal = new AbortController().signal }: BackgroundRound = {},
): Promise<{ readonly made: number; readonly last: string }> {
  let [made, last] = [0, after];
  for (let page = await readyPicturesAfter(db, last, pageLength); page.length > 0; ) {
    for (const picture of page) {
      signal.throwIfAborted();
      last = picture.id;
      if (!task.isMissing(picture) || givenUp.has(picture.id)) continue;
      if (await task.make(db, folder, { picture, signal })) made += 1;
      else givenUp.add(picture.id);
    }
    page = await readyPicturesAfter(db, last, pageLength);
  }
  return { made, last };
}

/** A picture's original, looked at again, and what every order for it begins with; null when it cannot be read. */
export async function openOriginal(
  folder: string,
  picture: Picture,
): Promise<{
  readonly path: string;
  readonly metadata: PictureMetadata;
  readonly order: Omit<Order, 'formats' | 'widths' | 'crops'>;
} | null> {
  const { originalHash, format, focal } = picture;
  if (!originalHash || !format) return null;
  const path = originalPath(folder, originalHash, endings[format]);
  if (!(await isThere(path))) return null;
  const looked = await lookAt(path, format, 'en');
  if (!looked.ok) return null;
  const { width, height, orientation, metadata } = looked.value;
  const packet = writePacket({ ...picture, digitalSourceType: metadata.digitalSourceType });
  return { path, metadata, order: { width, height, orientation, focal, packet } };
}

/**
 * Gives a picture what was made of it, beside whatever another task has given it meanwhile. What was made under words
 * that a person has changed since is left: the picture has its turn again in a later round.
 */
export async function keepMade(
  db: Db,
  picture: Picture,
  made: (now: Picture) => Partial<MadeOfOriginal>,
): Promise<void> {
  await transaction(db, async (trx) => {
    await lockPictures(trx, [picture.id]);
    const now = await findPicture(trx, picture.id);
    if (now === null || !saysTheSame(now, picture)) return;
    const next: Picture = { ...now, ...made(now) };
    if (await replacePicture(trx, now, next)) await refreshRenditions(trx, next);
  });
}

/**
 * Starts a task in the background: new pictures within seconds, all others every ten minutes. Returns what ends it.
 * `failed` hears of a disk or database that does not work; the work is tried again a minute later.
 */
export function startTask(
  db: Db,
  folder: string,
  task: BackgroundTask,
  failed: (error: unknown) => void,
): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const givenUp = new Set<string>();
  let after = '';
  let allLookedThroughAt = performance.now();
  const round = async () => {
    try {
      if (performance.now() - allLookedThroughAt > lookThroughAllEveryMs) {
        after = '';
        allLookedThroughAt = performance.now();
      }
      after = (await makeMissing(db, folder, task, { after, givenUp, signal })).last;
      return lookForNewEveryMs;
    } catch (error) {
      if (!signal.aborted) failed(error);
      return waitAfterFailureMs;
    }
  };
  const work = async () => {
    while (!signal.aborted) {
      const pause = await round();
      await wait(pause, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const working = work();
  return async () => {
    ending.abort();
    await working;
  };
}
