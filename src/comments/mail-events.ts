import type { Db } from '../db/db.ts';
import { queueMail } from './mail-queue.ts';
import { answersTogether } from './mail-rules.ts';

/** Answers stand no deeper than this below a comment whose writer is told of the newsroom's. */
const deepest = 50;

/**
 * Queues what follows from readers seeing a comment: the question to its writer whether they want to be told of answers,
 * and the word to those whom it answers. In the transaction in which it comes to be shown; a second time does nothing.
 */
export async function afterShown(trx: Db, commentId: string, now: Temporal.Instant): Promise<void> {
  const comment = await trx
    .selectFrom('comment')
    .select(['parent_id', 'sender_id', 'account_id'])
    .where('id', '=', commentId)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  if (!comment) return;
  await askToConfirm(trx, commentId, now);
  // Readers are told of what answers them; of what the newsroom says also where it answers further down.
  const told = await above(trx, comment.parent_id, comment.account_id === null ? 1 : deepest);
  if (told.length === 0) return;
  const notices = await trx
    .selectFrom('comment_notice')
    .select(['id', 'sender_id'])
    .where('comment_id', 'in', told)
    .where('ended_at', 'is', null)
    .execute();
  for (const notice of notices.filter(({ sender_id }) => sender_id !== comment.sender_id)) {
    const once = `answer ${notice.id} ${commentId}`;
    await queueMail(
      trx,
      { kind: 'answer', once, noticeId: notice.id, commentId, dueAt: now.add(answersTogether) },
      now,
    );
  }
}

async function askToConfirm(trx: Db, commentId: string, now: Temporal.Instant): Promise<void> {
  const notice = await trx
    .selectFrom('comment_notice as n')
    .innerJoin('comment_sender as s', 's.id', 'n.sender_id')
    .select(['n.id', 'n.asked_at', 's.confirmed_at'])
    .where('n.comment_id', '=', commentId)
    .where('n.ended_at', 'is', null)
    .where('n.confirmed_at', 'is', null)
    .where('s.mail_refused_at', 'is', null)
    .executeTakeFirst();
  if (!notice) return;
  const { id: noticeId, asked_at, confirmed_at } = notice;
  if (confirmed_at === null)
    return queueMail(trx, { kind: 'confirm', once: `confirm ${noticeId}`, noticeId, commentId, dueAt: now }, now);
  // Whose the address is was confirmed before: asking is enough.
  await trx.updateTable('comment_notice').set({ confirmed_at: asked_at }).where('id', '=', noticeId).execute();
}

/** The comments that one stands below, the nearest first. */
async function above(trx: Db, parentId: string | null, most: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let id = parentId; id !== null && ids.length < most; ) {
    ids.push(id);
    const row = await trx.selectFrom('comment').select('parent_id').where('id', '=', id).executeTakeFirst();
    id = row?.parent_id ?? null;
  }
  return ids;
}

/** Queues the word to those moderators who want to be told of each comment that waits; in the transaction that holds it. */
export async function afterHeld(trx: Db, commentId: string, now: Temporal.Instant): Promise<void> {
  const watches = await trx.selectFrom('comment_watch').select('account_id').where('wants', '=', 'each').execute();
  if (watches.length === 0) return;
  const comment = await trx.selectFrom('comment').select('edited_at').where('id', '=', commentId).executeTakeFirst();
  for (const { account_id } of watches) {
    // Other words in it are another matter to decide on.
    const once = `waiting ${account_id} ${commentId} ${comment?.edited_at ?? ''}`.trim();
    await queueMail(trx, { kind: 'waiting', once, accountId: account_id, commentId, dueAt: now }, now);
  }
}
