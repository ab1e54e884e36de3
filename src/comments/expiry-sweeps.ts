import { sql } from 'kysely';
import { type Db, transaction } from '../db/db.ts';
import { changedByWriter, lockComment } from './comment-lock.ts';
import type { Limits } from './keeping-rules.ts';
import { wipeComment } from './wipe.ts';

/** Rows that one transaction takes away, so that nobody who writes waits long. */
const atOnce = 200;

/** One kind of thing that goes: takes away at most so many, and tells how many there were. */
export interface Sweep {
  readonly name: keyof Expired;
  readonly once: (db: Db, limits: Limits) => Promise<number>;
}

/** How much of each kind has gone. */
export interface Expired {
  readonly senders: number;
  readonly addresses: number;
  readonly comments: number;
  readonly refusals: number;
  readonly reports: number;
  readonly oldWords: number;
  readonly secrets: number;
  readonly proofs: number;
}

/** Everything that goes, in its order. Each is done again until it finds less than it may take. */
export const sweeps: readonly Sweep[] = [
  { name: 'senders', once: endSenders },
  { name: 'addresses', once: endAddresses },
  { name: 'comments', once: endBinned },
  { name: 'comments', once: endPlaces },
  { name: 'refusals', once: (db, { short }) => gone(db, 'comment_refusal', 'at', short) },
  { name: 'reports', once: (db, { short }) => gone(db, 'comment_report', 'closed_at', short) },
  { name: 'oldWords', once: endOldWords },
  { name: 'secrets', once: endSecrets },
  { name: 'proofs', once: endProofs },
];

/** Whether a sweep may have left something. */
export function isMore(count: number): boolean {
  return count >= atOnce;
}

/** The address, its hash, wishes to be told and the block by it go; the comments stay, and nobody's name is looked up. */
function endSenders(db: Db, { sender }: Limits): Promise<number> {
  return transaction(db, async (trx) => {
    // The database takes the sender from the comments, and the notices with the sender. One who comments in the same
    // moment has a new last comment, and is kept.
    const old = trx.selectFrom('comment_sender').select('id').where('last_at', '<', sender).limit(atOnce);
    const ended = await trx
      .deleteFrom('comment_sender')
      .where('id', 'in', old)
      .where('last_at', '<', sender)
      .returning('email_key')
      .execute();
    const keys = ended.map(({ email_key }) => email_key);
    if (keys.length > 0)
      await trx.deleteFrom('comment_block').where('kind', '=', 'sender').where('value', 'in', keys).execute();
    return ended.length;
  });
}

/** The keys of old days and all that was hashed under them. */
async function endAddresses(db: Db, { addressDay }: Limits): Promise<number> {
  let count = 0;
  await db.deleteFrom('comment_address_key').where('day', '<=', addressDay).execute();
  await db.deleteFrom('comment_block').where('kind', '=', 'address').where('address_day', '<=', addressDay).execute();
  for (const table of ['comment', 'comment_report', 'comment_refusal'] as const) {
    const old = db.selectFrom(table).select('id').where('address_day', '<=', addressDay).limit(atOnce);
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({ address_hash: null, address_day: null })
      .where('id', 'in', old)
      .executeTakeFirst();
    count = Math.max(count, Number(numUpdatedRows));
  }
  return count;
}

/** Binned comments, each in a transaction of its own: somebody may be undoing it. */
async function endBinned(db: Db, { now, binned }: Limits): Promise<number> {
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('state', 'in', ['binned', 'spam'])
    .where(({ eb, fn }) => eb(fn.coalesce('decided_at', 'written_at'), '<', binned))
    .limit(atOnce)
    .execute();
  for (const { id } of rows) {
    await transaction(db, async (trx) => {
      const row = await lockComment(trx, id);
      const isBinned = row?.state === 'binned' || row?.state === 'spam';
      if (!isBinned || (row.decided_at ?? row.written_at) >= binned) return;
      // Long ago: the place itself goes in the next sweep, where nothing stands under it.
      await wipeComment(trx, id, Temporal.Instant.from(now));
      await trx
        .updateTable('comment')
        .set({ decided_at: row.decided_at ?? row.written_at })
        .where('id', '=', id)
        .execute();
    });
  }
  return rows.length;
}

/** Places of deleted comments that nobody answers. */
async function endPlaces(db: Db, { binned }: Limits): Promise<number> {
  const old = db
    .selectFrom('comment as c')
    .select('c.id')
    .where('c.state', '=', 'deleted')
    .where('c.decided_at', '<', binned)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('comment as a').select('a.id').whereRef('a.parent_id', '=', 'c.id'))),
    )
    .limit(atOnce);
  const { numDeletedRows } = await db.deleteFrom('comment').where('id', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}

async function endOldWords(db: Db, { short }: Limits): Promise<number> {
  const old = db
    .selectFrom('comment_decision')
    .select('id')
    .where('action', '=', changedByWriter)
    .where('at', '<', short)
    .limit(atOnce);
  const { numDeletedRows } = await db.deleteFrom('comment_decision').where('id', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}

async function endSecrets(db: Db, { secret }: Limits): Promise<number> {
  const old = db
    .selectFrom('comment')
    .select('id')
    .where('secret_hash', 'is not', null)
    .where('written_at', '<', secret)
    .limit(atOnce);
  const { numUpdatedRows } = await db
    .updateTable('comment')
    .set({ secret_hash: null })
    .where('id', 'in', old)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function endProofs(db: Db, { now }: Limits): Promise<number> {
  const old = db.selectFrom('comment_proof').select('signature').where('expires_at', '<', now).limit(atOnce);
  const { numDeletedRows } = await db.deleteFrom('comment_proof').where('signature', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}

async function gone(
  db: Db,
  table: 'comment_refusal' | 'comment_report',
  column: 'at' | 'closed_at',
  before: string,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom(table)
        .select('id')
        .where(sql<string | null>`${sql.ref(column)}`, '<', before)
        .limit(atOnce),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
