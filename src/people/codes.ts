import { randomInt } from 'node:crypto';
import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import type { Account } from './accounts.ts';
import { hashOf } from './tokens.ts';

/** Seconds of a code, as every app has them (RFC 6238, 4.1). */
const period = 30;
/** A clock may be so many steps off, either way (RFC 6238, 5.2). */
const window = 1;
/** Codes for emergencies, for who has lost the app. */
const emergencyCodes = 10;
/** A secret that was shown and not confirmed is good for so long. */
const confirmWithin = { minutes: 30 };

/** Loaded when it is first needed, like everything that only the desk needs. */
async function codesOf(secret: string, { issuer, label }: { issuer: string; label: string }) {
  const { Secret, TOTP } = await import('otpauth');
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });
}

/** Makes a secret for an app. No code is asked for until one of the app's has been right. */
export async function offerCodes(
  db: Db,
  { id, email }: Account,
  { issuer, now }: { issuer: string; now: Temporal.Instant },
): Promise<{ readonly secret: string; readonly uri: string }> {
  const { Secret } = await import('otpauth');
  const secret = new Secret({ size: 20 }).base32;
  const row = { account_id: id, secret, made_at: stamp(now) };
  await db
    .insertInto('pending_code')
    .values(row)
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute();
  return { secret, uri: (await codesOf(secret, { issuer, label: email })).toString() };
}

/** The step of a code that is right now, later than `after`; null where it is wrong or was taken before. */
async function stepOf(
  secret: string,
  code: string,
  { after, now }: { after: number; now: Temporal.Instant },
): Promise<number | null> {
  const token = code.replaceAll(' ', '');
  const timestamp = now.epochMilliseconds;
  const codes = await codesOf(secret, { issuer: '', label: 'code' });
  const delta = codes.validate({ token, timestamp, window });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1_000 / period) + delta;
  return step > after ? step : null;
}

/**
 * Asks for codes from now on, once one of the new app's is right; gives the codes for emergencies, which are shown this
 * once. Null where the code is wrong or nothing was offered.
 */
export function confirmCodes(
  db: Db,
  accountId: string,
  { code, now }: { code: string; now: Temporal.Instant },
): Promise<readonly string[] | null> {
  return transaction(db, async (trx) => {
    const pending = await trx
      .selectFrom('pending_code')
      .select('secret')
      .where('account_id', '=', accountId)
      .where('made_at', '>', stamp(now.subtract(confirmWithin)))
      .executeTakeFirst();
    if (!pending) return null;
    const step = await stepOf(pending.secret, code, { after: 0, now });
    if (step === null) return null;
    await trx
      .updateTable('account')
      .set({ code_secret: pending.secret, code_step: step })
      .where('id', '=', accountId)
      .execute();
    await trx.deleteFrom('pending_code').where('account_id', '=', accountId).execute();
    await trx.deleteFrom('emergency_code').where('account_id', '=', accountId).execute();
    const codes = Array.from({ length: emergencyCodes }, newEmergencyCode);
    await trx
      .insertInto('emergency_code')
      .values(codes.map((each) => ({ account_id: accountId, code_hash: hashOf(each) })))
      .execute();
    return codes;
  });
}

/** Letters and digits that nobody takes for another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten letters and digits, 49 bits, read in two halves. */
function newEmergencyCode(): string {
  const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** A code for emergencies as it was made, however it was typed. */
function asMade(code: string): string {
  const letters = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Whether a code opens the account: the app's, each once, or one of those for emergencies, which is then used up. */
export function takeCode(
  db: Db,
  accountId: string,
  { code, now }: { code: string; now: Temporal.Instant },
): Promise<boolean> {
  return transaction(db, async (trx) => {
    const row = await trx
      .selectFrom('account')
      .select(['code_secret', 'code_step'])
      .where('id', '=', accountId)
      .executeTakeFirst();
    if (!row?.code_secret) return false;
    const step = await stepOf(row.code_secret, code, { after: row.code_step ?? 0, now });
    if (step !== null) {
      // Of two that bring the same code at once, one is too late.
      const { numUpdatedRows } = await trx
        .updateTable('account')
        .set({ code_step: step })
        .where('id', '=', accountId)
        .where((where) => where.or([where('code_step', 'is', null), where('code_step', '<', step)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    }
    const { numDeletedRows } = await trx
      .deleteFrom('emergency_code')
      .where('account_id', '=', accountId)
      .where('code_hash', '=', hashOf(asMade(code)))
      .executeTakeFirst();
    return numDeletedRows > 0n;
  });
}

/** Asks for no more codes. */
export async function endCodes(db: Db, accountId: string): Promise<void> {
  await db.updateTable('account').set({ code_secret: null, code_step: null }).where('id', '=', accountId).execute();
  await db.deleteFrom('emergency_code').where('account_id', '=', accountId).execute();
  await db.deleteFrom('pending_code').where('account_id', '=', accountId).execute();
}

/** How many codes for emergencies are left. */
export async function emergencyCodesLeft(db: Db, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('emergency_code')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
