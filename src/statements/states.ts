import type { Db } from '../db/db.ts';
import { noteDeed } from '../people/people.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { keep, theStatement } from './changing.ts';
import { laterThan } from './parties.ts';
import { refuse, type Step, step } from './refused.ts';
import type { Anchored, Statement } from './shapes.ts';
import { statedOf } from './stated.ts';
import { wordsOf } from './statement-rules.ts';

type Stated = Step<{ readonly statement: Statement }>;

/**
 * Says that a statement is as the story has it. Where its words changed, `takeNewWords` makes those that stand there now
 * its words; without that it is refused, and so is one whose words are gone.
 */
export function confirmStatement(
  db: Db,
  asked: { readonly id: string; readonly takeNewWords?: boolean | undefined; readonly reason?: string | undefined },
  made: Made,
): Promise<Stated> {
  return step(db, async (trx) => {
    const before = await theStatement(trx, asked.id);
    if (before.state === 'withdrawn')
      refuse('conflict', 'state', 'The statement was withdrawn.', 'Restore it instead, with a reason.');
    const anchored = confirmedAnchor(before.anchored, asked.takeNewWords === true);
    const after: Statement = {
      ...before,
      ...stamped(before, made),
      state: 'confirmed',
      anchored,
      text: anchored === before.anchored ? before.text : wordsOf(anchored.stretches),
      confirmedBy: made.by,
    };
    await keep(trx, { before, after, action: 'confirmed', reason: asked.reason }, made);
    return { statement: after };
  });
}

function stamped(before: Statement, made: Made) {
  const at = laterThan(before.updatedAt, made.now);
  return { confirmedAt: at, updatedAt: at };
}

function confirmedAnchor(anchored: Anchored, takesNewWords: boolean): Anchored {
  const { anchor, found } = anchored;
  if (anchor === 'lost')
    refuse(
      'conflict',
      'anchor',
      'Its words stand nowhere in the story any more.',
      'Select the words that it has now, or withdraw it.',
    );
  if (anchor !== 'changed') return anchored;
  if (!takesNewWords || found === null)
    return refuse(
      'conflict',
      'takeNewWords',
      'Its words in the story have changed since it was confirmed.',
      'Take the new words, or write the old ones back into the story.',
    );
  return { anchor: 'exact', stretches: found, found: null };
}

/** Turns a suggestion down. It is kept, so that the same words are never suggested again. */
export function rejectStatement(
  db: Db,
  asked: { readonly id: string; readonly reason?: string | undefined },
  made: Made,
): Promise<Stated> {
  return step(db, async (trx) => {
    const before = await theStatement(trx, asked.id);
    if (before.state === 'rejected') return { statement: before };
    if (before.state !== 'suggested')
      refuse('conflict', 'state', 'The statement is on the record.', 'Withdraw it, with a reason.');
    const after: Statement = { ...before, state: 'rejected', updatedAt: laterThan(before.updatedAt, made.now) };
    await keep(trx, { before, after, action: 'rejected', reason: asked.reason }, made);
    return { statement: after };
  });
}

/** Takes a statement off the record. Readers who have its address see that it was, and why. */
export function withdrawStatement(
  db: Db,
  asked: { readonly id: string; readonly reason: string },
  made: Made,
): Promise<Stated> {
  return step(db, async (trx) => {
    const reason = neededReason(asked.reason, 'Write why; readers see it.');
    const before = await theStatement(trx, asked.id);
    if (before.state !== 'confirmed')
      refuse('conflict', 'state', `The statement is ${before.state}.`, 'Only a confirmed one can be withdrawn.');
    const at = laterThan(before.updatedAt, made.now);
    const withdrawn = { withdrawnBy: made.by, withdrawnAt: at, withdrawnReason: reason, updatedAt: at };
    const after: Statement = { ...before, ...withdrawn, state: 'withdrawn' };
    await keep(trx, { before, after, action: 'withdrawn', reason }, made);
    await noteStatement(trx, { statement: before, action: 'statement withdrawn', reason }, made);
    return { statement: after };
  });
}

/** Puts a withdrawn statement back on the record. */
export function restoreStatement(
  db: Db,
  asked: { readonly id: string; readonly reason: string },
  made: Made,
): Promise<Stated> {
  return step(db, async (trx) => {
    const reason = neededReason(asked.reason, 'Write why it is put back.');
    const before = await theStatement(trx, asked.id);
    if (before.state !== 'withdrawn')
      refuse('conflict', 'state', `The statement is ${before.state}.`, 'Only a withdrawn one can be restored.');
    const back = { withdrawnBy: null, withdrawnAt: null, withdrawnReason: null };
    const updatedAt = laterThan(before.updatedAt, made.now);
    const after: Statement = { ...before, ...back, updatedAt, state: 'confirmed' };
    await keep(trx, { before, after, action: 'restored', reason }, made);
    await noteStatement(trx, { statement: before, action: 'statement restored', reason }, made);
    return { statement: after };
  });
}

/** Deletes a statement that readers never saw, with all that stands around it. What it said is kept with the change. */
export function deleteStatement(
  db: Db,
  asked: { readonly id: string; readonly reason: string },
  made: Made,
): Promise<Stated> {
  return step(db, async (trx) => {
    const reason = neededReason(asked.reason, 'Write why it is deleted.');
    const statement = await theStatement(trx, asked.id);
    if (await wasPublic(trx, statement))
      refuse('conflict', 'state', 'Readers have seen this statement.', 'Withdraw it instead; its page then says why.');
    const of = { subject: 'statement', subjectId: statement.id, storyId: statement.storyId } as const;
    await noteChange(trx, { ...of, action: 'deleted', reason, before: statedOf(statement) }, made);
    await trx.deleteFrom('statement').where('id', '=', statement.id).execute();
    await noteStatement(trx, { statement, action: 'statement deleted', reason }, made);
    return { statement };
  });
}

/** A story that is taken back has no published rows while it is: what was confirmed in it may have been seen. */
async function wasPublic(trx: Db, { id, storyId, state }: Statement): Promise<boolean> {
  const shown = trx.selectFrom('published_statement').select('statement_id').where('statement_id', '=', id);
  if ((await shown.executeTakeFirst()) !== undefined) return true;
  if (state !== 'confirmed' && state !== 'withdrawn') return false;
  const story = await trx
    .selectFrom('story')
    .select(['state', 'first_published_at'])
    .where('id', '=', storyId)
    .executeTakeFirst();
  return story !== undefined && story.first_published_at !== null && story.state !== 'published';
}

/** The reason that a step must have. */
export function neededReason(given: string, mend: string): string {
  return wordsOrNull(given) ?? refuse('wrong', 'reason', 'No reason is given.', mend);
}

async function noteStatement(
  trx: Db,
  { statement, action, reason }: { readonly statement: Statement; readonly action: string; readonly reason: string },
  made: Made,
): Promise<void> {
  const detail = { statement: statement.id, story: statement.storyId, reason };
  const deed = { action, object: statement.text.slice(0, 200), detail };
  await noteDeed(trx, { accountId: made.accountId, name: made.by }, deed, made.now);
}
