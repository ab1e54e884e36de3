import type { PublicComment, ThreadOrder, ThreadPage } from '../comments/comments.ts';
import { commentsRoot } from './addresses.ts';
import { CommentItem } from './comment.tsx';
import { CommentForm } from './comment-form.tsx';
import { LiveLine } from './comment-live.tsx';
import type { SentForm } from './comment-sent.ts';
import { type Taking, takingOf } from './comment-taking.ts';
import { treeOf } from './comment-tree.ts';
import { CommentOrders, MoreComments } from './comment-ways.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { languageAttributes, type PageVoice, Typed } from './voice.tsx';

/** A story as far as its comments need it. */
export interface CommentedPage {
  readonly id: string;
  readonly path: string;
  readonly firstPublishedAt: string;
}

/** The comments of a story, as much of them as a page shows, and the form. */
export interface ThreadView {
  readonly story: CommentedPage;
  readonly thread: ThreadPage;
  readonly order: ThreadOrder;
  /** on the story's own page, which shows the beginning */
  readonly isBeginning: boolean;
  readonly answering: PublicComment | null;
  readonly sent: SentForm | null;
}

interface BlockParts {
  readonly frame: PageFrame;
  readonly view: ThreadView;
  /** BCP 47 of the page */
  readonly around: string;
}

/** The block speaks the newsroom's language whatever the story's is: its words are the interface's. */
export function CommentBlock({ frame, view, around }: BlockParts) {
  const { words, newsroom, now } = frame;
  const { story, thread, isBeginning, sent } = view;
  const voice = voiceOf(frame, words.locale);
  const taking = takingOf(story, thread.mode, { settings: newsroom.comments, now });
  const isOpen = taking === 'open' || taking === 'slow';
  const hasForm = isOpen || sent !== null;
  const Heading = isBeginning ? 'h2' : 'h1';
  const { invitation } = newsroom.comments;
  return (
    <section
      className="block comments"
      id="comments"
      aria-labelledby="comments-title"
      data-live={`${commentsRoot}live/${story.id}`}
      data-shown={thread.count}
      {...languageAttributes(words.locale, around)}
    >
      <Heading className="block-title" id="comments-title">
        {thread.count === 0 && !isOpen ? words.comments : words.commentCount({ count: thread.count })}
      </Heading>
      {invitation === '' || !isOpen ? null : (
        <p className="com-sub">
          <Typed voice={voice} text={invitation} />
        </p>
      )}
      {hasForm && thread.count > 0 ? (
        <p className="com-jump">
          <a href="#add-comment">{words.addComment}</a>
        </p>
      ) : null}
      <div className={hasForm ? 'com-grid' : undefined}>
        <div>
          <CommentOrders view={view} voice={voice} />
          <LiveLine words={words} storyPath={story.path} />
          <ol className="thread">
            {treeOf(thread.comments).map((placed) => (
              <CommentItem key={placed.comment.id} placed={placed} look={{ voice, storyPath: story.path, isOpen }} />
            ))}
          </ol>
          <MoreComments view={view} voice={voice} />
          <TakingNote taking={taking} days={newsroom.comments.openDays} voice={voice} />
        </div>
        {hasForm ? (
          <CommentForm
            frame={frame}
            story={story}
            answering={view.answering}
            sent={sent}
            Heading={isBeginning ? 'h3' : 'h2'}
          />
        ) : null}
      </div>
    </section>
  );
}

function TakingNote({ taking, days, voice }: { taking: Taking; days: number; voice: PageVoice }) {
  const { words } = voice;
  if (taking === 'open') return null;
  const said = { slow: words.commentsSlowed, closed: words.commentsClosed, old: words.commentsTooOld({ days }) };
  return <p className="com-note com-taking">{said[taking]}</p>;
}
