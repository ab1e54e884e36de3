import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { DeskComment } from '../shapes.ts';
import { EmailLine } from './email-line.tsx';

const words = {
  email: 'Email',
  confirmed: 'Confirmed',
  website: 'Website',
  sent: 'Sent',
  edited: 'Changed',
  story: 'Story',
  notPublished: 'not published now',
  deletedOn: 'Deleted on',
  person: (day: string) => `${day}, address and email`,
  comment: (day: string) => `${day}, the comment`,
  decided: 'Decided',
  by: (name: string) => `by ${name}`,
  reason: 'Reason',
} as const;

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Whose a comment is, when and where it was written, and when what is kept of it is deleted. */
export function CommentFacts({ comment }: { readonly comment: DeskComment }) {
  const { id, sender, website, writtenAt, editedAt, story, deletedOn, reason, decidedBy, decidedAt } = comment;
  return (
    <dl className="comment-facts">
      {sender !== null && (
        <>
          <dt>{words.email}</dt>
          <dd>
            <EmailLine sender={sender.id} comment={id} />
          </dd>
        </>
      )}
      {sender?.confirmedAt && (
        <>
          <dt>{words.confirmed}</dt>
          <dd>
            <NewsroomMoment at={sender.confirmedAt} />
          </dd>
        </>
      )}
      {website !== null && (
        <>
          <dt>{words.website}</dt>
          {/* Nobody is led to where a stranger wants them to go. */}
          <dd dir="ltr">{website.replace(/^https?:\/\/|\/$/g, '')}</dd>
        </>
      )}
      <dt>{words.sent}</dt>
      <dd>
        <NewsroomMoment at={writtenAt} />
      </dd>
      {editedAt !== null && (
        <>
          <dt>{words.edited}</dt>
          <dd>
            <NewsroomMoment at={editedAt} />
          </dd>
        </>
      )}
      <dt>{words.story}</dt>
      <dd dir="auto">
        {story.path === null ? (
          <>
            {story.headline} <span className="quiet">({words.notPublished})</span>
          </>
        ) : (
          <a href={`${story.path}#comments`}>{story.headline}</a>
        )}
      </dd>
      {decidedAt !== null && decidedBy !== null && (
        <>
          <dt>{words.decided}</dt>
          <dd>
            <NewsroomMoment at={decidedAt} /> <bdi>{words.by(decidedBy)}</bdi>
          </dd>
        </>
      )}
      {reason !== null && (
        <>
          <dt>{words.reason}</dt>
          <dd dir="auto">{reason}</dd>
        </>
      )}
      {(sender !== null || deletedOn !== null) && (
        <>
          <dt>{words.deletedOn}</dt>
          <dd>
            {deletedOn !== null && <span className="figures">{words.comment(dayIn(deletedOn))}</span>}
            {sender !== null && <span className="figures">{words.person(dayIn(sender.deletedOn))}</span>}
          </dd>
        </>
      )}
    </dl>
  );
}

function dayIn(date: string): string {
  return dayWords.format(new Date(date));
}
