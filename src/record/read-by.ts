import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { findStory, type Story } from '../stories/stories.ts';
import { dayIn } from '../text/text.ts';
import type { ReadBy } from './typed-words.ts';

/** From which day the relative days of a story are reckoned: its dateline's, else that of its publication. */
export async function dayOfStory(db: Db, { fields, firstPublishedAt }: Story): Promise<string | null> {
  if (fields.dateline?.date) return fields.dateline.date;
  if (firstPublishedAt === null) return null;
  const { timeZone } = await readNewsroom(db);
  return dayIn(Temporal.Instant.from(firstPublishedAt), timeZone);
}

/** By what the words that somebody types about a story's statements are read. */
export async function readBy(db: Db, storyId: string): Promise<ReadBy> {
  const story = await findStory(db, storyId);
  const { timeZone } = await readNewsroom(db);
  return { day: story && (await dayOfStory(db, story)), timeZone };
}
