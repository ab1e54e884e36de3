import { randomBytes } from 'node:crypto';
import { type Db, newId } from '../db/db.ts';
import { networkOf, stamp } from '../text/text.ts';
import type { PrivateKeys } from './keys.ts';

/** An email address as one is told from another: whole, in small letters. */
export function emailKey(keys: PrivateKeys, email: string): string {
  return keys.hash('email', email.trim().normalize('NFC').toLowerCase());
}

/** Notes who sends a comment, in the caller's transaction; their id. */
export async function noteSender(
  db: Db,
  sender: { readonly emailHash: string; readonly email: string; readonly name: string },
  { keys, now }: { readonly keys: PrivateKeys; readonly now: Temporal.Instant },
): Promise<string> {
  const at = stamp(now);
  const row = await db
    .insertInto('comment_sender')
    .values({
      id: newId(),
      email_key: sender.emailHash,
      email_sealed: keys.seal(sender.email.trim()),
      name: sender.name,
      first_at: at,
      last_at: at,
      confirmed_at: null,
    })
    .onConflict((conflict) => conflict.column('email_key').doUpdateSet({ name: sender.name, last_at: at }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Hashes network addresses under a key of the day, which goes with them. */
export type HashAddress = (address: string | null) => Promise<{ readonly hash: string; readonly day: string } | null>;

/** Keeps the day's key at hand; it is asked for with each comment. */
export function addressHasher(db: Db, keys: PrivateKeys, now: () => Temporal.Instant): HashAddress {
  let known: { readonly day: string; readonly key: string } | null = null;
  return async (address) => {
    if (address === null) return null;
    const day = stamp(now()).slice(0, 10);
    if (known?.day !== day) known = { day, key: await keyOfDay(db, day) };
    return { hash: hashUnder(keys, known.key, address), day };
  };
}

/**
 * The address under the keys of those days on which one was blocked: a block knows an address by the key of its day, and
 * is met on the days after it too.
 */
export async function hashesOfBlocks(db: Db, keys: PrivateKeys, address: string | null): Promise<readonly string[]> {
  if (address === null) return [];
  const rows = await db
    .selectFrom('comment_block as b')
    .innerJoin('comment_address_key as k', 'k.day', 'b.address_day')
    .select('k.key')
    .distinct()
    .where('b.kind', '=', 'address')
    .execute();
  return rows.map(({ key }) => hashUnder(keys, key, address));
}

function hashUnder(keys: PrivateKeys, key: string, address: string): string {
  return keys.hash(`address ${key}`, networkOf(address));
}

async function keyOfDay(db: Db, day: string): Promise<string> {
  const fresh = randomBytes(32).toString('base64');
  await db
    .insertInto('comment_address_key')
    .values({ day, key: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db.selectFrom('comment_address_key').select('key').where('day', '=', day).executeTakeFirstOrThrow();
  return row.key;
}
