import type { PublicComment } from '../comments/comments.ts';
import { webAddress } from '../comments/comments.ts';
import { instantText } from '../messages/messages.ts';
import { isWrittenIn, sameLanguage } from '../text/text.ts';
import { commentPath, threadPath } from './addresses.ts';
import { CommentText, readersLink } from './comment-text.tsx';
import type { PlacedAnswer } from './comment-tree.ts';
import { type PageVoice, Typed } from './voice.tsx';

/** What the comments of a page have in common. */
export interface CommentLook {
  /** in the words of the interface: the block speaks their language */
  readonly voice: PageVoice;
  /** path of the story */
  readonly storyPath: string;
  /** whether it can be answered */
  readonly isOpen: boolean;
}

/** The id of a comment's element, to which addresses lead. */
export function commentAnchor(id: string): string {
  return `comment-${id}`;
}

/** A comment with its answers. */
export function CommentItem({ placed, look }: { placed: PlacedAnswer; look: CommentLook }) {
  const { comment, replies } = placed;
  return (
    <li>
      {comment.gone === null ? (
        <Comment placed={placed} look={look} />
      ) : (
        <p className="com-note" id={commentAnchor(comment.id)}>
          <GoneWords comment={comment} voice={look.voice} />
        </p>
      )}
      {replies.length === 0 ? null : (
        <ol className="replies">
          {replies.map((reply) => (
            <CommentItem key={reply.comment.id} placed={reply} look={look} />
          ))}
        </ol>
      )}
    </li>
  );
}

function GoneWords({ comment, voice }: { comment: PublicComment; voice: PageVoice }) {
  const { words } = voice;
  if (comment.gone === 'deleted') return words.commentDeleted;
  const { goneReason } = comment;
  return goneReason === null ? words.commentRemoved : words.commentRemovedFor({ reason: goneReason });
}

function Comment({ placed, look }: { placed: PlacedAnswer; look: CommentLook }) {
  const { comment, answered } = placed;
  const { id, name, text } = comment;
  const { voice, storyPath, isOpen } = look;
  const { words } = voice;
  return (
    <article className="com" id={commentAnchor(id)} aria-label={words.commentBy({ name })}>
      <CommentHead comment={comment} voice={voice} />
      {answered === null ? null : (
        <p className="com-to">
          <a href={commentPath(answered.id)} rel="nofollow">
            <bdi>{answered.name === '' ? words.inAnswerToAnother : words.inAnswerTo({ name: answered.name })}</bdi>
          </a>
        </p>
      )}
      <CommentText text={text} {...languageOf(comment, voice)} />
      <p className="com-a">
        {isOpen ? (
          <>
            <a
              href={`${threadPath(storyPath)}?reply=${id}#add-comment`}
              rel="nofollow"
              aria-label={words.replyTo({ name })}
            >
              {words.commentReply}
            </a>{' '}
          </>
        ) : null}
        <a href={`${commentPath(id)}report/`} rel="nofollow" aria-label={words.reportCommentBy({ name })}>
          {words.commentReport}
        </a>
      </p>
    </article>
  );
}

/** Only the language, where the page's is another: each paragraph finds its own direction. */
function languageOf({ text, language }: PublicComment, voice: PageVoice): { lang?: string } {
  return sameLanguage(language, voice.language) || !isWrittenIn(text, language) ? {} : { lang: language };
}

/** Who, of the newsroom or not, and when; the time leads to the comment's own address. */
export function CommentHead({ comment, voice }: { comment: PublicComment; voice: PageVoice }) {
  const { words } = voice;
  const { id, name, badge, writtenAt, editedAt, isPick } = comment;
  const website = comment.website === null ? null : webAddress(comment.website);
  const when = (at: string) => instantText(at, 'moment', voice);
  return (
    <p className="com-h">
      <b>
        {website === null ? (
          <bdi>{name}</bdi>
        ) : (
          <a href={website} rel={readersLink}>
            <bdi>{name}</bdi>
          </a>
        )}
      </b>{' '}
      {badge === null ? null : (
        <>
          <span className="com-badge">
            <Typed voice={voice} text={badge} />
          </span>{' '}
        </>
      )}
      <a href={commentPath(id)}>
        <time dateTime={writtenAt}>{when(writtenAt)}</time>
      </a>
      {editedAt === null ? null : <span className="com-edited"> {words.commentEdited({ when: when(editedAt) })}</span>}
      {isPick ? <span className="com-pick"> {words.commentPick}</span> : null}
    </p>
  );
}
