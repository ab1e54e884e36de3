import { type Db, newId } from '../db/db.ts';
import type { Actor } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import { afterShown } from './mail-events.ts';
import { projectComment } from './projection.ts';

/** Shows or bins a comment that waits, in the caller's transaction; false where somebody has decided before. */
export async function decideByMail(
  trx: Db,
  asked: { readonly commentId: string; readonly action: 'show' | 'bin'; readonly by: Actor },
  now: Temporal.Instant,
): Promise<boolean> {
  const { commentId, action, by } = asked;
  const before = await trx
    .selectFrom('comment')
    .select(['state', 'reason', 'decided_by', 'decided_at'])
    .where('id', '=', commentId)
    .executeTakeFirst();
  if (before?.state !== 'held') return false;
  const { numUpdatedRows } = await trx
    .updateTable('comment')
    .set({ state: action === 'show' ? 'shown' : 'binned', decided_by: by.name, decided_at: stamp(now) })
    .where('id', '=', commentId)
    .where('state', '=', 'held')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await trx
    .insertInto('comment_decision')
    .values({
      id: newId(),
      comment_id: commentId,
      at: stamp(now),
      by: by.name,
      account_id: by.accountId,
      action,
      before: JSON.stringify(before),
      reason: null,
      undone_at: null,
    })
    .execute();
  await projectComment(trx, commentId);
  if (action === 'show') await afterShown(trx, commentId, now);
  return true;
}
