import { type Db, transaction } from '../db/db.ts';
import { countAccounts, findAccountByEmail } from './accounts.ts';
import { noteDeed } from './audit.ts';
import { linkAddress, makeLink } from './links.ts';
import type { Role } from './roles.ts';

/** A link for whoever works at the machine itself, to be handed over. */
export interface FirstLink {
  readonly link: string;
  readonly expiresAt: string;
}

interface Place {
  readonly baseUrl: string;
  readonly now: Temporal.Instant;
}

const machine = { accountId: null, name: 'a command' } as const;

/** The link by which the first admin makes their account; null where there is an account. An earlier one ends. */
export function makeFirstLink(db: Db, { baseUrl, now }: Place): Promise<FirstLink | null> {
  return transaction(db, async (trx) => {
    if ((await countAccounts(trx)) > 0) return null;
    const { token, expiresAt } = await makeLink(trx, { kind: 'first', role: 'admin', madeBy: machine.name }, now);
    return { link: linkAddress(baseUrl, 'first', token), expiresAt };
  });
}

/**
 * A link for the person with this address: for a new password where there is an account, else an invitation, for which
 * a role must be given. Says in words why there is none.
 */
export function handOut(
  db: Db,
  { email, role }: { readonly email: string; readonly role: Role | null },
  { baseUrl, now }: Place,
): Promise<FirstLink | { readonly problem: string }> {
  return transaction(db, async (trx) => {
    const account = await findAccountByEmail(trx, email);
    if (account && !account.isActive)
      return { problem: `The account of ${email} is closed; open it at the desk first.` };
    if (!account && role === null)
      return {
        problem: `There is no account with ${email}. To invite the person, give --role reporter, editor or admin.`,
      };
    const kind = account ? 'reset' : 'invitation';
    const whom = account ? { accountId: account.id } : { email, role: role ?? 'reporter' };
    const { token, expiresAt } = await makeLink(trx, { kind, madeBy: machine.name, ...whom }, now);
    const action = account ? 'link for a new password' : 'invited';
    await noteDeed(trx, machine, { action, object: account?.name ?? email }, now);
    return { link: linkAddress(baseUrl, kind, token), expiresAt };
  });
}
