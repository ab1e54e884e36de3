import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { PrivateKeys } from './keys.ts';
import { emailKey } from './senders.ts';

/** Everything that a letter to whoever has asked for notices is made of; the story as readers have it. */
export function readNotice(db: Db, id: string | null) {
  return db
    .selectFrom('comment_notice as n')
    .innerJoin('comment_sender as s', 's.id', 'n.sender_id')
    .innerJoin('comment as c', 'c.id', 'n.comment_id')
    .innerJoin('published_story as p', 'p.story_id', 'c.story_id')
    .select(['n.id', 'n.sender_id', 'n.ended_at', 's.email_sealed', 's.email_key', 's.mail_refused_at'])
    .select(['s.confirmed_at as sender_confirmed_at', 'c.state as comment_state', 'c.text', 'p.headline', 'p.language'])
    .where('n.id', '=', id)
    .executeTakeFirst();
}

export type NoticeRow = NonNullable<Awaited<ReturnType<typeof readNotice>>>;

/** Whether the address was asked since whether it is theirs. */
export async function wasAskedSince(db: Db, senderId: string, since: string): Promise<boolean> {
  const row = await db
    .selectFrom('comment_mail as m')
    .innerJoin('comment_notice as n', 'n.id', 'm.notice_id')
    .select('m.id')
    .where('m.kind', '=', 'confirm')
    .where('m.state', '=', 'sent')
    .where('m.last_at', '>', since)
    .where('n.sender_id', '=', senderId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** An answer as readers see it. */
export interface AnswerRow {
  readonly id: string;
  readonly name: string;
  readonly badge: string | null;
  readonly text: string;
}

/** Which of these answers readers see now, the oldest first, without what the asker has written at the newsroom's desk. */
export async function answersFor(
  db: Db,
  of: { readonly notice: NoticeRow; readonly commentIds: readonly string[]; readonly keys: PrivateKeys },
): Promise<readonly AnswerRow[]> {
  if (of.commentIds.length === 0) return [];
  const rows = await db
    .selectFrom('published_comment as p')
    .innerJoin('comment as c', 'c.id', 'p.comment_id')
    .leftJoin('account as a', 'a.id', 'c.account_id')
    .select(['p.comment_id as id', 'p.name', 'p.badge', 'p.text', 'a.email'])
    .where('p.comment_id', 'in', of.commentIds)
    .where('p.gone', 'is', null)
    .where((q) => q.or([q('c.sender_id', 'is', null), q('c.sender_id', '!=', sql<string>`${of.notice.sender_id}`)]))
    .orderBy('p.comment_id')
    .execute();
  return rows
    .filter(({ email }) => email === null || emailKey(of.keys, email) !== of.notice.email_key)
    .map(({ id, name, badge, text }) => ({ id, name, badge, text }));
}
