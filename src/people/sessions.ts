import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type Account, findAccount } from './accounts.ts';
import type { Permission } from './roles.ts';
import { hashOf, newToken } from './tokens.ts';

/** Somebody who is signed in, or who has still to give a code. */
export interface Session {
  readonly id: string;
  readonly account: Account;
  /** the password was right, and a code is wanted before anything is open */
  readonly wantsCode: boolean;
  /** what a machine's token is narrowed to; null: all that the role may */
  readonly only: readonly Permission[] | null;
}

/** Unused for so long, a session ends … */
const idleFor = { hours: 24 * 14 };
/** … and after so long in any case. */
const lastsFor = { hours: 24 * 60 };
/** For giving the code after the password. */
const codeWithin = { minutes: 10 };

/** Begins a session and gives its token. Each sign-in has a new one, so that none can be planted beforehand. */
export async function beginSession(
  db: Db,
  { account, device, wantsCode }: { account: Account; device: string; wantsCode: boolean },
  now: Temporal.Instant,
): Promise<string> {
  const { token, hash } = newToken();
  await db
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: hash,
      account_id: account.id,
      wants_code: wantsCode ? 1 : 0,
      device,
      started_at: stamp(now),
      seen_at: stamp(now),
      expires_at: stamp(now.add(wantsCode ? codeWithin : lastsFor)),
    })
    .execute();
  if (!wantsCode)
    await db
      .updateTable('account')
      .set({ seen_at: stamp(now) })
      .where('id', '=', account.id)
      .execute();
  await db.deleteFrom('session').where('expires_at', '<', stamp(now)).execute();
  return token;
}

/** The session of a token; null where it has ended, or its account was closed. */
export async function findSession(db: Db, token: string, now: Temporal.Instant): Promise<Session | null> {
  const row = await db.selectFrom('session').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst();
  if (!row || row.expires_at <= stamp(now) || row.seen_at < stamp(now.subtract(idleFor))) return null;
  const account = await findAccount(db, row.account_id);
  if (!account?.isActive) return null;
  await noteSeen(db, row, now);
  return { id: row.id, account, wantsCode: row.wants_code === 1, only: null };
}

/** Noted to the minute: a write for every request would cost more than it tells. */
async function noteSeen(
  db: Db,
  { id, account_id, seen_at }: { id: string; account_id: string; seen_at: string },
  now: Temporal.Instant,
): Promise<void> {
  if (Temporal.Instant.compare(Temporal.Instant.from(seen_at).add({ minutes: 1 }), now) > 0) return;
  await db
    .updateTable('session')
    .set({ seen_at: stamp(now) })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('account')
    .set({ seen_at: stamp(now) })
    .where('id', '=', account_id)
    .execute();
}

export async function endSession(db: Db, of: { readonly id: string; readonly accountId: string }): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', of.id)
    .where('account_id', '=', of.accountId)
    .executeTakeFirst();
  return numDeletedRows > 0;
}

/** Ends every session of an account but one. */
export async function endSessions(db: Db, accountId: string, except: string | null = null): Promise<void> {
  const all = db.deleteFrom('session').where('account_id', '=', accountId);
  await (except === null ? all : all.where('id', '!=', except)).execute();
}

export interface SessionFacts {
  readonly id: string;
  readonly device: string;
  readonly startedAt: string;
  readonly seenAt: string;
}

/** The open sessions of an account, the last used first. */
export async function listSessions(db: Db, accountId: string, now: Temporal.Instant): Promise<readonly SessionFacts[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'device', 'started_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('wants_code', '=', 0)
    .where('expires_at', '>', stamp(now))
    .where('seen_at', '>', stamp(now.subtract(idleFor)))
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, device: row.device, startedAt: row.started_at, seenAt: row.seen_at }));
}
