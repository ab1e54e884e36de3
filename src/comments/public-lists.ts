import type { Db } from '../db/db.ts';
import { commentOf } from './public-store.ts';
import type { PublicComment, ThreadMode, ThreadOrder } from './shapes.ts';

/** How a story's comments are taken, and how many of them readers see. */
export interface ThreadFacts {
  readonly mode: ThreadMode;
  readonly count: number;
}

/** The threads of these stories, in one query; a story that nobody has commented on or closed has none. */
export async function threadsOf(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, ThreadFacts>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('published_thread')
    .select(['story_id', 'mode', 'shown'])
    .where('story_id', 'in', storyIds)
    .execute();
  return new Map(rows.map(({ story_id, mode, shown }) => [story_id, { mode, count: shown }]));
}

/** A page of a story's comments, one by one, whatever they answer. */
export interface CommentsAsked {
  readonly order: ThreadOrder;
  /** the page begins behind this comment; null: the first page */
  readonly behind: string | null;
  readonly limit: number;
}

/** One page of a story's comments in the order of time, and the comment behind which it goes on; null at its end. */
export async function listComments(
  db: Db,
  storyId: string,
  { order, behind, limit }: CommentsAsked,
): Promise<{ readonly comments: readonly PublicComment[]; readonly last: string | null }> {
  const isOldest = order === 'oldest';
  const rows = await db
    .selectFrom('published_comment')
    .selectAll()
    .where('story_id', '=', storyId)
    .$if(order === 'picks', (query) => query.where('is_pick', '=', 1).where('gone', 'is', null))
    .$if(behind !== null, (query) => query.where('comment_id', isOldest ? '>' : '<', behind ?? ''))
    .orderBy('comment_id', isOldest ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute();
  const comments = rows.slice(0, limit).map(commentOf);
  return { comments, last: rows.length > limit ? (comments.at(-1)?.id ?? null) : null };
}
