import { type CommentedStory, newestComments, type PublicComment } from '../comments/comments.ts';
import { changeKey, type Db } from '../db/db.ts';
import { type Words, wordsFor } from '../messages/messages.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { StoryCard } from '../stories/stories.ts';
import { allCommentsAt, type CommentFeed, type FeedComment, updatedAt } from './comment-feed.ts';
import { xmlText } from './markup.ts';
import { type IconOf, newsroomHead } from './read-feed.ts';

/** What reading a feed of comments needs around it. */
export interface CommentsAround {
  readonly newsroom: Newsroom;
  readonly baseUrl: string;
  readonly iconOf: IconOf;
  readonly now: Temporal.Instant;
}

/** A feed of comments with the change keys of everything in it. */
export interface ReadComments {
  readonly feed: CommentFeed;
  readonly keys: readonly string[];
  /** when it becomes another one by the clock alone */
  readonly until: Temporal.Instant | undefined;
}

const commentsAFeed = 50;

/**
 * The newest comments of all stories. They go and come with their stories, and name them: `changeKey.stories` is noted
 * for each of those changes, of stories too that have none among the newest now.
 */
export async function readAllComments(db: Db, around: CommentsAround): Promise<ReadComments> {
  const { newsroom, baseUrl } = around;
  const words = wordsFor(newsroom.language);
  const titled = (name: string, { headline }: CommentedStory) => words.commentOn({ name, headline });
  return await readComments(db, null, around, {
    titled,
    head: {
      id: `${baseUrl}${allCommentsAt}`,
      title: words.commentsOf({ title: newsroom.name }),
      description: newsroom.tagline || newsroom.name,
      pagePath: '/',
      feedsAt: allCommentsAt,
      language: newsroom.language,
    },
    keys: [changeKey.allComments, changeKey.stories],
  });
}

/** The newest comments of one story. */
export async function readStoryComments(db: Db, story: StoryCard, around: CommentsAround): Promise<ReadComments> {
  const words: Words = wordsFor(story.language, around.newsroom.language);
  return await readComments(db, story.id, around, {
    titled: (name) => name,
    head: {
      // Whatever becomes of the story's address.
      id: `${around.baseUrl}/api/v1/stories/${story.id}/comments`,
      title: words.commentsOf({ title: story.headline }),
      description: story.standfirst ?? story.headline,
      pagePath: story.path,
      feedsAt: story.path,
      language: story.language,
    },
    keys: [changeKey.comments(story.id), changeKey.story(story.id)],
  });
}

interface About {
  readonly head: Pick<CommentFeed, 'id' | 'title' | 'description' | 'pagePath' | 'feedsAt' | 'language'>;
  readonly titled: (name: string, story: CommentedStory) => string;
  readonly keys: readonly string[];
}

async function readComments(
  db: Db,
  storyId: string | null,
  { newsroom, iconOf, now }: CommentsAround,
  { head, titled, keys }: About,
): Promise<ReadComments> {
  const found = await newestComments(db, storyId, commentsAFeed);
  const comments = found.map(({ comment, story }): FeedComment => {
    const printed: PublicComment = { ...comment, name: xmlText(comment.name), text: xmlText(comment.text) };
    return { comment: printed, story, title: titled(printed.name, story) };
  });
  const newest = comments.map(({ comment }) => updatedAt(comment)).toSorted();
  const today = now.toZonedDateTimeISO('UTC').startOfDay();
  return {
    feed: {
      ...head,
      ...newsroomHead(newsroom, iconOf),
      // The hub is told of stories; a feed that named it would be one that nobody is told of.
      hub: null,
      // Atom wants a time even where there is no comment yet: then it is today.
      updatedAt: newest.at(-1) ?? today.toInstant().toString(),
      comments,
    },
    keys: [changeKey.frame, ...keys],
    until: comments.length === 0 ? today.add({ days: 1 }).toInstant() : undefined,
  };
}
