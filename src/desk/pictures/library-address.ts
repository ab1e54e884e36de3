import { addDays, dayIn } from '../zone-days.ts';
import type { LibraryAsked } from './picture-api.ts';

/** What of the library an address asks for. */
export interface LibrarySearchAddress {
  readonly words?: string;
  readonly show?: LibraryShow;
}

export type LibraryShow = 'look' | 'rights' | 'slots';

export const shows: readonly LibraryShow[] = ['look', 'rights', 'slots'];

/** Days before the end of a picture's rights from which the library points at it. */
const soon = 30;

/** What an address says, without anything that the library does not know. */
export function readLibrarySearch(given: Record<string, unknown>): LibrarySearchAddress {
  const show = shows.find((one) => one === given['show']);
  // The router reads a number out of what is only digits.
  const words = typeof given['words'] === 'number' ? String(given['words']) : given['words'];
  return {
    ...(typeof words === 'string' && words.trim() !== '' && { words: words.slice(0, 200) }),
    ...(show && { show }),
  };
}

/** The same, as the server is asked for it. */
export function askedOf(
  { words, show }: LibrarySearchAddress,
  { zone, now }: { readonly zone: string; readonly now: Date },
): LibraryAsked {
  return {
    ...(words && { q: words }),
    ...(show === 'look' && { flagged: 'yes' }),
    ...(show === 'slots' && { state: 'slot' }),
    // The server takes the day before which they end, and a picture may be printed on its last day.
    ...(show === 'rights' && { rightsEndBefore: addDays(dayIn(zone, now), soon + 1) }),
  };
}
