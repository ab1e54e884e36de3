import { changeKey } from '../db/db.ts';
import { shownByCards } from '../stories/stories.ts';
import type { SearchAnswer } from './shapes.ts';

/** The order of best match makes less of what grows old; so far it may be behind the clock. */
const orderStands = { minutes: 1 };

/**
 * What an answer shows, for `reply.shows`: its change keys, and until when they are all. Null where the search was cut
 * short: asked again it may find more.
 */
export function shownBySearch(
  { hits, isCutShort }: SearchAnswer,
  now: Temporal.Instant,
): { readonly keys: readonly string[]; readonly until: Temporal.Instant } | null {
  if (isCutShort) return null;
  const cards = hits.map(({ card }) => card);
  return { keys: [changeKey.stories, changeKey.corrections, ...shownByCards(cards)], until: now.add(orderStands) };
}
