import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { stamp } from '../text/text.ts';
import type { WatchKind } from './by-mail-shapes.ts';
import { queueMail } from './mail-queue.ts';
import { nextDigest } from './mail-rules.ts';

/** What an account is mailed of comments that wait. */
export async function readWatch(db: Db, accountId: string): Promise<WatchKind> {
  const row = await db
    .selectFrom('comment_watch')
    .select('wants')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.wants ?? 'none';
}

/** Chooses what an account is mailed; in the caller's transaction. */
export async function setWatch(
  trx: Db,
  { accountId, wants }: { readonly accountId: string; readonly wants: WatchKind },
  now: Temporal.Instant,
): Promise<void> {
  if (wants === 'none') {
    await trx.deleteFrom('comment_watch').where('account_id', '=', accountId).execute();
    return;
  }
  const { timeZone } = await readNewsroom(trx);
  const next = { wants, next_at: wants === 'each' ? null : stamp(nextDigest(wants, now, timeZone)) };
  await trx
    .insertInto('comment_watch')
    .values({ account_id: accountId, ...next, last_at: null })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(next))
    .execute();
}

/** Queues the digests whose time has come, and sets when each falls due next; of hours that were missed there is one. */
export async function queueDigests(db: Db, now: Temporal.Instant): Promise<void> {
  const due = await db
    .selectFrom('comment_watch')
    .select(['account_id', 'wants', 'next_at'])
    .where('next_at', '<=', stamp(now))
    .execute();
  if (due.length === 0) return;
  const { timeZone } = await readNewsroom(db);
  for (const { account_id, wants, next_at } of due) {
    if (wants === 'each') continue;
    await transaction(db, async (trx) => {
      const next = { next_at: stamp(nextDigest(wants, now, timeZone)) };
      const moved = await trx
        .updateTable('comment_watch')
        .set(next)
        .where('account_id', '=', account_id)
        .where('next_at', '=', next_at)
        .executeTakeFirst();
      // Somebody has chosen otherwise meanwhile.
      if (moved.numUpdatedRows === 0n) return;
      const once = `digest ${account_id} ${next_at}`;
      await queueMail(trx, { kind: 'digest', once, accountId: account_id, dueAt: now }, now);
    });
  }
}
