import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type Account, findAccount } from './accounts.ts';

/**
 * Passkeys (WebAuthn, level 3). The authenticator must ask for finger, face or PIN, so that one passkey is two factors;
 * which make it is, is nobody's business: no attestation is asked for.
 */
export interface PasskeyPlace {
  /** the address readers use: passkeys belong to its host */
  readonly baseUrl: string;
  readonly newsroom: string;
  readonly now: Temporal.Instant;
}

interface Challenge<Options> {
  readonly challengeId: string;
  readonly options: Options;
}

/** Loaded when it is first needed: it is large, and a server that nobody signs in to need not hold it. */
const library = () => import('@simplewebauthn/server');

const answerWithin = { minutes: 10 };
const asked = { residentKey: 'required', userVerification: 'required' } as const;

async function keepChallenge(
  db: Db,
  { challenge, accountId }: { challenge: string; accountId: string | null },
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await db.deleteFrom('passkey_challenge').where('expires_at', '<', stamp(now)).execute();
  await db
    .insertInto('passkey_challenge')
    .values({ id, challenge, account_id: accountId, expires_at: stamp(now.add(answerWithin)) })
    .execute();
  return id;
}

/** The challenge of an id, which is used up; null where it has expired or was somebody else's. */
async function takeChallenge(
  db: Db,
  { id, accountId }: { id: string; accountId: string | null },
  now: Temporal.Instant,
): Promise<string | null> {
  const row = await db.deleteFrom('passkey_challenge').where('id', '=', id).returningAll().executeTakeFirst();
  return row && row.account_id === accountId && row.expires_at > stamp(now) ? row.challenge : null;
}

/** What a browser is asked in order to make a passkey for the account. */
export async function offerPasskey(
  db: Db,
  account: Account,
  { baseUrl, newsroom, now }: PasskeyPlace,
): Promise<Challenge<PublicKeyCredentialCreationOptionsJSON>> {
  const { generateRegistrationOptions } = await library();
  const known = await rowsOf(db, account.id);
  const options = await generateRegistrationOptions({
    rpName: newsroom,
    rpID: new URL(baseUrl).hostname,
    userID: Buffer.from(account.id),
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential_id }) => ({ id: credential_id })),
    authenticatorSelection: asked,
  });
  return {
    challengeId: await keepChallenge(db, { challenge: options.challenge, accountId: account.id }, now),
    options,
  };
}

/** Adds the passkey that a browser has made; its id, or null where the answer does not fit what was asked. */
export async function addPasskey(
  db: Db,
  given: { accountId: string; challengeId: string; name: string; credential: RegistrationResponseJSON },
  { baseUrl, now }: PasskeyPlace,
): Promise<string | null> {
  const expectedChallenge = await takeChallenge(db, { id: given.challengeId, accountId: given.accountId }, now);
  if (expectedChallenge === null) return null;
  const { verifyRegistrationResponse } = await library();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: given.credential,
    expectedChallenge,
    expectedOrigin: baseUrl,
    expectedRPID: new URL(baseUrl).hostname,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) return null;
  const { credential } = registrationInfo;
  const id = newId();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkey')
    .values({
      id,
      account_id: given.accountId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: JSON.stringify(credential.transports ?? []),
      name: given.name.trim(),
      created_at: stamp(now),
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
}

/** What a browser is asked in order to sign somebody in, whoever it is. */
export async function askForPasskey(
  db: Db,
  { baseUrl, now }: PasskeyPlace,
): Promise<Challenge<PublicKeyCredentialRequestOptionsJSON>> {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    rpID: new URL(baseUrl).hostname,
    userVerification: asked.userVerification,
  });
  return { challengeId: await keepChallenge(db, { challenge: options.challenge, accountId: null }, now), options };
}

/** The account that a passkey opens; null where it opens none. */
export async function accountOfPasskey(
  db: Db,
  given: { challengeId: string; credential: AuthenticationResponseJSON },
  { baseUrl, now }: PasskeyPlace,
): Promise<Account | null> {
  const expectedChallenge = await takeChallenge(db, { id: given.challengeId, accountId: null }, now);
  const row = await db
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', given.credential.id)
    .executeTakeFirst();
  if (expectedChallenge === null || !row) return null;
  const { verifyAuthenticationResponse } = await library();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: given.credential,
    expectedChallenge,
    expectedOrigin: baseUrl,
    expectedRPID: new URL(baseUrl).hostname,
    requireUserVerification: true,
    credential: {
      id: row.credential_id,
      publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
      counter: Number(row.counter),
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || !authenticationInfo) return null;
  await db
    .updateTable('passkey')
    .set({ counter: authenticationInfo.newCounter, last_used_at: stamp(now) })
    .where('id', '=', row.id)
    .execute();
  const account = await findAccount(db, row.account_id);
  return account?.isActive ? account : null;
}

function rowsOf(db: Db, accountId: string) {
  return db.selectFrom('passkey').selectAll().where('account_id', '=', accountId).orderBy('created_at').execute();
}

export interface PasskeyFacts {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** The passkeys of an account, the oldest first. */
export async function listPasskeys(db: Db, accountId: string): Promise<readonly PasskeyFacts[]> {
  const rows = await rowsOf(db, accountId);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Gives a passkey another name; the one until now, or null where the account has none like it. */
export async function renamePasskey(
  trx: Db,
  of: { readonly id: string; readonly accountId: string },
  name: string,
): Promise<string | null> {
  const mine = trx.selectFrom('passkey').select('name').where('id', '=', of.id).where('account_id', '=', of.accountId);
  const before = await mine.executeTakeFirst();
  if (!before) return null;
  await trx.updateTable('passkey').set({ name: name.trim() }).where('id', '=', of.id).execute();
  return before.name;
}

/** Takes a passkey off an account; its name, or null where the account has none like it. */
export async function removePasskey(
  db: Db,
  of: { readonly id: string; readonly accountId: string },
): Promise<string | null> {
  const row = await db
    .deleteFrom('passkey')
    .where('id', '=', of.id)
    .where('account_id', '=', of.accountId)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Takes all passkeys off an account. */
export async function removePasskeys(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('passkey').where('account_id', '=', accountId).execute();
}

/** The accounts that have a passkey. */
export async function accountsWithPasskeys(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('passkey').select('account_id').distinct().execute();
  return new Set(rows.map((row) => row.account_id));
}
