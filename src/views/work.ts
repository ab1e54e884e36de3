import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { daysIn, emptyLog, endDay } from './day.ts';

/** What ending days needs. */
interface DayEndDeps {
  readonly now: () => Temporal.Instant;
  readonly failed: (error: unknown) => void;
}

/** Milliseconds between two looks whether the day is over. */
const lookEvery = 10_000;

/**
 * One look: deletes what tells visitors apart where its day is over. `isDirty`: something was deleted that may still
 * stand in SQLite's log; also at the start, for a process may have ended in between. Returns the same for the next look.
 */
export async function lookForDayEnd(db: Db, now: Temporal.Instant, isDirty: boolean): Promise<boolean> {
  const { timeZone } = await readNewsroom(db);
  const hasEnded = await endDay(db, daysIn(timeZone)(now.epochMilliseconds));
  return isDirty || hasEnded ? !(await emptyLog(db)) : false;
}

/** Ends each day of visitors soon after it is over, also where nobody comes. Returns what stops it. */
export function startDayEnds(db: Db, { now, failed }: DayEndDeps): () => Promise<void> {
  let isDirty = true;
  let looking: Promise<void> | null = null;
  const look = () => {
    looking ??= lookForDayEnd(db, now(), isDirty)
      .then((still) => {
        isDirty = still;
      })
      .catch(failed)
      .finally(() => {
        looking = null;
      });
  };
  const timer = setInterval(look, lookEvery);
  look();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
