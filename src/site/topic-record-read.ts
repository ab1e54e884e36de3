import { changeKey, type Db } from '../db/db.ts';
import {
  figuresOfTopic,
  listTopicStatements,
  placesOfTopic,
  questionsOfTopic,
  type RecordAsked,
  sumTopic,
} from '../record/record.ts';
import type { TopicRecord } from './topic-record.tsx';
import { isRecordNarrowed } from './topic-record-asked.ts';

const statementsAPage = 25;

/** What a topic's page shows of its record; null where it has none. Where statements are asked for, only these are read. */
export async function readTopicRecord(db: Db, topicId: string, asked: RecordAsked): Promise<TopicRecord | null> {
  const sums = await sumTopic(db, topicId);
  if (sums.statements === 0) return null;
  const listing = await listTopicStatements(db, topicId, { ...asked, limit: statementsAPage });
  if (isRecordNarrowed(asked)) return { asked, sums, listing, whole: null };
  const [figures, questions, places] = await Promise.all([
    figuresOfTopic(db, topicId),
    questionsOfTopic(db, topicId),
    placesOfTopic(db, topicId),
  ]);
  return { asked, sums, listing, whole: { figures, questions, places } };
}

/** What the page shows of it, and that there is none yet. Names of places and parties stand in any record's changes. */
export function shownByTopicRecord(topicId: string, record: TopicRecord | null): readonly string[] {
  return [changeKey.recordOfTopic(topicId), ...(record === null ? [] : [changeKey.record])];
}
