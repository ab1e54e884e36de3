import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { publishRecord } from '../statements/statements.ts';
import { stamp } from '../text/text.ts';
import type { StoryFields } from './shapes.ts';

/**
 * Publishes a story's record anew for the revision that readers see, in one transaction: what an editor has changed of it
 * is shown at once. False where readers see no such story.
 */
export function renewRecord(db: Db, storyId: string, now: Temporal.Instant): Promise<boolean> {
  return transaction(db, async (trx) => {
    // Held first, as a publication holds it: then neither sees half of the other.
    await trx
      .updateTable('story')
      .set((row) => ({ updated_at: row.ref('updated_at') }))
      .where('id', '=', storyId)
      .execute();
    const row = await trx
      .selectFrom('published_story')
      .select(['fields', 'first_published_at'])
      .where('story_id', '=', storyId)
      .executeTakeFirst();
    const own = await trx
      .selectFrom('story')
      .innerJoin('story_revision', 'story_revision.id', 'story.public_revision_id')
      .select('story_revision.fields')
      .where('story.id', '=', storyId)
      .executeTakeFirst();
    if (!row || !own) return false;
    const fields = JSON.parse(own.fields) as StoryFields;
    const { timeZone } = await readNewsroom(trx);
    const story = { storyId, fields, firstPublishedAt: row.first_published_at, at: stamp(now), timeZone };
    const { document } = await publishRecord(trx, story);
    await trx
      .updateTable('published_story')
      .set({ fields: JSON.stringify({ ...fields, document }) })
      .where('story_id', '=', storyId)
      .execute();
    return true;
  });
}
