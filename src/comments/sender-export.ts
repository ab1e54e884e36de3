import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { noteDeed } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import type { CommentRow } from './comment-lock.ts';
import type { CommentDeskDeps, Moderator } from './desk-deps.ts';
import { noSuchSender } from './desk-refusals.ts';
import { commentedStories } from './desk-stories.ts';
import { senderEndsOn } from './keeping-rules.ts';
import { presentComments } from './present.ts';
import type { SenderExport } from './sender-shapes.ts';
import { openedEmail } from './senders-desk.ts';

/** Comments that are presented at once. */
const atOnce = 200;

/** All that is kept of one person who comments, for that person: the address is opened for it. */
export function exportSender(
  { db, keys, baseUrl }: Pick<CommentDeskDeps, 'db' | 'keys' | 'baseUrl'>,
  id: string,
  { by, now }: Moderator,
): Promise<SenderExport> {
  return transaction(db, async (trx) => {
    const sender = await trx.selectFrom('comment_sender').selectAll().where('id', '=', id).executeTakeFirst();
    if (!sender) throw noSuchSender();
    const { name: newsroom, comments: settings } = await readNewsroom(trx);
    const rows = await trx.selectFrom('comment').selectAll().where('sender_id', '=', id).orderBy('id').execute();
    const comments: SenderExport['comments'][number][] = [];
    for (let at = 0; at < rows.length; at += atOnce)
      comments.push(...(await exported(trx, rows.slice(at, at + atOnce), { settings, baseUrl })));
    const deed = { action: 'data of a reader exported', object: 'a reader', detail: { comments: rows.length } };
    await noteDeed(trx, by, deed, now);
    return {
      format: 'dateline-comments-1',
      newsroom,
      exportedAt: stamp(now),
      sender: {
        email: openedEmail(keys, sender.email_sealed),
        name: sender.name,
        firstAt: sender.first_at,
        lastAt: sender.last_at,
        confirmedAt: sender.confirmed_at,
        mailRefusedAt: sender.mail_refused_at,
        deletedOn: senderEndsOn(sender.last_at, settings),
      },
      comments,
      notices: await noticesOf(trx, id),
      blocks: await blocksOf(trx, sender.email_key),
    };
  });
}

async function exported(
  trx: Db,
  rows: readonly CommentRow[],
  { settings, baseUrl }: { readonly settings: Parameters<typeof presentComments>[2]; readonly baseUrl: string },
): Promise<SenderExport['comments']> {
  const stories = await commentedStories(
    trx,
    rows.map(({ story_id }) => story_id),
  );
  const days = new Map(rows.map(({ id, address_day }) => [id, address_day]));
  return (await presentComments(trx, rows, settings)).map((comment) => {
    const path = stories.get(comment.story.id)?.path ?? null;
    return {
      id: comment.id,
      story: comment.story.headline,
      address: path === null ? null : `${baseUrl}${path}`,
      answers: comment.answers?.id ?? null,
      writtenAt: comment.writtenAt,
      editedAt: comment.editedAt,
      name: comment.name,
      website: comment.website,
      text: comment.text,
      wordsBefore: comment.wordsBefore.map(({ text }) => text),
      state: comment.state,
      reason: comment.reason,
      isPick: comment.isPick,
      findings: comment.findings.map(({ words }) => words),
      networkAddressDay: days.get(comment.id) ?? null,
    };
  });
}

async function noticesOf(trx: Db, senderId: string): Promise<SenderExport['notices']> {
  const rows = await trx
    .selectFrom('comment_notice')
    .select(['comment_id', 'asked_at', 'confirmed_at', 'ended_at'])
    .where('sender_id', '=', senderId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    commentId: row.comment_id,
    askedAt: row.asked_at,
    confirmedAt: row.confirmed_at,
    endedAt: row.ended_at,
  }));
}

async function blocksOf(trx: Db, key: string): Promise<SenderExport['blocks']> {
  const rows = await trx
    .selectFrom('comment_block')
    .select(['outcome', 'made_at'])
    .where('kind', '=', 'sender')
    .where('value', '=', key)
    .execute();
  return rows.map(({ outcome, made_at }) => ({ outcome, madeAt: made_at }));
}
