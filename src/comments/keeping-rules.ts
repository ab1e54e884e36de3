import type { CommentSettings } from '../newsroom/newsroom.ts';
import { stamp } from '../text/text.ts';

/** Days for which a hash of a network address, a refusal and a closed report are kept at most, and words that were changed. */
export const shortDays = 30;

/** What is older than these goes: instants as they are kept, and the day of an address's key. */
export interface Limits {
  readonly now: string;
  /** a sender's last comment */
  readonly sender: string;
  /** the last day, `YYYY-MM-DD`, whose key of addresses goes: nothing is kept a day longer than is said */
  readonly addressDay: string;
  /** when a comment was binned */
  readonly binned: string;
  /** refusals, closed reports, words before a change */
  readonly short: string;
  /** when a comment was sent whose browser may still show it to its writer */
  readonly secret: string;
}

type Keeping = Pick<CommentSettings, 'keepPersonDays' | 'keepBinnedDays'>;

/** How long everything about comments is kept, at a moment. A day has 24 hours here. */
export function limitsAt(now: Temporal.Instant, { keepPersonDays, keepBinnedDays }: Keeping): Limits {
  const before = (days: number) => stamp(now.subtract({ hours: 24 * days }));
  return {
    now: stamp(now),
    sender: before(keepPersonDays),
    addressDay: before(addressDays({ keepPersonDays })).slice(0, 10),
    binned: before(keepBinnedDays),
    short: before(shortDays),
    secret: before(1),
  };
}

/** Days for which a network address is known by its hash. */
function addressDays({ keepPersonDays }: Pick<Keeping, 'keepPersonDays'>): number {
  return Math.min(keepPersonDays, shortDays);
}

/** On which day, by UTC, a sender's address is deleted if they write no more. */
export function senderEndsOn(lastAt: string, { keepPersonDays }: Pick<Keeping, 'keepPersonDays'>): string {
  return dayAfter(lastAt, keepPersonDays);
}

/** On which day, by UTC, the hashes of a day's network addresses can be compared no more. */
export function addressEndsOn(day: string, keeping: Pick<Keeping, 'keepPersonDays'>): string {
  return dayAfter(day, addressDays(keeping));
}

/** On which day, by UTC, a binned comment is deleted. */
export function binnedEndsOn(
  { decided_at, written_at }: { readonly decided_at: string | null; readonly written_at: string },
  { keepBinnedDays }: Pick<Keeping, 'keepBinnedDays'>,
): string {
  return dayAfter(decided_at ?? written_at, keepBinnedDays);
}

function dayAfter(at: string, days: number): string {
  return Temporal.PlainDate.from(at.slice(0, 10)).add({ days }).toString();
}
