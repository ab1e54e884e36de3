import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { projectComment } from './projection.ts';

/**
 * Takes everything that somebody wrote from a comment, in the caller's transaction: its place stays, and readers see it
 * as long as others answer it.
 */
export async function wipeComment(trx: Db, id: string, now: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('comment')
    .set({
      state: 'deleted',
      name: '',
      website: null,
      text: '',
      text_key: '',
      words_key: '',
      findings: '[]',
      reason: null,
      sender_id: null,
      secret_hash: null,
      address_hash: null,
      address_day: null,
      is_pick: 0,
      decision_id: null,
      decided_by: null,
      decided_at: stamp(now),
    })
    .where('id', '=', id)
    .execute();
  for (const table of ['comment_decision', 'comment_notice', 'comment_report'] as const)
    await trx.deleteFrom(table).where('comment_id', '=', id).execute();
  await projectComment(trx, id);
}
