/** Changes of a picture's words and focal point. */

import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { keepCrops, keepRenditions } from './bring-in.ts';
import { atOnce, plannedCrops } from './crop-shapes.ts';
import { developNow, lookAt } from './darkroom.ts';
import { endings } from './intake.ts';
import { ladder } from './ladder.ts';
import { isThere, originalPath } from './picture-files.ts';
import { refuse } from './refusals.ts';
import { flagsLeft, type MadeOfOriginal } from './rules.ts';
import type { FocalPoint, Picture, PictureField, PictureOutcome, PictureProblem } from './shapes.ts';
import { findPicture, replacePicture } from './store.ts';
import { noPicture } from './take-in.ts';
import { checkFocal, checkWords, type GivenWords } from './words.ts';
import { writePacket } from './xmp-packet.ts';

export interface PictureEdit {
  readonly id: string;
  readonly fields?: GivenWords;
  /** null: the middle */
  readonly focal?: FocalPoint | null;
  /** `YYYY-MM-DD`, the last day on which it may be printed; null: none is known */
  readonly rightsUntil?: string | null;
  /** fields that a person has looked at and says are right: their flags go */
  readonly confirmed?: readonly PictureField[];
  readonly now: Temporal.Instant;
}

/**
 * Changes what is given and leaves the rest. The flags of a field go when it is changed or confirmed. Where the change
 * touches what renditions say of themselves, they are made anew from the original, which takes seconds.
 */
export async function editPicture(db: Db, folder: string, edit: PictureEdit): Promise<PictureOutcome> {
  const checked = checkWords(edit.fields ?? {});
  const problem = 'problem' in checked ? checked.problem : checkFocal(edit.focal ?? null);
  if (problem || 'problem' in checked) return { ok: false, problem: problem ?? noPicture(edit.id) };
  for (;;) {
    const known = await findPicture(db, edit.id);
    if (!known) return { ok: false, problem: noPicture(edit.id) };
    const changed = change(known, checked.words, edit);
    const redeveloped = await renditionsFor(folder, known, changed);
    if ('problem' in redeveloped) return { ok: false, problem: redeveloped.problem };
    const picture: Picture = { ...changed, ...redeveloped };
    if (await replacePicture(db, known, picture)) return { ok: true, picture };
  }
}

function change(known: Picture, words: GivenWords, { focal, rightsUntil, confirmed = [], now }: PictureEdit): Picture {
  const touched = (Object.keys(words) as (keyof GivenWords)[]).filter(
    (field) => JSON.stringify(words[field]) !== JSON.stringify(known[field]),
  );
  return {
    ...known,
    ...words,
    focal: focal === undefined ? known.focal : focal,
    rightsUntil: rightsUntil === undefined ? known.rightsUntil : rightsUntil,
    flags: flagsLeft(known.flags, [...touched, ...confirmed]),
    updatedAt: stamp(now),
  };
}

type Renewed = MadeOfOriginal | { readonly problem: PictureProblem };

/** All files anew where their words change; the crops alone where only the focal point does. */
async function renditionsFor(folder: string, known: Picture, changed: Picture): Promise<Renewed> {
  const packetOf = (picture: Picture, digitalSourceType: string) => writePacket({ ...picture, digitalSourceType });
  const { originalHash, format, renditions, crops, digitalSourceType, licensorUrl } = known;
  const keepsWords = packetOf(known, '') === packetOf(changed, '');
  const share = atOnce(plannedCrops(known.width, known.height));
  const keepsCrops = share.length === 0 || JSON.stringify(known.focal) === JSON.stringify(changed.focal);
  const asTheyAre: MadeOfOriginal = { renditions, crops, digitalSourceType, licensorUrl };
  if (!originalHash || !format || (keepsWords && keepsCrops)) return asTheyAre;
  const original = originalPath(folder, originalHash, endings[format]);
  // A focal point can be set without the original: then pages follow it, and crops stay as they are.
  if (!(await isThere(original))) return keepsWords ? asTheyAre : { problem: refuse('no-original') };
  const looked = await lookAt(original, format, 'en');
  if (!looked.ok) return looked;
  const { metadata, orientation } = looked.value;
  const developed = await developNow(original, {
    formats: ['webp', 'jpeg'],
    width: known.width,
    height: known.height,
    orientation,
    widths: keepsWords ? [] : ladder(known.width, known.height),
    crops: share,
    focal: changed.focal,
    packet: packetOf(changed, metadata.digitalSourceType),
  });
  if (!developed.ok) return developed;
  return {
    renditions: keepsWords ? renditions : await keepRenditions(folder, developed.value.renditions),
    crops: await keepCrops(folder, developed.value.crops),
    digitalSourceType: metadata.digitalSourceType,
    licensorUrl: metadata.licensorUrl,
  };
}
