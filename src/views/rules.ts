import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from './shapes.ts';

/** Somebody is counted on a story again after so many milliseconds. */
export const againAfter = 8 * 3_600_000;
/** Who was counted nowhere for so many milliseconds begins a visit. */
export const visitEndsAfter = 30 * 60_000;
/** Views by one visitor in one minute of the clock: nobody reads faster, and no program so slowly. */
export const visitorAMinute = 30;
/** Views by all behind one network address in one minute of the clock. */
export const addressAMinute = 300;

const minuteMs = 60_000;

/** How many were counted of somebody, as it is kept. */
export interface Pace {
  /** when the last was counted, milliseconds since 1970 */
  readonly at: number;
  /** minutes since 1970 */
  readonly minute: number;
  /** views that were counted in it */
  readonly inMinute: number;
}

/** The pace once one more is counted at `at`. */
export function paceAfter(pace: Pace | undefined, at: number): Pace {
  const minute = Math.floor(at / minuteMs);
  return { at, minute, inMinute: (pace?.minute === minute ? pace.inMinute : 0) + 1 };
}

/** Whether one more at `at` would be more than `most` in a minute. */
export function isTooFast(pace: Pace | undefined, at: number, most: number): boolean {
  return pace?.minute === Math.floor(at / minuteMs) && pace.inMinute >= most;
}

/** Whether a view at `at` repeats one that was counted at `before`. A clock that was put back makes no repeat a view. */
export function isRepeat(before: number | undefined, at: number): boolean {
  return before !== undefined && at - before < againAfter;
}

/** Whether a view at `at` begins a visit. */
export function beginsVisit(pace: Pace | undefined, at: number): boolean {
  return pace === undefined || at - pace.at >= visitEndsAfter;
}

/** By which browsers say that they fetch what nobody has asked for yet; the first is the standard's (Fetch, 3.2). */
const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/** What speaks against a request before anything is looked up; null: nothing does. */
export function refusalOf(method: string, headers: IncomingHttpHeaders): Refusal | null {
  if (method === 'HEAD') return 'head';
  if (purposes.some((name) => /\b(?:prefetch|prerender|preview)\b/i.test(String(headers[name] ?? ''))))
    return 'prefetch';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'other-site';
  return null;
}
