import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import type { PrivateKeys } from './keys.ts';
import { noticeIdOf } from './notice-token.ts';

/** How it stands with telling somebody of answers to one comment. */
export interface NoticeSeen {
  readonly commentId: string;
  readonly story: { readonly headline: string; readonly language: string; readonly path: string };
  /** `asked`: by a form, and nobody who reads the address has confirmed it; `refused`: nothing is sent to the address */
  readonly state: 'asked' | 'active' | 'ended' | 'refused';
  /** other comments of the same writer of whose answers they are told */
  readonly others: number;
}

/** `confirm`: tell me; `end`: no more of this comment; `all`: no more of any, and nothing more before it is confirmed anew. */
export const noticeActs = ['confirm', 'end', 'all'] as const;
export type NoticeAct = (typeof noticeActs)[number];

interface NoticeDeps {
  readonly db: Db;
  readonly keys: PrivateKeys;
  readonly now: () => Temporal.Instant;
}

/** What the link of a letter is for; null where it is for nothing (any more). Reading it changes nothing. */
export async function seeNotice({ db, keys }: NoticeDeps, token: string): Promise<NoticeSeen | null> {
  const id = noticeIdOf(keys, token);
  const notice = id === null ? null : await findNotice(db, id);
  if (!notice) return null;
  const { count } = await db
    .selectFrom('comment_notice')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('sender_id', '=', notice.sender_id)
    .where('id', '!=', notice.id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    commentId: notice.comment_id,
    story: { headline: notice.headline, language: notice.language, path: notice.path },
    state: stateOf(notice),
    others: notice.sender_confirmed_at === null ? 0 : Number(count),
  };
}

type FoundNotice = NonNullable<Awaited<ReturnType<typeof findNotice>>>;

function findNotice(db: Db, id: string) {
  return db
    .selectFrom('comment_notice as n')
    .innerJoin('comment_sender as s', 's.id', 'n.sender_id')
    .innerJoin('comment as c', 'c.id', 'n.comment_id')
    .innerJoin('published_story as p', 'p.story_id', 'c.story_id')
    .select(['n.id', 'n.comment_id', 'n.sender_id', 'n.ended_at', 's.mail_refused_at'])
    .select(['s.confirmed_at as sender_confirmed_at', 'p.headline', 'p.language', 'p.path'])
    .where('n.id', '=', id)
    .executeTakeFirst();
}

function stateOf({ ended_at, mail_refused_at, sender_confirmed_at }: FoundNotice): NoticeSeen['state'] {
  if (mail_refused_at !== null) return 'refused';
  if (ended_at !== null) return 'ended';
  return sender_confirmed_at === null ? 'asked' : 'active';
}

/** Does what somebody who reads the address has chosen; false where the link is for nothing (any more). */
export function changeNotice({ db, keys, now }: NoticeDeps, token: string, act: NoticeAct): Promise<boolean> {
  const id = noticeIdOf(keys, token);
  if (id === null) return Promise.resolve(false);
  return transaction(db, async (trx) => {
    const notice = await findNotice(trx, id);
    if (!notice) return false;
    const at = stamp(now());
    if (act === 'confirm') await confirm(trx, notice, at);
    else if (act === 'end') await endNotices(trx, { noticeId: id }, at);
    else await endAll(trx, notice, at);
    return true;
  });
}

async function confirm(trx: Db, notice: FoundNotice, at: string): Promise<void> {
  await trx
    .updateTable('comment_sender')
    .set({ confirmed_at: notice.sender_confirmed_at ?? at, mail_refused_at: null })
    .where('id', '=', notice.sender_id)
    .execute();
  await trx
    .updateTable('comment_notice')
    .set({ confirmed_at: at, ended_at: null })
    .where('id', '=', notice.id)
    .execute();
  // Answers that came in the meantime have waited for this.
  const theirs = trx.selectFrom('comment_notice').select('id').where('sender_id', '=', notice.sender_id);
  await trx
    .updateTable('comment_mail')
    .set({ due_at: at })
    .where('state', '=', 'waiting')
    .where('kind', '=', 'answer')
    .where('tries', '=', 0)
    .where('due_at', '>', at)
    .where('notice_id', 'in', theirs)
    .execute();
}

/** Ends one notice, or all of somebody. */
export async function endNotices(
  trx: Db,
  of: { readonly noticeId: string } | { readonly senderId: string },
  at: string,
): Promise<void> {
  const open = trx.updateTable('comment_notice').set({ ended_at: at }).where('ended_at', 'is', null);
  await ('noticeId' in of ? open.where('id', '=', of.noticeId) : open.where('sender_id', '=', of.senderId)).execute();
}

/** Who had confirmed is asked anew before anything is sent again; who never did is never asked again. */
async function endAll(trx: Db, notice: FoundNotice, at: string): Promise<void> {
  await endNotices(trx, { senderId: notice.sender_id }, at);
  await trx
    .updateTable('comment_sender')
    .set(notice.sender_confirmed_at === null ? { mail_refused_at: at } : { confirmed_at: null })
    .where('id', '=', notice.sender_id)
    .execute();
}
