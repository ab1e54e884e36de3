import { type Db, transaction } from '../db/db.ts';
import type { StoryRecord } from './public-shapes.ts';
import { publishRecord, type RecordPublication } from './publish.ts';
import type { AnchoredFields, AnchoredNode } from './shapes.ts';

/** Thrown to take back what was only tried. */
const takenBack = new Error('The record was tried, and not published.');

/**
 * What readers would see of a story's record if it were published as given. It is published and taken back in one
 * transaction: nothing else knows what readers see, and nobody sees what is taken back.
 */
export async function tryRecord<D extends AnchoredNode>(
  db: Db,
  story: RecordPublication & { readonly fields: AnchoredFields & { readonly document: D } },
): Promise<{ readonly document: D; readonly record: StoryRecord | null }> {
  const tried: { document: D; record: StoryRecord | null }[] = [];
  try {
    await transaction(db, async (trx) => {
      const { document } = await publishRecord(trx, story);
      const row = await trx
        .selectFrom('published_record')
        .select('data')
        .where('story_id', '=', story.storyId)
        .executeTakeFirst();
      tried.push({ document, record: row === undefined ? null : (JSON.parse(row.data) as StoryRecord) });
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  const [made] = tried;
  if (made === undefined) throw takenBack;
  return made;
}
