import type { Db } from '../db/db.ts';
import type { Save } from './revisions.ts';

/** Minutes of writing that one revision may hold; then the next save begins another. */
export const foldsForMinutes = 10;

/**
 * Whether a save may take the place of the revision it is based on, as far as that revision itself tells: the same
 * person began it at most ten minutes ago, and neither of the two was given a note. Decision 18 has the whole rule.
 */
export function foldable(
  basis: {
    readonly account_id: string | null;
    readonly saved_by: string;
    readonly saved_at: string;
    readonly begun_at: string | null;
    readonly note: string | null;
  },
  save: Save,
): boolean {
  if (!save.accountId || basis.account_id !== save.accountId || basis.note !== null || save.note) return false;
  // A machine that works with somebody's token is not that person.
  if (basis.saved_by !== save.by) return false;
  const began = Temporal.Instant.from(basis.begun_at ?? basis.saved_at);
  const minutes = save.now.since(began).total('minutes');
  return minutes >= 0 && minutes < foldsForMinutes;
}

/**
 * Whether anything names the revision, so that it must stay as it is: readers see or saw it, a step of the story was
 * taken with it, or another revision is based on it. A table that comes to name revisions must be asked here, too.
 */
export async function isNamed(
  trx: Db,
  revision: {
    readonly storyId: string;
    readonly id: string;
    readonly head: { readonly public_revision_id: string | null };
  },
): Promise<boolean> {
  const { storyId, id, head } = revision;
  if (head.public_revision_id === id) return true;
  const event = trx.selectFrom('story_event').select('story_id').where('revision_id', '=', id);
  const version = trx.selectFrom('story_version').select('story_id').where('revision_id', '=', id);
  const later = trx.selectFrom('story_revision').select('story_id').where('based_on', '=', id);
  const found =
    (await event.where('story_id', '=', storyId).limit(1).executeTakeFirst()) ??
    (await version.where('story_id', '=', storyId).limit(1).executeTakeFirst()) ??
    (await later.where('story_id', '=', storyId).limit(1).executeTakeFirst());
  return found !== undefined;
}
