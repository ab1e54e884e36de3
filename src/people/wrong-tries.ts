import { Refusal } from '../api/api.ts';
import { type Db, dialectOf, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { hashOf } from './tokens.ts';

/** So many wrong tries are nobody's business: people mistype. */
const free = 5;
/** Then each further one costs twice the wait of the one before, from this on … */
const firstWait = { seconds: 15 };
/** … to this, which leaves a guesser a hundred tries a day. */
const longestWaitSeconds = 900;
/** After a day without a wrong try all is forgotten. */
const forgottenAfter = { hours: 24 };

function waitAfter(tries: number): number {
  return tries < free ? 0 : Math.min(firstWait.seconds * 2 ** (tries - free), longestWaitSeconds);
}

/** What tries are counted under: the same for addresses that have an account and those that have none. */
export function tryKey(kind: 'password' | 'code' | 'link', of: string): string {
  return hashOf(`${kind} ${of}`);
}

/**
 * Counts a try before it is made, so that many at once count, too. Rejects with a refusal that names the wait where it
 * comes too soon after the last wrong ones.
 */
export function beginTry(db: Db, key: string, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (trx) => {
    const { tries, last } = await readTries(trx, key, now);
    const wait = last === null ? 0 : waitAfter(tries) - now.since(last).total('seconds');
    if (wait > 0) {
      const retryAfter = Math.ceil(wait);
      const detail = `Too many wrong tries. Try again in ${said(retryAfter)}, or ask for a new password.`;
      throw new Refusal({ kind: 'too-often', status: 429, detail, retryAfter });
    }
    await trx
      .updateTable('wrong_try')
      .set({ tries: tries + 1, last_at: stamp(now) })
      .where('key', '=', key)
      .execute();
  });
}

/** Makes the row first, so that there is one to be locked where several try at once. */
async function readTries(trx: Db, key: string, now: Temporal.Instant) {
  await trx
    .insertInto('wrong_try')
    .values({ key, tries: 0, last_at: stamp(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const query = trx.selectFrom('wrong_try').selectAll().where('key', '=', key);
  const row = await (dialectOf(trx) === 'postgres' ? query.forUpdate() : query).executeTakeFirstOrThrow();
  const last = Temporal.Instant.from(row.last_at);
  const isForgotten = row.tries === 0 || Temporal.Instant.compare(last.add(forgottenAfter), now) < 0;
  return isForgotten ? { tries: 0, last: null } : { tries: row.tries, last };
}

/** The try was right: the wrong ones before it are forgotten, and those that nobody has repeated for a day. */
export async function forgetTries(db: Db, key: string, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('wrong_try')
    .where(({ eb, or }) => or([eb('key', '=', key), eb('last_at', '<', stamp(now.subtract(forgottenAfter)))]))
    .execute();
}

function said(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
