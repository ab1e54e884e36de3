import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { cutShort, type Looked, matching } from './matching.ts';
import type { StoryWords } from './ranking.ts';

export interface Match {
  readonly number: number;
  readonly storyId: string;
}

export interface Candidate extends StoryWords, Match {}

/** What was found; `isCutShort`: older stories may match that were not looked at. */
export interface Found<T> {
  readonly stories: readonly T[];
  readonly isCutShort: boolean;
}

/**
 * The newest stories that match with all words in the headline, and the newest that match anywhere, each at most
 * `limit`, in one query. One that is both comes once. Those of the first kind may hold what must not be there.
 */
export async function candidates(db: Db, looked: Looked, limit: number): Promise<Found<Candidate>> {
  const legs = [matching(db, looked, 'anywhere', limit)];
  if (looked.query.terms.length > 0) legs.push(matching(db, looked, 'headline', limit));
  const { rows } = await sql<Row & Omit<Candidate, 'number' | 'storyId'>>`
    select m.number, w.story_id, w.headline, w.standfirst, w.body, w.names
    from (${union(legs)}) as m left join published_words as w on w.number = m.number`.execute(db);
  return found(rows, ({ story_id, number, ...words }) => ({ ...words, number: Number(number), storyId: story_id }));
}

/** The newest stories that match, newest first. */
export async function newestMatches(db: Db, looked: Looked, limit: number): Promise<Found<Match>> {
  const { rows } = await sql<Row>`
    select m.number, w.story_id
    from (${union([matching(db, looked, 'anywhere', limit)])}) as m
    left join published_words as w on w.number = m.number
    order by m.number desc`.execute(db);
  return found(rows, ({ number, story_id }) => ({ number: Number(number), storyId: story_id }));
}

interface Row {
  readonly number: number | string;
  readonly story_id: string;
}

function union(legs: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(
    legs.map((leg) => sql`select number from (${leg}) as leg`),
    sql` union `,
  );
}

function found<R extends Row, T>(rows: readonly R[], read: (row: R) => T): Found<T> {
  const stories = rows.filter(({ number }) => Number(number) !== cutShort);
  return { stories: stories.map(read), isCutShort: stories.length < rows.length };
}
