import { Refusal } from '../api/api.ts';
import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { countAccounts } from './accounts.ts';
import type { Role } from './roles.ts';
import { hashOf, newToken } from './tokens.ts';

export type LinkKind = 'first' | 'invitation' | 'reset' | 'email';

/** A link that works once, without its token. */
export interface OneTimeLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly email: string | null;
  readonly role: Role | null;
  readonly accountId: string | null;
  readonly madeBy: string;
  readonly expiresAt: string;
}

/** How long each kind can be used. A link for a new password is as good as the password. */
const lasts: Readonly<Record<LinkKind, Temporal.DurationLike>> = {
  first: { hours: 24 * 7 },
  invitation: { hours: 24 * 7 },
  reset: { hours: 2 },
  email: { hours: 24 },
};

interface NewLink {
  readonly kind: LinkKind;
  readonly email?: string;
  readonly role?: Role;
  readonly accountId?: string;
  readonly madeBy: string;
}

/** Makes a link's token; an earlier link of the kind for the same person ends, and so do all that nobody has used. */
export async function makeLink(
  db: Db,
  link: NewLink,
  now: Temporal.Instant,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const { token, hash } = newToken();
  const expiresAt = stamp(now.add(lasts[link.kind]));
  const earlier = db.deleteFrom('one_time_link').where('kind', '=', link.kind);
  if (link.kind === 'first') await earlier.execute();
  else if (link.accountId !== undefined) await earlier.where('account_id', '=', link.accountId).execute();
  else if (link.email !== undefined) await earlier.where('email', '=', link.email).execute();
  await db.deleteFrom('one_time_link').where('expires_at', '<', stamp(now)).execute();
  await db
    .insertInto('one_time_link')
    .values({
      id: newId(),
      token_hash: hash,
      kind: link.kind,
      email: link.email ?? null,
      role: link.role ?? null,
      account_id: link.accountId ?? null,
      made_by: link.madeBy,
      made_at: stamp(now),
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** The page of the desk that each kind of link opens. */
const pages: Readonly<Record<LinkKind, string>> = {
  first: 'welcome',
  invitation: 'welcome',
  reset: 'reset',
  email: 'email',
};

/** The address of a link. The token stands behind #, which browsers send to nobody and servers write into no log. */
export function linkAddress(baseUrl: string, kind: LinkKind, token: string): string {
  return `${baseUrl}/desk/${pages[kind]}#${token}`;
}

/** What is said of every link that cannot be used, whatever the cause. */
export const linkNotUsable = new Refusal({
  kind: 'not-found',
  status: 404,
  detail: 'This link was used, has expired, or was replaced by a newer one. Ask for another.',
});

/** The link of a token. Rejects with a refusal where it cannot be used any more, and tells no difference. */
export async function findLink(db: Db, token: string, now: Temporal.Instant): Promise<OneTimeLink> {
  const row = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!row || row.expires_at <= stamp(now)) throw linkNotUsable;
  // Where somebody has an account, a first one cannot be made any more.
  if (row.kind === 'first' && (await countAccounts(db)) > 0) throw linkNotUsable;
  return {
    id: row.id,
    kind: row.kind,
    email: row.email,
    role: row.role,
    accountId: row.account_id,
    madeBy: row.made_by,
    expiresAt: row.expires_at,
  };
}

/** Takes a link out of use, in the transaction of what it was for. Of two who use it at once, one is refused. */
export async function spendLink(trx: Db, link: OneTimeLink): Promise<void> {
  const { numDeletedRows } = await trx.deleteFrom('one_time_link').where('id', '=', link.id).executeTakeFirst();
  if (numDeletedRows === 0n) throw linkNotUsable;
}

/** Invitations that can still be used, the newest first. */
export async function listInvitations(db: Db, now: Temporal.Instant): Promise<readonly OneTimeLink[]> {
  const rows = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('kind', '=', 'invitation')
    .where('expires_at', '>', stamp(now))
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    email: row.email,
    role: row.role,
    accountId: null,
    madeBy: row.made_by,
    expiresAt: row.expires_at,
  }));
}

/** Takes an invitation back; false where there is none. */
export async function takeBackInvitation(db: Db, id: string): Promise<OneTimeLink['email']> {
  const row = await db
    .deleteFrom('one_time_link')
    .where('id', '=', id)
    .where('kind', '=', 'invitation')
    .returning('email')
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Ends the links of an account: those for a new password, and one for another e-mail address. */
export async function endLinksOf(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('one_time_link').where('account_id', '=', accountId).execute();
}
