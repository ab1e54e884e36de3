import { commentCounts } from '../comments/comments.ts';
import type { Db } from '../db/db.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { StoryCard } from '../stories/stories.ts';
import { commentsOf } from './addresses.ts';
import { type PageVoice, Voiced } from './voice.tsx';

/** How many comments readers see under each story, by its id; stories that have none are left out. */
export type CommentCounts = ReadonlyMap<string, number>;

/** The counts of what a page lists, in one query; none where comments are switched off. */
export function countComments(
  db: Db,
  { comments }: Newsroom,
  cards: Iterable<Pick<StoryCard, 'id'>>,
): Promise<CommentCounts> {
  const ids = comments.areOn ? [...new Set([...cards].map(({ id }) => id))] : [];
  return commentCounts(db, ids);
}

/** “37 comments” as the way to them. Nothing where a story has none. */
export function CommentCount(props: { card: StoryCard; counts: CommentCounts | undefined; voice: PageVoice }) {
  const { card, counts, voice } = props;
  const count = counts?.get(card.id) ?? 0;
  if (count === 0) return null;
  return (
    <a className="comment-count" href={commentsOf(card.path)}>
      <Voiced voice={voice}>{voice.words.commentCount({ count })}</Voiced>
    </a>
  );
}
