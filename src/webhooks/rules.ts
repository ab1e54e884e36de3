/**
 * Pauses between tries, in seconds: from half a minute to a day, three days in all, so that a machine that is away over
 * a weekend is still told.
 */
const pauses = [30, 300, 1_800, 7_200, 18_000, 36_000, 72_000, 86_400] as const;

/** The longest that another machine may ask us to wait. */
const longestAskedFor = 86_400;

/** Seconds until a word is tried again after so many tries; null: it is given up. */
export function pauseAfter(tries: number, retryAfter: string | null): number | null {
  const pause = pauses[tries - 1];
  if (pause === undefined) return null;
  const asked = retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : 0;
  return Math.max(pause, Math.min(asked, longestAskedFor));
}

/** How long the log keeps what was given or given up. */
export const logKept = { hours: 24 * 30 } as const;
