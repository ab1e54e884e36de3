import { type Db, transaction } from '../db/db.ts';
import { noteDeed } from '../people/people.ts';
import { changedByWriter, lockComment } from './comment-lock.ts';
import type { Moderator } from './desk-deps.ts';
import { noSuchSender } from './desk-refusals.ts';
import { foldedWords } from './facts.ts';
import { storyWords } from './kept-words.ts';
import { projectComment } from './projection.ts';
import type { SenderErased } from './sender-shapes.ts';
import { wipeComment } from './wipe.ts';

const nothing: SenderErased = { deleted: 0, keptWithoutName: 0, notices: 0, decisions: 0, blocks: 0 };

/**
 * Erases a person who comments. Their comments go one by one, so that nobody waits long; the sender goes last, and only
 * once nothing of theirs is left, so that what breaks off in between is finished by asking again.
 */
export async function eraseSender(
  db: Db,
  asked: { readonly id: string; readonly keepsWords: boolean },
  moderator: Moderator,
): Promise<SenderErased> {
  let report = nothing;
  for (;;) {
    const rows = await db.selectFrom('comment').select('id').where('sender_id', '=', asked.id).orderBy('id').execute();
    for (const { id } of rows) report = added(report, await eraseComment(db, id, asked.keepsWords, moderator.now));
    if (rows.length > 0) continue;
    const ended = await endSender(db, asked, { report, moderator });
    if (ended !== null) return ended;
  }
}

function added(one: SenderErased, other: SenderErased): SenderErased {
  return {
    deleted: one.deleted + other.deleted,
    keptWithoutName: one.keptWithoutName + other.keptWithoutName,
    notices: one.notices + other.notices,
    decisions: one.decisions + other.decisions,
    blocks: one.blocks + other.blocks,
  };
}

function eraseComment(db: Db, id: string, keepsWords: boolean, now: Temporal.Instant): Promise<SenderErased> {
  return transaction(db, async (trx) => {
    const row = await lockComment(trx, id);
    if (!row) return nothing;
    const keeps = keepsWords && row.state === 'shown';
    const blocks = row.address_hash === null ? 0 : await forgetAddress(trx, row.address_hash);
    const notices = await gone(trx.deleteFrom('comment_notice').where('comment_id', '=', id));
    const old = trx.deleteFrom('comment_decision').where('comment_id', '=', id);
    const decisions = await gone(keeps ? old.where('action', '=', changedByWriter) : old);
    if (!keeps) {
      await wipeComment(trx, id, now);
      return { ...nothing, deleted: row.state === 'deleted' ? 0 : 1, notices, decisions, blocks };
    }
    await trx
      .updateTable('comment')
      .set({
        name: storyWords(row.language).reader,
        website: null,
        sender_id: null,
        secret_hash: null,
        address_hash: null,
        address_day: null,
        findings: '[]',
        words_key: foldedWords(row.text),
      })
      .where('id', '=', id)
      .execute();
    await projectComment(trx, id);
    return { ...nothing, keptWithoutName: 1, notices, decisions, blocks };
  });
}

/** Ends the sender. Null where a comment of theirs has come in meanwhile: then that is erased first. */
function endSender(
  db: Db,
  { id, keepsWords }: { readonly id: string; readonly keepsWords: boolean },
  { report, moderator }: { readonly report: SenderErased; readonly moderator: Moderator },
): Promise<SenderErased | null> {
  return transaction(db, async (trx) => {
    // Whoever comments with this address waits here, and is somebody new afterwards.
    const sender = await trx
      .updateTable('comment_sender')
      .set({ name: '' })
      .where('id', '=', id)
      .returning('email_key')
      .executeTakeFirst();
    // The sender's time may have run out in the same moment: then there is only to be told of what is gone.
    if (!sender && report === nothing) throw noSuchSender();
    const left = await trx.selectFrom('comment').select('id').where('sender_id', '=', id).limit(1).executeTakeFirst();
    if (left) return null;
    const blocks = sender ? await endBlocks(trx, sender.email_key) : 0;
    const notices = await gone(trx.deleteFrom('comment_notice').where('sender_id', '=', id));
    await trx.deleteFrom('comment_sender').where('id', '=', id).execute();
    const whole = added(report, { ...nothing, blocks, notices });
    const detail = { words: keepsWords ? 'kept without a name' : 'deleted', ...whole };
    await noteDeed(trx, moderator.by, { action: 'reader erased', object: 'a reader', detail }, moderator.now);
    return whole;
  });
}

/** Forgets the hash of a network address wherever else it stands; how many blocks ended with it. */
async function forgetAddress(trx: Db, hash: string): Promise<number> {
  const gone = { address_hash: null, address_day: null };
  for (const table of ['comment_refusal', 'comment_report'] as const)
    await trx.updateTable(table).set(gone).where('address_hash', '=', hash).execute();
  return endBlocks(trx, hash);
}

/** Ends blocks by hashes of somebody who is erased, also where a refusal names them by what moderators called them. */
async function endBlocks(trx: Db, value: string): Promise<number> {
  const ended = await trx
    .deleteFrom('comment_block')
    .where('kind', 'in', ['sender', 'address'])
    .where('value', '=', value)
    .returning('label')
    .execute();
  for (const { label } of ended) {
    await trx
      .updateTable('comment_refusal')
      .set({ words: 'Blocked.' })
      .where('words', '=', `Blocked: ${label}.`)
      .execute();
  }
  return ended.length;
}

async function gone(query: { readonly executeTakeFirst: () => Promise<{ readonly numDeletedRows: bigint }> }) {
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
