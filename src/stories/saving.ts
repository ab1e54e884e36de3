import { type Db, newId, transaction } from '../db/db.ts';
import { reanchor } from '../statements/statements.ts';
import { stamp } from '../text/text.ts';
import { checkFields } from './fields.ts';
import { foldable, isNamed } from './folding-saves.ts';
import { heardOf, holderOf } from './holders.ts';
import { closeBranch, insertRevision, listedColumns, type Save } from './revisions.ts';
import type { StoryFields } from './shapes.ts';
import { holdRow, noStory, type Saved } from './store.ts';
import { keepStoryPictures } from './story-pictures.ts';

/**
 * Saves new fields as a revision. `basedOn` is the revision the writer started from: when another has been saved
 * since, or somebody else has the story open, these words are kept as a branch beside it, and the answer says so. What
 * readers see does not change. Decision 18 says when an autosave takes the place of the one before it.
 */
export async function saveStory(
  db: Db,
  target: { readonly id: string; readonly basedOn: string },
  input: StoryFields,
  save: Save,
): Promise<Saved> {
  const checked = checkFields(input);
  if ('problems' in checked) return { ok: false, problems: checked.problems };
  const { fields } = checked;
  return transaction(db, async (trx) => {
    const head = await holdRow(trx, target.id);
    if (!head) return { ok: false, problems: [noStory(target.id)] };
    const isTaken = await isTakenFrom(trx, target.id, save);
    const own = target.basedOn === head.revision_id ? null : await ownNewest(trx, target.id, save);
    const basedOn = own !== null && goesOn(own, head) ? own.id : target.basedOn;
    const place: Place = { storyId: target.id, basedOn, head, isBeside: isTaken || head.revision_id !== basedOn, own };
    return (await alreadyThere(trx, place, fields, save)) ?? (await put(trx, place, fields, save));
  });
}

interface Head {
  readonly revision_id: string;
  readonly public_revision_id: string | null;
  readonly scheduled_revision_id: string | null;
}

interface Place {
  readonly storyId: string;
  readonly basedOn: string;
  readonly head: Head;
  /** the story has changed since, or somebody else has it open: what is new becomes a branch */
  readonly isBeside: boolean;
  /** what the same editor saved last, where it does not name the newest revision */
  readonly own: Own | null;
}

interface Own {
  readonly id: string;
  readonly is_branch: number;
  readonly closed_how: string | null;
}

/**
 * What the same editor saved last. The answer to a save may be lost on its way; the editor then names a revision that its
 * own words have replaced since.
 */
async function ownNewest(trx: Db, storyId: string, { writer }: Save): Promise<Own | null> {
  if (!writer) return null;
  const own = await trx
    .selectFrom('story_revision')
    .select(['id', 'is_branch', 'closed_how'])
    .where('story_id', '=', storyId)
    .where('writer', '=', writer)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return own ?? null;
}

/** Whether an editor's next save goes on from what it saved last: the story's newest, or a branch that waits. */
function goesOn(own: Own, head: Head): boolean {
  return own.id === head.revision_id || (own.is_branch === 1 && own.closed_how === null);
}

/** True where somebody else has the story. One who has it is heard of by this. */
async function isTakenFrom(trx: Db, storyId: string, { accountId, now }: Save): Promise<boolean> {
  if (!accountId) return false;
  const holder = await holderOf(trx, storyId, now);
  if (holder?.accountId === accountId) await heardOf(trx, storyId, { accountId, now });
  return holder !== null && holder.accountId !== accountId;
}

/**
 * The same words again make no revision: an autosave in which nothing changed, or one that is sent once more because
 * its answer was lost on the way. They are looked for at the head, in what the same editor saved last, on top of which
 * another may have saved since, and, where they would become a branch, among the person's own that wait.
 */
async function alreadyThere(trx: Db, place: Place, fields: StoryFields, save: Save): Promise<Saved | null> {
  const { accountId } = save;
  if (!accountId || save.note) return null;
  const { head, own, isBeside } = place;
  const rows = await trx
    .selectFrom('story_revision')
    .select(['id', 'number', 'is_branch', 'saved_at', 'fields'])
    .where('story_id', '=', place.storyId)
    .where(({ and, or, eb }) =>
      or([
        eb('id', '=', head.revision_id),
        ...(own && own.closed_how === null ? [and([eb('id', '=', own.id), eb('account_id', '=', accountId)])] : []),
        ...(isBeside
          ? [and([eb('is_branch', '=', 1), eb('closed_how', 'is', null), eb('account_id', '=', accountId)])]
          : []),
      ]),
    )
    .orderBy('is_branch')
    .orderBy('number', 'desc')
    .execute();
  const words = JSON.stringify(fields);
  const known = rows.find((row) => row.fields === words);
  if (!known) return null;
  return {
    ok: true,
    id: place.storyId,
    revisionId: known.id,
    number: known.number,
    isBranch: known.is_branch === 1,
    savedAt: known.saved_at,
  };
}

async function put(trx: Db, place: Place, fields: StoryFields, save: Save): Promise<Saved> {
  const { storyId, basedOn, head, isBeside: isBranch } = place;
  const revisionId = newId();
  const savedAt = stamp(save.now);
  const basis = await trx
    .selectFrom('story_revision')
    .select(['id', 'number', 'account_id', 'saved_by', 'saved_at', 'begun_at', 'note', 'is_branch', 'closed_how'])
    .where('id', '=', basedOn)
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  const isOwnPlace = basis?.is_branch === 1 ? basis.closed_how === null : !isBranch;
  const answer = { ok: true, id: storyId, revisionId, isBranch, savedAt } as const;
  if (basis && isOwnPlace && foldable(basis, save) && !(await isNamed(trx, { storyId, id: basis.id, head }))) {
    await trx
      .updateTable('story_revision')
      .set({ id: revisionId, saved_at: savedAt, saved_by: save.by, writer: save.writer ?? null })
      .set({ headline: fields.headline, fields: JSON.stringify(fields) })
      .where('id', '=', basis.id)
      .execute();
    if (!isBranch) await setHead(trx, storyId, { revisionId, fields }, save);
    return { ...answer, number: basis.number };
  }
  const last = await trx
    .selectFrom('story_revision')
    .select((expression) => expression.fn.max('number').as('number'))
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  await insertRevision(trx, { id: revisionId, storyId, number, basedOn, isBranch }, fields, save);
  // Whoever goes on writing in a branch leaves one that waits, not a row of them.
  if (isBranch && basis?.is_branch === 1) await closeBranch(trx, { storyId, id: basis.id, how: 'continued' }, save);
  if (!isBranch) await setHead(trx, storyId, { revisionId, fields }, save);
  // Whoever works at the machine itself confirms by saving; at the desk a plan is made anew for newer words.
  if (!isBranch && !save.accountId && head.scheduled_revision_id === head.revision_id)
    await trx.updateTable('story').set({ scheduled_revision_id: revisionId }).where('id', '=', storyId).execute();
  return { ...answer, number };
}

async function setHead(
  trx: Db,
  storyId: string,
  newest: { readonly revisionId: string; readonly fields: StoryFields },
  save: Save,
): Promise<void> {
  await trx
    .updateTable('story')
    .set({ revision_id: newest.revisionId, updated_at: stamp(save.now), updated_by: save.by })
    .set(listedColumns(newest.fields))
    .where('id', '=', storyId)
    .execute();
  await keepStoryPictures(trx, storyId, newest.fields);
  await reanchor(trx, { storyId, ...newest, at: stamp(save.now) });
}
