import { isIP } from 'node:net';
import { isPublicAddress } from '../outgoing/outgoing.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Pauses between tries, in milliseconds: the first failure is often over in a minute, a long one lasts hours. */
const pauses = [minute, 5 * minute, 15 * minute, hour, 3 * hour] as const;
const longestPause = 6 * hour;
/** After so long nobody waits for the word any more: hubs and search engines look by themselves. */
const triesForMs = 3 * 24 * hour;
/** However long another machine asks us to wait. */
const waitAtMost = 24 * hour;

/** How long to wait after `tries` failures, milliseconds; `retryAfter` is the header (RFC 9110, 10.2.3), if any. */
export function pauseAfter(tries: number, retryAfter: string | null, now: Temporal.Instant): number {
  const usual = pauses[tries - 1] ?? longestPause;
  return Math.max(usual, Math.min(waited(retryAfter, now), waitAtMost));
}

function waited(retryAfter: string | null, now: Temporal.Instant): number {
  if (retryAfter === null) return 0;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1_000;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : until - now.epochMilliseconds;
}

/** True when a word that has waited since then is not worth another try. */
export function isTooOld(since: string, now: Temporal.Instant): boolean {
  return now.epochMilliseconds - Temporal.Instant.from(since).epochMilliseconds > triesForMs;
}

/** True when the newsroom's address is one that another machine can ask; a newsroom tried out at home has none. */
export function isReachable(baseUrl: string): boolean {
  const host = new URL(baseUrl).hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !/\.(?:localhost|local|internal|home\.arpa)$/.test(host);
}
