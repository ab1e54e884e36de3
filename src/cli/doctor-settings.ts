import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Finding } from './doctor-checks.ts';

/** Days before its end at which security.txt should be seen to. */
const seenToBefore = 30;

/** What of the settings has gone out of date by the calendar alone. */
export function checkSettings({ security }: Newsroom, now: Temporal.Instant): readonly Finding[] {
  if (security.expires === null) return [];
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const { days } = today.until(security.expires, { largestUnit: 'days' });
  if (days > seenToBefore) return [];
  const what =
    days <= 0
      ? `security.txt has been out of date since ${security.expires}, and whoever finds a weakness will not trust it`
      : `security.txt falls due on ${security.expires}`;
  const mend = 'dateline settings set security.expires YYYY-MM-DD, or --default to let it move along';
  return [{ state: 'look', what, mend }];
}
