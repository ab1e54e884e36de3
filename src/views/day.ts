import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, dialectOf, transaction } from '../db/db.ts';

/** Days since 1970-01-01 of a calendar. */
export type DayOf = (at: number) => number;

const dayMs = 86_400_000;

/** Tells days of a time zone's calendar; looks the same day up once. */
export function daysIn(timeZone: string): DayOf {
  let known = { from: 0, until: 0, day: 0 };
  return (at) => {
    if (at < known.from || at >= known.until) {
      const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).startOfDay();
      known = {
        from: start.epochMilliseconds,
        until: start.add({ days: 1 }).epochMilliseconds,
        day: numberOf(start.toPlainDate()),
      };
    }
    return known.day;
  };
}

/** Days since 1970-01-01. */
export function numberOf(date: Temporal.PlainDate): number {
  return Math.round(date.toZonedDateTime('UTC').epochMilliseconds / dayMs);
}

/** The salt under which visitors are known on one day. */
export interface Salt {
  readonly day: number;
  readonly salt: string;
}

/**
 * The salt of the day, in the caller's transaction; whoever has asked for it is alone until that ends. Where the day is
 * over, everything that tells visitors apart is deleted first, and the salt with it. One that is a day ahead stays: the
 * clock of another process, or this one's before it was put back, had reached it.
 */
export async function saltFor(trx: Db, day: number): Promise<Salt> {
  const kept = (await readSalt(trx, true)) ?? (await makePlace(trx));
  if (isOf(kept, day)) return kept;
  const salt = randomBytes(32).toString('base64');
  await forgetVisitors(trx);
  await trx.updateTable('view_salt').set({ day, salt }).execute();
  return { day, salt };
}

/** In place of a salt, between a day that is over and the first view of the next. */
const none = '';

function isOf(kept: Salt, day: number): boolean {
  return kept.salt !== none && (kept.day === day || kept.day === day + 1);
}

/** The one row, which stays from then on: a row that is not there yet could keep no two from making it at once. */
async function makePlace(trx: Db): Promise<Salt> {
  const empty = { day: 0, salt: none };
  await trx
    .insertInto('view_salt')
    .values({ id: 1, ...empty })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readSalt(trx, true)) ?? empty;
}

async function readSalt(db: Db, isForWriting: boolean): Promise<Salt | null> {
  const asked = db.selectFrom('view_salt').select(['day', 'salt']);
  // SQLite lets one transaction write at a time anyway.
  const locked = isForWriting && dialectOf(db) === 'postgres' ? asked.forUpdate() : asked;
  return (await locked.executeTakeFirst()) ?? null;
}

/** Whole tables: SQLite then overwrites their pages (it is opened with secure_delete), PostgreSQL drops their files. */
async function forgetVisitors(trx: Db): Promise<void> {
  for (const table of ['view_seen', 'view_pace'] as const) {
    if (dialectOf(trx) === 'postgres') await sql`truncate ${sql.table(table)}`.execute(trx);
    else await trx.deleteFrom(table).execute();
  }
}

/** Deletes what is known of visitors where its day is over, whether or not somebody comes. True where there was any. */
export async function endDay(db: Db, day: number): Promise<boolean> {
  const isOver = (kept: Salt | null) => kept !== null && kept.salt !== none && !isOf(kept, day);
  if (!isOver(await readSalt(db, false))) return false;
  return transaction(db, async (trx) => {
    if (!isOver(await readSalt(trx, true))) return false;
    await forgetVisitors(trx);
    await trx.updateTable('view_salt').set({ salt: none }).execute();
    return true;
  });
}

/**
 * Takes what was deleted out of SQLite's log of writes, too: it goes into the database, overwritten, and the log begins
 * anew with no bytes. False where somebody was just reading: to be tried again.
 */
export async function emptyLog(db: Db): Promise<boolean> {
  if (dialectOf(db) === 'postgres') return true;
  return db.connection().execute(async (one) => {
    // Nobody waits for it: it is tried again.
    await sql`pragma busy_timeout = 0`.execute(one);
    try {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(one);
      return rows[0]?.busy === 0;
    } finally {
      await sql`pragma busy_timeout = 5000`.execute(one);
    }
  });
}
