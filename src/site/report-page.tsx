import { type PlacedComment, type ReportReason, reportNoteAtMost, reportReasons } from '../comments/comments.ts';
import { commentPath } from './addresses.ts';
import { CommentHead } from './comment.tsx';
import { CommentText } from './comment-text.tsx';
import { FormField, type FormMistake, FormMistakes, told } from './form-field.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { OwnPage } from './own-page.tsx';

/** A report as it was typed. */
export interface ReportValues {
  readonly reason: ReportReason | null;
  readonly note: string;
}

interface ReportParts {
  readonly frame: PageFrame;
  readonly placed: PlacedComment;
  readonly values: ReportValues;
  /** it was sent, and what is missing has to be told */
  readonly isSent: boolean;
}

/** What is wrong with a comment, for a moderator. */
export function ReportPage({ frame, placed, values, isSent }: ReportParts) {
  const { words } = frame;
  const { comment, story } = placed;
  const mistakes = isSent ? mistakesIn(values, frame) : [];
  const reasonError = mistakes.find(({ field }) => field === firstReason)?.words ?? null;
  const note = {
    id: 'note',
    hint: words.atMost({ most: reportNoteAtMost }),
    error: mistakes.find(({ field }) => field === 'note')?.words ?? null,
  };
  const title = words.reportTitle;
  return (
    <OwnPage
      frame={frame}
      title={title}
      windowTitle={mistakes.length > 0 ? words.errorTitle({ title }) : title}
      story={story}
    >
      <div className="com-held">
        <article className="com" aria-label={words.commentBy({ name: comment.name })}>
          <CommentHead comment={comment} voice={voiceOf(frame, words.locale)} />
          <CommentText text={comment.text} />
        </article>
      </div>
      <form
        id="report"
        className="com-form"
        method="post"
        action={`${commentPath(comment.id)}report/#report`}
        noValidate
        aria-label={title}
        {...(mistakes.length > 0 ? { tabIndex: -1, 'aria-describedby': 'mistakes' } : {})}
      >
        <FormMistakes title={words.reportNotSent} mistakes={mistakes} />
        <p className="hint">{words.reportIntro}</p>
        <fieldset {...(reasonError === null ? {} : { 'aria-describedby': 'reason-error' })}>
          <legend>
            {words.reportWhy}
            <span aria-hidden="true"> *</span>
          </legend>
          {reportReasons.map((reason) => (
            <label key={reason} className="check">
              <input
                type="radio"
                id={`reason-${reason}`}
                name="reason"
                value={reason}
                required
                defaultChecked={values.reason === reason}
              />{' '}
              {words.reportReason[reason]}
            </label>
          ))}
          {reasonError === null ? null : (
            <p className="field-error" id="reason-error">
              {reasonError}
            </p>
          )}
        </fieldset>
        <FormField label={words.reportNote} aside={words.optional} {...note}>
          <textarea {...told(note)} name="note" dir="auto" rows={4} defaultValue={values.note} />
        </FormField>
        <p className="com-send">
          <button className="button" type="submit">
            {words.sendReport}
          </button>
        </p>
      </form>
    </OwnPage>
  );
}

const firstReason = `reason-${reportReasons[0]}`;

/** What keeps a report from being sent. */
export function mistakesIn({ reason, note }: ReportValues, { words }: PageFrame): readonly FormMistake[] {
  return [
    ...(reason === null ? [{ field: firstReason, label: words.reportWhy, words: words.reasonMissing }] : []),
    ...(note.length > reportNoteAtMost
      ? [
          {
            field: 'note',
            label: words.reportNote,
            words: words.tooLong({ count: note.length, most: reportNoteAtMost }),
          },
        ]
      : []),
  ];
}
