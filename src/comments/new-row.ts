import type { Insertable } from 'kysely';
import type { Db, Tables } from '../db/db.ts';
import { foldedWords, textKey } from './facts.ts';

type Row = Insertable<Tables['comment']>;

/** What every comment has; the rest is as it is of one that nobody has decided upon and nothing is known of. */
export type NewRow = Pick<
  Row,
  'id' | 'story_id' | 'parent_id' | 'state' | 'name' | 'text' | 'language' | 'written_at'
> &
  Partial<Row>;

/** Writes a comment's row, in the caller's transaction. Readers see it once it is projected. */
export async function insertComment(db: Db, row: NewRow): Promise<void> {
  await db
    .insertInto('comment')
    .values({
      website: null,
      sender_id: null,
      account_id: null,
      badge: null,
      edited_at: null,
      secret_hash: null,
      address_hash: null,
      address_day: null,
      text_key: textKey(row.text),
      words_key: foldedWords(`${row.name} ${row.text}`),
      findings: '[]',
      reason: null,
      decided_by: null,
      decided_at: null,
      is_pick: 0,
      trained_as: null,
      decision_id: null,
      ...row,
    })
    .execute();
}
