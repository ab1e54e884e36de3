/** The AVIF renditions, which cost too much time to be waited for: made in the background, and resumed after a restart. */

import { setTimeout as wait } from 'node:timers/promises';
import { type Db, transaction } from '../db/db.ts';
import { keepRenditions } from './bring-in.ts';
import { developLater, lookAt } from './darkroom.ts';
import { endings } from './intake.ts';
import { isThere, originalPath, sweepIncoming } from './picture-files.ts';
import { refreshRenditions } from './published.ts';
import type { Picture, Rendition } from './shapes.ts';
import { readyPicturesAfter, replacePicture } from './store.ts';
import { writePacket } from './xmp-packet.ts';

const pageLength = 50;
const lookForNewEveryMs = 5_000;
const lookThroughAllEveryMs = 10 * 60_000;
const waitAfterFailureMs = 60_000;

export interface AvifRound {
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
export async function makePendingAvif(
  db: Db,
  folder: string,
  { after = '', givenUp = new Set(), signal = new AbortController().signal }: AvifRound = {},
): Promise<{ readonly made: number; readonly last: string }> {
  let [made, last] = [0, after];
  for (let page = await readyPicturesAfter(db, last, pageLength); page.length > 0; ) {
    for (const picture of page) {
      signal.throwIfAborted();
      last = picture.id;
      const isMissing = !picture.renditions.some((rendition) => rendition.format === 'avif');
      if (!isMissing || givenUp.has(picture.id)) continue;
      if (await makeAvif(db, folder, { picture, signal })) made += 1;
      else givenUp.add(picture.id);
    }
    page = await readyPicturesAfter(db, last, pageLength);
  }
  return { made, last };
}

/** False when this picture cannot be made into AVIF. One width at a time, so that an upload never waits for long. */
async function makeAvif(
  db: Db,
  folder: string,
  { picture, signal }: { readonly picture: Picture; readonly signal: AbortSignal },
): Promise<boolean> {
  const { originalHash, format } = picture;
  if (!originalHash || !format) return false;
  const original = originalPath(folder, originalHash, endings[format]);
  if (!(await isThere(original))) return false;
  const looked = await lookAt(original, format, 'en');
  if (!looked.ok) return false;
  const { width, height, orientation, metadata } = looked.value;
  const packet = writePacket({ ...picture, digitalSourceType: metadata.digitalSourceType });
  const order = { formats: ['avif'], width, height, orientation, packet } as const;
  const widths = [...new Set(picture.renditions.map((rendition) => rendition.width))];
  const avif: Rendition[] = [];
  for (const one of widths) {
    const developed = await developLater(original, { ...order, widths: [one] }, signal);
    if (!developed.ok) return false;
    avif.push(...(await keepRenditions(folder, developed.value.renditions)));
  }
  if (avif.length === 0) return false;
  await transaction(db, async (trx) => {
    const next: Picture = { ...picture, renditions: [...avif, ...picture.renditions] };
    // A picture that was changed meanwhile has its turn in a later round.
    if (await replacePicture(trx, picture, next)) await refreshRenditions(trx, next);
  });
  return true;
}

/**
 * Starts the work in the background: new pictures within seconds, all others every ten minutes. Returns what ends it.
 * `failed` hears of a disk or database that does not work; the work is tried again a minute later.
 */
export function startAvifWork(db: Db, folder: string, failed: (error: unknown) => void): () => Promise<void> {
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
      after = (await makePendingAvif(db, folder, { after, givenUp, signal })).last;
      return lookForNewEveryMs;
    } catch (error) {
      if (!signal.aborted) failed(error);
      return waitAfterFailureMs;
    }
  };
  const work = async () => {
    await sweepIncoming(folder, Temporal.Now.instant()).catch(failed);
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
