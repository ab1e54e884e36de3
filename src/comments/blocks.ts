import { wrongField } from '../api/api.ts';
import { type Db, newId, type Tables, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { noteDeed } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import type { BlockAsked, CommentBlock } from './block-shapes.ts';
import type { Moderator } from './desk-deps.ts';
import { noSuchComment, notNow } from './desk-refusals.ts';
import { foldedWords } from './facts.ts';
import { addressEndsOn, senderEndsOn } from './keeping-rules.ts';
import { oneLine } from './kept-words.ts';

/** What the newsroom has blocked, the newest first. */
export async function listBlocks(db: Db): Promise<readonly CommentBlock[]> {
  const { comments: settings } = await readNewsroom(db);
  const rows = await db
    .selectFrom('comment_block as b')
    .leftJoin('comment_sender as s', 's.email_key', 'b.value')
    .select(['b.id', 'b.kind', 'b.label', 'b.outcome', 'b.made_by', 'b.made_at', 'b.address_day', 's.last_at'])
    .orderBy('b.id', 'desc')
    .execute();
  return rows.map((row) => {
    const ofAddress = row.address_day === null ? null : addressEndsOn(row.address_day, settings);
    return {
      id: row.id,
      kind: row.kind,
      label: row.label,
      outcome: row.outcome,
      madeBy: row.made_by,
      madeAt: row.made_at,
      endsOn: row.kind === 'sender' && row.last_at !== null ? senderEndsOn(row.last_at, settings) : ofAddress,
    };
  });
}

type Blocked = Pick<Tables['comment_block'], 'value' | 'label' | 'address_day'>;

/** Blocks a word, a site, a sender or a network address; one that is blocked already gets this outcome. */
export function block(db: Db, asked: BlockAsked, { by, now }: Moderator): Promise<CommentBlock> {
  return transaction(db, async (trx) => {
    const blocked = await blockedBy(trx, asked);
    const { kind, outcome } = asked;
    const made = { outcome, label: blocked.label, made_by: by.name, made_at: stamp(now) };
    const { id } = await trx
      .insertInto('comment_block')
      .values({ id: newId(), kind, ...blocked, ...made })
      .onConflict((conflict) => conflict.columns(['kind', 'value']).doUpdateSet(made))
      .returning('id')
      .executeTakeFirstOrThrow();
    const detail = { outcome, comment: asked.commentId };
    await noteDeed(trx, by, { action: 'block of comments made', object: nameOf(kind, blocked.label), detail }, now);
    const found = (await listBlocks(trx)).find((one) => one.id === id);
    if (!found) throw new Error('A block was not made.');
    return found;
  });
}

/** Lifts a block. False where there is none of that id. */
export function unblock(db: Db, id: string, { by, now }: Moderator): Promise<boolean> {
  return transaction(db, async (trx) => {
    const row = await trx
      .deleteFrom('comment_block')
      .where('id', '=', id)
      .returning(['kind', 'label'])
      .executeTakeFirst();
    if (!row) return false;
    await noteDeed(trx, by, { action: 'block of comments lifted', object: nameOf(row.kind, row.label) }, now);
    return true;
  });
}

/** What is written down for good names nobody. */
function nameOf(kind: CommentBlock['kind'], label: string): string {
  if (kind === 'sender') return 'a reader';
  return kind === 'address' ? 'a network address' : label;
}

async function blockedBy(trx: Db, { kind, value, commentId }: BlockAsked): Promise<Blocked> {
  if (kind === 'word') return wordOf(oneLine(value) ?? '');
  if (kind === 'site') return siteOf(oneLine(value) ?? '');
  const row = await trx
    .selectFrom('comment as c')
    .leftJoin('comment_sender as s', 's.id', 'c.sender_id')
    .select(['c.name', 'c.address_hash', 'c.address_day', 's.email_key'])
    .where('c.id', '=', commentId ?? '')
    .executeTakeFirst();
  if (!row)
    throw commentId === null ? wrongField('commentId', 'commentId is missing.', 'Name a comment.') : noSuchComment();
  const found = kind === 'sender' ? row.email_key : row.address_hash;
  if (found === null) throw notNow('commentId', 'What told whose it is has been deleted.', 'Block a word or a site.');
  return { value: found, label: row.name, address_day: kind === 'address' ? row.address_day : null };
}

function wordOf(label: string): Blocked {
  const value = foldedWords(label);
  if (value === '') throw wrongField('value', 'This is no word.', 'Write a word, or several in their order.');
  return { value, label, address_day: null };
}

function siteOf(label: string): Blocked {
  const host =
    URL.parse(/^https?:\/\//i.test(label) ? label : `https://${label}`)?.hostname.replace(/^www\./, '') ?? '';
  if (!/[^.]\.[^.]/.test(host)) throw wrongField('value', 'This is no site.', 'Write it as example.org.');
  return { value: host, label: host, address_day: null };
}
