import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { CommentSettings } from '../newsroom/newsroom.ts';
import { stamp } from '../text/text.ts';
import { linksIn } from './links.ts';
import type { NewComment, ThreadMode } from './shapes.ts';

/** What the policy decides upon: everything that is known of a comment when it comes. */
export interface Facts {
  readonly now: Temporal.Instant;
  readonly settings: CommentSettings;
  readonly comment: NewComment;
  /** null: readers can open no such story */
  readonly story: { readonly publishedAt: string; readonly mode: ThreadMode; readonly language: string } | null;
  /** whether the comment that it answers is shown under the same story; true where it answers none */
  readonly hasParent: boolean;
  readonly sender: SenderFacts;
  /** what this network address has sent in the last ten minutes, taken or refused; 0 where the address is not known */
  readonly fromAddress: number;
  /** whether this sender or address has commented under this story in the last ten minutes */
  readonly wroteHereJustNow: boolean;
  /** comments with the same text under other stories or by others, in the last month */
  readonly sameText: number;
  /** addresses of the web in name, website and text */
  readonly links: readonly string[];
  readonly blocks: readonly Block[];
  /** null: it came without the work, as from a browser without script */
  readonly proof: ProofFacts | null;
  /** what the filter says; null: it has not learned enough in this language */
  readonly filter: FilterFacts | null;
}

export interface SenderFacts {
  readonly id: string | null;
  readonly shown: number;
  readonly binned: number;
  readonly spam: number;
}

/** A block of the newsroom's that the comment meets. */
export interface Block {
  readonly kind: 'word' | 'sender' | 'address' | 'site';
  readonly label: string;
  readonly outcome: 'held' | 'refused';
}

export interface ProofFacts {
  readonly isRight: boolean;
  readonly isExpired: boolean;
  readonly wasUsed: boolean;
  /** seconds between the question and the comment */
  readonly afterSeconds: number;
}

export interface FilterFacts {
  /** of being spam, 0 to 1 */
  readonly probability: number;
  readonly isSpam: boolean;
  readonly isDoubtful: boolean;
  /** what speaks most for it, in a moderator's words */
  readonly because: readonly string[];
}

/** The keyed hashes under which a comment's private parts are looked for. */
export interface Hashes {
  readonly email: string;
  readonly text: string;
  /** null: no address that tells anything */
  readonly address: { readonly hash: string; readonly day: string } | null;
  /** the same address under the keys of those days on which one was blocked */
  readonly blockedAs: readonly string[];
}

const aMonth = { hours: 24 * 30 };
export const tenMinutes = { minutes: 10 };

/** The story as readers have it, and whether the parent stands under it. */
export async function readPlace(
  db: Db,
  { storyId, parentId }: NewComment,
): Promise<Pick<Facts, 'story' | 'hasParent'>> {
  const row = await db
    .selectFrom('published_story as s')
    .leftJoin('published_thread as t', 't.story_id', 's.story_id')
    .leftJoin('published_comment as p', (join) =>
      join
        .onRef('p.story_id', '=', 's.story_id')
        .on('p.comment_id', '=', parentId ?? '')
        .on('p.gone', 'is', null),
    )
    .select(['s.first_published_at', 's.language', 't.mode', 'p.comment_id'])
    .where('s.story_id', '=', storyId)
    .executeTakeFirst();
  if (!row) return { story: null, hasParent: false };
  const story = { publishedAt: row.first_published_at, language: row.language, mode: row.mode ?? 'open' };
  return { story, hasParent: parentId === null || row.comment_id !== null };
}

/** Whose comment it is, by the address's keyed hash, and how their earlier ones fared. */
export async function readSender(db: Db, emailHash: string): Promise<SenderFacts> {
  const rows = await db
    .selectFrom('comment_sender as s')
    .leftJoin('comment as c', 'c.sender_id', 's.id')
    .select(['s.id', 'c.state', ({ fn }) => fn.count('c.id').as('count')])
    .where('s.email_key', '=', emailHash)
    .groupBy(['s.id', 'c.state'])
    .execute();
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { id: rows[0]?.id ?? null, shown: count('shown'), binned: count('binned'), spam: count('spam') };
}

/** What was sent lately: from the address, by the same hand here, and with the same words. One query. */
export async function readRecent(
  db: Db,
  {
    comment,
    hashes,
    senderId,
    now,
  }: { comment: NewComment; hashes: Hashes; senderId: string | null; now: Temporal.Instant },
): Promise<Pick<Facts, 'fromAddress' | 'wroteHereJustNow' | 'sameText'>> {
  const address = hashes.address?.hash ?? '';
  const since = stamp(now.subtract(tenMinutes));
  const monthAgo = stamp(now.subtract(aMonth));
  const row = await db
    .selectNoFrom([
      sql<number>`(select count(*) from comment where address_hash = ${address} and written_at > ${since})
        + (select count(*) from comment_refusal where address_hash = ${address} and at > ${since})`.as('from_address'),
      // Each by its own index: a story can have thousands.
      sql<number>`(select count(*) from comment where sender_id = ${senderId ?? ''} and story_id = ${comment.storyId}
          and written_at > ${since})
        + (select count(*) from comment where address_hash = ${address} and story_id = ${comment.storyId}
          and written_at > ${since})`.as('here'),
      sql<number>`(select count(*) from comment where text_key = ${hashes.text} and written_at > ${monthAgo})`.as(
        'same',
      ),
    ])
    .executeTakeFirstOrThrow();
  return {
    fromAddress: hashes.address === null ? 0 : Number(row.from_address),
    wroteHereJustNow: Number(row.here) > 0,
    sameText: Number(row.same),
  };
}

/** The same comment, sent before by the same hand under the same story within an hour: a form that was sent twice. */
export async function findTwin(
  db: Db,
  {
    comment,
    hashes,
    senderId,
    now,
  }: { comment: NewComment; hashes: Hashes; senderId: string | null; now: Temporal.Instant },
) {
  if (senderId === null) return undefined;
  return await db
    .selectFrom('comment')
    .select(['id', 'state', 'story_id'])
    .where('text_key', '=', hashes.text)
    .where('sender_id', '=', senderId)
    .where('story_id', '=', comment.storyId)
    .where('written_at', '>', stamp(now.subtract({ hours: 1 })))
    .where('state', '!=', 'deleted')
    .orderBy('id')
    .executeTakeFirst();
}

/** Which of the newsroom's blocks a comment meets. Words are looked for as whole words, in any script, without accents. */
export async function readBlocks(db: Db, comment: NewComment, hashes: Hashes): Promise<readonly Block[]> {
  const rows = await db.selectFrom('comment_block').select(['kind', 'value', 'label', 'outcome']).execute();
  if (rows.length === 0) return [];
  const said = ` ${foldedWords(`${comment.name} ${comment.website} ${comment.text}`)} `;
  const hosts = linksIn(`${comment.website} ${comment.name} ${comment.text}`).map(hostOf);
  const isMet: Readonly<Record<Block['kind'], (value: string) => boolean>> = {
    word: (value) => said.includes(` ${value} `),
    site: (value) => hosts.some((host) => host === value || host.endsWith(`.${value}`)),
    sender: (value) => value === hashes.email,
    address: (value) => hashes.blockedAs.includes(value),
  };
  return rows.filter(({ kind, value }) => isMet[kind](value));
}

/** A text as blocked words are compared: folded, with one space between words. */
export function foldedWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hostOf(link: string): string {
  return (URL.parse(link)?.hostname ?? '').replace(/^www\./, '');
}

/** Tells whether two texts say the same, whatever their spaces, signs and capitals. */
export function textKey(text: string): string {
  return createHash('sha256')
    .update(foldedWords(text) || text.trim())
    .digest('base64url');
}

/** Notes a proof as used, in the caller's transaction; false where it was used before. */
export async function spendProof(db: Db, signature: string, expiresAt: Temporal.Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('comment_proof')
    .values({ signature, expires_at: stamp(expiresAt) })
    .onConflict((conflict) => conflict.column('signature').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
