import type { Db } from '../db/db.ts';
import { apiStoryCards, storiesWithText } from '../stories/stories.ts';

/**
 * What a webhook is told, as JSON: the kind, when it happened, and the story as the API shows it at the time of the
 * telling, read through the connection that sees what readers see. Of one that was taken back there is only its id.
 */
export async function payloadOf(
  publicDb: Db,
  { kind, storyId, at }: { readonly kind: string; readonly storyId: string; readonly at: string },
  baseUrl: string,
): Promise<string> {
  const found = storyId === '' ? [] : await storiesWithText(publicDb, [storyId]);
  const [story] = await apiStoryCards(
    publicDb,
    found.map(({ card }) => card),
    baseUrl,
  );
  const data = storyId === '' ? {} : { storyId, story: story ?? null };
  return JSON.stringify({ type: kind, timestamp: at, data });
}
