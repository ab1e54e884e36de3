import { changeKey, type Db } from '../db/db.ts';
import { wordsFor } from '../messages/messages.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type NewestOf, newestStatements, speakerPath } from '../record/record.ts';
import type { IconOf } from './read-feed.ts';
import { newsroomHead } from './read-feed.ts';
import { changedAt, type RecordFeed } from './record-feed.ts';

/** What a feed of statements follows: all of them, what one party said, or what was said on a topic. */
export interface FollowedRecord {
  readonly of: NewestOf;
  /** null: the whole newsroom */
  readonly name: string | null;
  readonly description: string | null;
  /** permanent, below the newsroom's own address */
  readonly idPath: string;
  readonly pagePath: string;
  readonly feedsAt: string;
  readonly keys: readonly string[];
}

/** Path of the record, below which its feeds stand. */
const recordAt = '/record/';

export const wholeRecord: FollowedRecord = {
  of: {},
  name: null,
  description: null,
  idPath: recordAt,
  pagePath: recordAt,
  feedsAt: recordAt,
  keys: [changeKey.record],
};

/** What one party said, or was said for it. */
export function recordOfParty(party: {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}): FollowedRecord {
  const path = speakerPath(party.id);
  return {
    ...{ of: { partyId: party.id }, name: party.name, description: party.description, pagePath: path, feedsAt: path },
    idPath: `/api/v1/parties/${party.id}/statements`,
    keys: [changeKey.party(party.id)],
  };
}

/** What was said on a topic. Its page's own feed is one of stories; this stands below it. */
export function recordOfTopic(topic: {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
}): FollowedRecord {
  const pagePath = `/topic/${topic.slug}/`;
  return {
    of: { topicId: topic.id },
    name: topic.name,
    description: topic.description,
    idPath: `/api/v1/statements?topic=${topic.id}`,
    pagePath,
    feedsAt: `${pagePath}record/`,
    keys: [changeKey.topic(topic.id), changeKey.recordOfTopic(topic.id)],
  };
}

/** A feed of statements with the change keys of everything in it. */
export interface ReadRecord {
  readonly feed: RecordFeed;
  readonly keys: readonly string[];
  /** when it becomes another one by the clock alone */
  readonly until: Temporal.Instant | undefined;
}

const statementsAFeed = 50;

/** Reads a feed of statements: two queries at most. */
export async function readRecord(
  db: Db,
  followed: FollowedRecord,
  around: {
    readonly newsroom: Newsroom;
    readonly baseUrl: string;
    readonly iconOf: IconOf;
    readonly now: Temporal.Instant;
  },
): Promise<ReadRecord> {
  const { newsroom, baseUrl } = around;
  const statements = await newestStatements(db, followed.of, statementsAFeed);
  const words = wordsFor(newsroom.language);
  const newest = statements.map(({ statement, shownAt }) => changedAt(statement, shownAt)).toSorted();
  const today = around.now.toZonedDateTimeISO('UTC').startOfDay();
  return {
    feed: {
      id: baseUrl + followed.idPath,
      title: words.recordOf({ title: followed.name ?? newsroom.name }),
      description: followed.description || newsroom.tagline || newsroom.name,
      pagePath: followed.pagePath,
      feedsAt: followed.feedsAt,
      ...newsroomHead(newsroom, around.iconOf),
      language: newsroom.language,
      // The hub is told of stories; a feed that named it would be one that nobody is told of.
      hub: null,
      // Atom wants a time even where nothing is on the record yet: then it is today.
      updatedAt: newest.at(-1) ?? today.toInstant().toString(),
      statements,
      words,
    },
    keys: [
      changeKey.frame,
      ...followed.keys,
      ...new Set(
        statements.flatMap(({ statement }) => [
          changeKey.statement(statement.id),
          changeKey.story(statement.storyId),
          ...(statement.speaker === null ? [] : [changeKey.party(statement.speaker.id)]),
        ]),
      ),
    ],
    until: statements.length === 0 ? today.add({ days: 1 }).toInstant() : undefined,
  };
}
