import type { Db } from '../db/db.ts';
import type { StoryRecord } from '../statements/statements.ts';
import type { PublishedStory } from '../stories/stories.ts';

/** A story with its record, where whoever read the story did not read that along with it. */
export async function withRecord(db: Db, story: PublishedStory): Promise<PublishedStory> {
  if (story.record !== undefined) return story;
  const row = await db
    .selectFrom('published_record')
    .select('data')
    .where('story_id', '=', story.id)
    .executeTakeFirst();
  return { ...story, record: row === undefined ? null : (JSON.parse(row.data) as StoryRecord) };
}
