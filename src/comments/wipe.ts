import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { projectComment } from './projection.ts';

/** Takes the words from a comment, in the caller's transaction; its place stays as long as others answer it. */
export async function emptyComment(trx: Db, id: string, now: Temporal.Instant): Promise<void> {
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
      secret_hash: null,
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

/** The same, and whose it was and where it came from go as well. */
export async function wipeComment(trx: Db, id: string, now: Temporal.Instant): Promise<void> {
  await emptyComment(trx, id, now);
  await trx
    .updateTable('comment')
    .set({ sender_id: null, address_hash: null, address_day: null })
    .where('id', '=', id)
    .execute();
}
