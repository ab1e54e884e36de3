import { type Db, newId, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import type { HashAddress } from './senders.ts';

/** Why a reader reports a comment. */
export const reportReasons = ['attack', 'private', 'advertising', 'untrue', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Characters of what a reader adds. */
export const reportNoteAtMost = 1_000;
/** Open reports of one comment: more tell a moderator nothing new. */
const openAtMost = 50;

/**
 * Takes a reader's report of a comment that is shown: durable when it resolves. False where readers see no such comment.
 * The same network address reports a comment once.
 */
export async function reportComment(
  { db, hashAddress, now }: { readonly db: Db; readonly hashAddress: HashAddress; readonly now: Temporal.Instant },
  report: {
    readonly id: string;
    readonly reason: ReportReason;
    readonly note: string;
    readonly address: string | null;
  },
): Promise<boolean> {
  const address = await hashAddress(report.address);
  const note = report.note.toWellFormed().replaceAll('\0', '').trim().slice(0, reportNoteAtMost);
  return transaction(db, async (trx) => {
    const shown = await trx
      .selectFrom('published_comment')
      .select('comment_id')
      .where('comment_id', '=', report.id)
      .where('gone', 'is', null)
      .executeTakeFirst();
    if (!shown) return false;
    const open = await trx
      .selectFrom('comment_report')
      .select(['address_hash', 'reason', 'note'])
      .where('comment_id', '=', report.id)
      .where('closed_at', 'is', null)
      .execute();
    const isSame = open.some(
      (one) =>
        (address !== null && one.address_hash === address.hash) ||
        (address === null && one.reason === report.reason && (one.note ?? '') === note),
    );
    if (isSame || open.length >= openAtMost) return true;
    await trx
      .insertInto('comment_report')
      .values({
        id: newId(),
        comment_id: report.id,
        reason: report.reason,
        note: note === '' ? null : note,
        at: stamp(now),
        address_hash: address?.hash ?? null,
        address_day: address?.day ?? null,
        closed_at: null,
        closed_by: null,
      })
      .execute();
    return true;
  });
}
