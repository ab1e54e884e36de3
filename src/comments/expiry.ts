import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { type Expired, isMore, sweeps } from './expiry-sweeps.ts';
import { filterKeeper } from './filter-upkeep.ts';
import { limitsAt } from './keeping-rules.ts';

const everyMs = 60 * 60 * 1_000;
/** A server that starts has other things to do first. */
const firstAfterMs = 60 * 1_000;
const none: Expired = {
  senders: 0,
  addresses: 0,
  comments: 0,
  refusals: 0,
  reports: 0,
  oldWords: 0,
  secrets: 0,
  proofs: 0,
};

/** Takes away everything of comments whose time is over; how much of each kind. */
export async function expireComments(
  db: Db,
  now: Temporal.Instant,
  signal: AbortSignal = new AbortController().signal,
): Promise<Expired> {
  const { comments: settings } = await readNewsroom(db);
  const limits = limitsAt(now, settings);
  let expired = none;
  for (const { name, once } of sweeps) {
    for (let count = Number.POSITIVE_INFINITY; isMore(count) && !signal.aborted; ) {
      count = await once(db, limits);
      expired = { ...expired, [name]: expired[name] + count };
    }
  }
  return expired;
}

/**
 * Looks a minute after it was started, and every hour: what is to go, and whether the filter has learned. Call what it returns to stop: it resolves when
 * a look that is under way has ended.
 */
export function startCommentExpiry(
  db: Db,
  {
    now,
    failed,
    afterMs = firstAfterMs,
  }: {
    readonly now: () => Temporal.Instant;
    readonly failed: (error: unknown) => void;
    readonly afterMs?: number;
  },
): () => Promise<void> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout;
  let last = Promise.resolve();
  const keepFilter = filterKeeper(db);
  const look = () => {
    last = expireComments(db, now(), stop.signal)
      .then(() => (stop.signal.aborted ? undefined : keepFilter(now())))
      .catch(failed)
      .then(() => {
        if (!stop.signal.aborted) timer = setTimeout(look, everyMs);
      });
  };
  timer = setTimeout(look, afterMs);
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await last;
  };
}
