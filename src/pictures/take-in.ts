/** Takes pictures into the library: with their file, as a slot that asks for it, or by filling such a slot. */

import { type Db, newId, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { asOriginal, bringIn, receive, type Upload } from './bring-in.ts';
import { probablyCut } from './flags.ts';
import { creditLooksCut } from './rules.ts';
import type { Picture, PictureFields, PictureFlag, PictureOutcome, PictureProblem } from './shapes.ts';
import { findByOriginal, findPicture, insertPicture, replacePicture } from './store.ts';
import { checkWords, fitWords, type GivenWords } from './words.ts';

export interface NewUpload extends Upload {
  /** true: make another picture even when one of the same bytes is in the library already */
  readonly again?: boolean;
}

export interface SlotUpload extends Upload {
  /** the slot */
  readonly id: string;
  /** true: the file of a picture that has one already gives way to this */
  readonly replaces?: boolean;
  /** what belongs to the change, in its transaction; where this throws, nothing was changed */
  readonly besides?: (trx: Db, picture: Picture) => Promise<void>;
}

export interface NewSlot extends GivenWords {
  readonly caption: string;
  readonly credit: string;
  /** what the caller saw itself; a credit that looks cut is flagged without being told */
  readonly flags?: readonly PictureFlag[];
  readonly by: string;
  readonly now: Temporal.Instant;
}

/**
 * Takes a picture into the library. The same bytes again return the picture that they already are, unchanged.
 * A refusal leaves nothing behind. Throws DiskFull or WritingStopped when the disk cannot keep it.
 */
export async function takeIn(db: Db, folder: string, upload: NewUpload): Promise<PictureOutcome> {
  const checked = checkWords(upload.fields ?? {});
  if ('problem' in checked) return { ok: false, problem: checked.problem };
  return receive(folder, upload.bytes, (received) =>
    inTurn(received.incoming.hash, async (): Promise<PictureOutcome> => {
      const known = upload.again ? null : await findByOriginal(db, received.incoming.hash);
      if (known) return { ok: true, picture: known };
      const brought = await bringIn(folder, received, upload, checked.words);
      if (!brought.ok) return brought;
      const at = stamp(upload.now);
      const made = {
        state: 'ready',
        focal: null,
        rightsUntil: null,
        createdAt: at,
        createdBy: upload.by,
        updatedAt: at,
      } as const;
      const picture: Picture = { id: newId(), ...brought.part, ...made };
      return transaction(db, async (trx): Promise<PictureOutcome> => {
        // Another process may have taken the same picture in during the seconds that this one took.
        const meanwhile = upload.again ? null : await findByOriginal(trx, received.incoming.hash);
        if (!meanwhile) await insertPicture(trx, picture);
        return { ok: true, picture: meanwhile ?? picture };
      });
    }),
  );
}

const comingIn = new Map<string, Promise<unknown>>();

/** The same file sent twice at once is worked on once; the second finds what the first has made. */
async function inTurn<Result>(hash: string, work: () => Promise<Result>): Promise<Result> {
  const mine = (comingIn.get(hash) ?? Promise.resolve()).then(work, work);
  comingIn.set(hash, mine);
  try {
    return await mine;
  } finally {
    if (comingIn.get(hash) === mine) comingIn.delete(hash);
  }
}

/** Makes a picture whose words are known and whose file is still asked for; words that are too long are cut and flagged. */
export async function makeSlot(db: Db, slot: NewSlot): Promise<Picture> {
  const { flags = [], by, now, ...given } = slot;
  const { words, flags: cuts } = fitWords(given);
  const isTold = flags.some((flag) => flag.field === 'credit' && flag.problem === 'probably-cut');
  const looksCut = !isTold && creditLooksCut(words.credit) ? [probablyCut('credit', words.credit)] : [];
  const at = stamp(now);
  const picture: Picture = {
    ...words,
    id: newId(),
    state: 'slot',
    originalName: null,
    originalHash: null,
    format: null,
    bytes: null,
    width: 0,
    height: 0,
    position: null,
    flags: [...flags, ...cuts, ...looksCut],
    focal: null,
    colour: null,
    renditions: [],
    crops: [],
    digitalSourceType: '',
    licensorUrl: '',
    rightsUntil: null,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
  };
  await insertPicture(db, picture);
  return picture;
}

/**
 * Gives a slot its file, or a picture another one. Words that the newsroom has stay, but for a credit that looks cut and
 * that the file goes on from: then the file's whole one is taken. Throws as `takeIn` does.
 */
export async function fillSlot(db: Db, folder: string, upload: SlotUpload): Promise<PictureOutcome> {
  const checked = checkWords(upload.fields ?? {});
  if ('problem' in checked) return { ok: false, problem: checked.problem };
  return receive(folder, upload.bytes, async (first): Promise<PictureOutcome> => {
    for (let received = first; ; received = asOriginal(folder, received)) {
      const slot = await findPicture(db, upload.id);
      if (slot === null) return { ok: false, problem: noPicture(upload.id) };
      if (slot.state !== 'slot' && !upload.replaces) return { ok: false, problem: hasFile };
      // A slot's credit comes from a page, where it may be cut; a picture's own stands unless it is known to be.
      const keepsCredit = slot.state === 'ready' && !slot.flags.some(isCutCredit);
      const given = { ...wordsOf(slot), ...checked.words };
      const brought = await bringIn(folder, received, { ...upload, keepsCredit }, given);
      if (!brought.ok) return brought;
      const picture: Picture = { ...slot, ...brought.part, state: 'ready', focal: null, updatedAt: stamp(upload.now) };
      // Words that somebody typed into the slot meanwhile are not written over: the file is brought in under them.
      const isDone = await transaction(db, async (trx) => {
        if (!(await replacePicture(trx, slot, picture))) return false;
        await upload.besides?.(trx, picture);
        return true;
      });
      if (isDone) return { ok: true, picture };
    }
  });
}

function isCutCredit({ field, problem }: PictureFlag): boolean {
  return field === 'credit' && problem === 'probably-cut';
}

function wordsOf(slot: Picture): PictureFields {
  const { alt, caption, creators, credit, source, copyright, rightsTerms, rightsUrl, takenAt, place } = slot;
  return { alt, caption, creators, credit, source, copyright, rightsTerms, rightsUrl, takenAt, place };
}

const hasFile: PictureProblem = {
  problem: 'has-file',
  field: 'file',
  message: 'This picture has its file already. Take the new file in as a picture of its own.',
};

export function noPicture(id: string): PictureProblem {
  return { problem: 'unknown-picture', field: 'file', message: `There is no picture ${id} in the library.` };
}
