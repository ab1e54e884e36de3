import type { Trial } from '../newsroom/newsroom.ts';
import { newToken } from '../people/people.ts';

/** What is being looked at before it is kept. */
export interface Trials {
  /** gives the token of the link that shows it */
  readonly put: (trial: Trial) => string;
  /** null where the link shows nothing any more */
  readonly find: (token: string) => Trial | null;
}

const minutesKept = 30;
/** Whoever types makes a new one every other second; the older ones are looked at no more. */
const keptAtMost = 60;

/**
 * Keeps trials in memory alone: one is looked at by whoever made it, a moment later, and is worth nothing after a
 * restart.
 */
export function makeTrials(now: () => Temporal.Instant): Trials {
  const kept = new Map<string, { readonly trial: Trial; readonly until: Temporal.Instant }>();
  return {
    put: (trial) => {
      const { token } = newToken();
      kept.set(token, { trial, until: now().add({ minutes: minutesKept }) });
      const [oldest] = kept.keys();
      if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
      return token;
    },
    find: (token) => {
      const found = kept.get(token);
      return found === undefined || Temporal.Instant.compare(found.until, now()) <= 0 ? null : found.trial;
    },
  };
}
