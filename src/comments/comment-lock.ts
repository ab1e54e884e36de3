import type { Db, Tables } from '../db/db.ts';

export type CommentRow = Tables['comment'];

/** How it is written down that a writer has changed their comment. */
export const changedByWriter = 'changed by its writer';

/** The comment, which nobody else changes until the transaction ends; undefined where there is none. */
export function lockComment(trx: Db, id: string): Promise<CommentRow | undefined> {
  // An update waits for whoever is at it on PostgreSQL, and SQLite has one writer in any case.
  return trx
    .updateTable('comment')
    .set((expression) => ({ is_pick: expression.ref('is_pick') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}
