import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { noteDeed } from '../people/people.ts';
import { historyOf } from './context.ts';
import type { CommentDeskDeps, Moderator } from './desk-deps.ts';
import { noSuchComment, noSuchSender, notNow } from './desk-refusals.ts';
import type { PrivateKeys } from './keys.ts';
import type { SenderAccount } from './sender-shapes.ts';
import { senderSummaries } from './sender-summaries.ts';
import { emailKey } from './senders.ts';

const namesAtMost = 20;

/** Whose an email address is, looked up by its keyed hash alone; null where nobody commented with it. */
export async function findSender(db: Db, keys: PrivateKeys, email: string): Promise<string | null> {
  const row = await db
    .selectFrom('comment_sender')
    .select('id')
    .where('email_key', '=', emailKey(keys, email))
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What is known of a sender, without anything that tells who they are but the names that readers see. */
export async function senderAccount(db: Db, id: string): Promise<SenderAccount> {
  const { comments: settings } = await readNewsroom(db);
  const sender = (await senderSummaries(db, [id], settings)).get(id);
  if (!sender) throw noSuchSender();
  const names = await db
    .selectFrom('comment')
    .select(['name', ({ fn }) => fn.max('id').as('last')])
    .where('sender_id', '=', id)
    .where('name', '!=', '')
    .groupBy('name')
    .orderBy('last', 'desc')
    .limit(namesAtMost)
    .execute();
  const block = await db
    .selectFrom('comment_block as b')
    .innerJoin('comment_sender as s', 's.email_key', 'b.value')
    .select(['b.id', 'b.outcome'])
    .where('b.kind', '=', 'sender')
    .where('s.id', '=', id)
    .executeTakeFirst();
  return {
    sender,
    names: names.map(({ name }) => name),
    isBlocked: block ?? null,
    history: await historyOf(db, id),
  };
}

/** A sealed address. Refuses where the data folder's key is not the one that sealed it. */
export function openedEmail(keys: PrivateKeys, sealed: string): string {
  try {
    return keys.open(sealed);
  } catch {
    const problem = 'The address was sealed with another key than the one in comments.key.';
    throw notNow('email', problem, 'Put that file back from a backup.');
  }
}

/** Opens a sender's email address for a moderator; that they looked is written down, the address is not. */
export function showEmail(
  { db, keys }: Pick<CommentDeskDeps, 'db' | 'keys'>,
  asked: { readonly id: string; readonly commentId: string },
  { by, now }: Moderator,
): Promise<string> {
  return transaction(db, async (trx) => {
    const row = await trx
      .selectFrom('comment as c')
      .innerJoin('comment_sender as s', 's.id', 'c.sender_id')
      .select(['s.email_sealed', 'c.name'])
      .where('c.id', '=', asked.commentId)
      .where('s.id', '=', asked.id)
      .executeTakeFirst();
    if (!row) throw noSuchComment();
    const deed = { action: 'email of a reader looked at', object: row.name, detail: { comment: asked.commentId } };
    await noteDeed(trx, by, deed, now);
    return openedEmail(keys, row.email_sealed);
  });
}
