import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { findAccount } from './accounts.ts';
import type { Session } from './sessions.ts';
import { type Scope, scopes, type TokenLine } from './token-shapes.ts';
import { hashOf, newToken } from './tokens.ts';

/** By this beginning people and secret scanners know what they have found. */
const beginning = 'dateline_';

/** Makes a token for a machine; it is given out this once. */
export async function createToken(
  db: Db,
  given: {
    readonly accountId: string;
    readonly name: string;
    readonly scopes: readonly Scope[];
    readonly days: number | null;
  },
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly token: string }> {
  const { token: random } = newToken();
  const token = `${beginning}${random}`;
  const id = newId();
  await db
    .insertInto('api_token')
    .values({
      id,
      token_hash: hashOf(token),
      account_id: given.accountId,
      name: given.name.trim(),
      scopes: JSON.stringify(scopes.filter((scope) => given.scopes.includes(scope))),
      created_at: stamp(now),
      expires_at: given.days === null ? null : stamp(now.add({ hours: 24 * given.days })),
      last_used_at: null,
    })
    .execute();
  return { id, token };
}

/** The token in an `Authorization` header (RFC 6750, 2.1); null where there is none. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer +([\w-]+)$/i.exec(header ?? '')?.[1] ?? null;
}

/** Whom a machine acts for, and what it may do there; null where the token is not good, or its owner's account closed. */
export async function sessionOfToken(db: Db, token: string, now: Temporal.Instant): Promise<Session | null> {
  const row = await db.selectFrom('api_token').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst();
  if (!row || (row.expires_at !== null && row.expires_at <= stamp(now))) return null;
  const account = await findAccount(db, row.account_id);
  if (!account?.isActive) return null;
  const last = row.last_used_at === null ? null : Temporal.Instant.from(row.last_used_at);
  if (last === null || Temporal.Instant.compare(last.add({ minutes: 1 }), now) <= 0)
    await db
      .updateTable('api_token')
      .set({ last_used_at: stamp(now) })
      .where('id', '=', row.id)
      .execute();
  const only = JSON.parse(row.scopes) as readonly Scope[];
  return { id: row.id, account: { ...account, name: `${account.name} (${row.name})` }, wantsCode: false, only };
}

/** Every token, the newest first. */
export async function listTokens(db: Db): Promise<readonly TokenLine[]> {
  const rows = await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account_id')
    .selectAll('api_token')
    .select('account.name as owner')
    .orderBy('api_token.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    owner: row.owner,
    scopes: JSON.parse(row.scopes) as readonly Scope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Takes a token back; its name, or null where there is none. */
export async function removeToken(db: Db, id: string): Promise<string | null> {
  const row = await db.deleteFrom('api_token').where('id', '=', id).returning('name').executeTakeFirst();
  return row?.name ?? null;
}
