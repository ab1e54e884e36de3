import type { Selectable } from 'kysely';
import { type Db, dialectOf, newId, type Tables } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import type { Role } from './roles.ts';

/** An account of somebody who works at the newsroom. Its password and secrets are read only where they are checked. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly hasCodes: boolean;
  readonly createdAt: string;
  readonly seenAt: string | null;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** as `hashPassword` gives it */
  readonly password: string;
}

/** One account to an address, however it is written. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

function accountOf(row: Selectable<Tables['account']>): Account {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    isActive: row.is_active === 1,
    hasCodes: row.code_secret !== null,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  };
}

export async function countAccounts(db: Db): Promise<number> {
  const row = await db
    .selectFrom('account')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Active accounts that may do everything; the last of them must stay. */
export async function countAdmins(db: Db): Promise<number> {
  const row = await db
    .selectFrom('account')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('role', '=', 'admin')
    .where('is_active', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Until the end of the transaction no other may change who is an admin: of two who leave at once, one stays. */
export async function holdAdmins(trx: Db): Promise<void> {
  const admins = trx.selectFrom('account').select('id').where('role', '=', 'admin').orderBy('id');
  await (dialectOf(trx) === 'postgres' ? admins.forUpdate() : admins).execute();
}

export async function createAccount(db: Db, account: NewAccount, now: Temporal.Instant): Promise<Account> {
  const row = {
    id: newId(),
    name: account.name.trim(),
    email: account.email.trim(),
    email_key: emailKey(account.email),
    role: account.role,
    is_active: 1,
    password: account.password,
    code_secret: null,
    code_step: null,
    created_at: stamp(now),
    seen_at: null,
  };
  await db.insertInto('account').values(row).execute();
  return accountOf(row);
}

export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? accountOf(row) : null;
}

export async function findAccountByEmail(db: Db, email: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('email_key', '=', emailKey(email)).executeTakeFirst();
  return row ? accountOf(row) : null;
}

/** Everybody, by name. */
export async function listAccounts(db: Db): Promise<readonly Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(accountOf);
}

/** Those who work here now, by name: whom a story can be given to. */
export function listColleagues(db: Db): Promise<{ readonly id: string; readonly name: string }[]> {
  const active = db.selectFrom('account').select(['id', 'name']).where('is_active', '=', 1);
  return active.orderBy('name').orderBy('id').execute();
}

/** What the account's password is checked against. */
export async function passwordOf(db: Db, accountId: string): Promise<string | null> {
  const row = await db.selectFrom('account').select('password').where('id', '=', accountId).executeTakeFirst();
  return row?.password ?? null;
}

export async function setPassword(db: Db, accountId: string, password: string): Promise<void> {
  await db.updateTable('account').set({ password }).where('id', '=', accountId).execute();
}

/** Gives an account another address; whether it is free was looked at before. */
export async function setEmail(db: Db, accountId: string, email: string): Promise<void> {
  const set = { email: email.trim(), email_key: emailKey(email) };
  await db.updateTable('account').set(set).where('id', '=', accountId).execute();
}

export async function changeAccount(
  db: Db,
  accountId: string,
  changes: { readonly name?: string; readonly role?: Role; readonly isActive?: boolean },
): Promise<void> {
  const set = {
    ...(changes.name === undefined ? {} : { name: changes.name.trim() }),
    ...(changes.role === undefined ? {} : { role: changes.role }),
    ...(changes.isActive === undefined ? {} : { is_active: changes.isActive ? 1 : 0 }),
  };
  if (Object.keys(set).length > 0) await db.updateTable('account').set(set).where('id', '=', accountId).execute();
}
