import type { PublicComment } from '../comments/comments.ts';
import { commentsRoot, threadPath } from './addresses.ts';
import { commentAnchor } from './comment.tsx';
import { FormStatus } from './comment-live.tsx';
import { CommentNotice } from './comment-notice.tsx';
import { CommentPreview } from './comment-preview.tsx';
import { fieldId, mistakesOf, noValues, type SentForm, trapField } from './comment-sent.ts';
import { CommentText } from './comment-text.tsx';
import { CheckBox } from './form-check.tsx';
import { FormField, FormMistakes, told } from './form-field.tsx';
import type { PageFrame } from './frame.ts';

interface FormParts {
  readonly frame: PageFrame;
  readonly story: { readonly id: string; readonly path: string };
  /** the comment that is answered; null: the story */
  readonly answering: PublicComment | null;
  /** what was sent and comes back; null: nothing yet */
  readonly sent: SentForm | null;
  /** its heading stands one level below that of the comments */
  readonly Heading: 'h2' | 'h3';
}

/** The form for a comment. Without script it is all there is; with it, the browser's work is added to it. */
export function CommentForm({ frame, story, answering, sent, Heading }: FormParts) {
  const { words } = frame;
  const { comments: settings } = frame.newsroom;
  const isEachRead = settings.readFirst === 'every';
  const values = sent?.values ?? noValues;
  const problems = sent?.problems ?? [];
  return (
    <form
      id="add-comment"
      className="com-form"
      method="post"
      action={`${commentsRoot}#add-comment`}
      noValidate
      data-proof={`${commentsRoot}proof`}
      aria-labelledby="add-title"
      {...(sent === null ? {} : { tabIndex: -1 })}
      {...(problems.length > 0 ? { 'aria-describedby': 'mistakes' } : {})}
    >
      <FormMistakes title={words.commentNotSent} mistakes={mistakesOf(problems, values, words)} />
      {sent?.isPreview ? <CommentPreview frame={frame} sent={sent} /> : null}
      <Heading id="add-title">
        {answering === null ? words.addComment : <bdi>{words.yourAnswerTo({ name: answering.name })}</bdi>}
      </Heading>
      {answering === null ? null : <Answered frame={frame} answering={answering} storyPath={story.path} />}
      <p className="hint">
        {words.starRequired} {isEachRead ? words.allReadFirst : words.someReadFirst}
      </p>
      <input type="hidden" name="story" value={story.id} />
      <input type="hidden" name="parent" value={answering?.id ?? ''} />
      <input type="hidden" name="proof" value={values.proof} />
      <Fields frame={frame} sent={sent} />
      <div className="unseen" aria-hidden="true">
        <label htmlFor="add-subject">{words.leaveEmpty}</label>
        <input id="add-subject" name={trapField} type="text" tabIndex={-1} autoComplete="off" />
      </div>
      {frame.canMail ? (
        <p>
          <CheckBox name="answers" label={words.tellOfAnswers} isChecked={values.answers} />
        </p>
      ) : null}
      <p data-remember="" hidden>
        <CheckBox name="remember" label={words.rememberMe} isChecked={values.remember} />
      </p>
      <FormStatus words={words} longest={settings.longest} />
      <p className="com-send">
        <button className="button" type="submit" name="do" value="send">
          {isEachRead ? words.sendForModeration : words.sendComment}
        </button>
        <button className="button button-quiet" type="submit" name="do" value="preview">
          {words.previewComment}
        </button>
      </p>
      <CommentNotice frame={frame} />
    </form>
  );
}

function Fields({ frame, sent }: Pick<FormParts, 'frame' | 'sent'>) {
  const { words } = frame;
  const values = sent?.values ?? noValues;
  const mistakes = mistakesOf(sent?.problems ?? [], values, words);
  const field = (name: 'name' | 'email' | 'website' | 'text', isRequired: boolean, hint: string | null) => ({
    id: fieldId(name),
    isRequired,
    hint,
    error: mistakes.find((one) => one.field === fieldId(name))?.words ?? null,
  });
  const name = field('name', true, null);
  const email = field('email', true, words.emailHint);
  const website = field('website', false, words.websiteHint);
  const text = field('text', true, words.commentHint({ most: frame.newsroom.comments.longest }));
  return (
    <>
      <FormField label={words.fieldName} {...name}>
        <input {...told(name)} name="name" type="text" dir="auto" autoComplete="name" defaultValue={values.name} />
      </FormField>
      <FormField label={words.fieldEmail} aside={words.neverPublished} {...email}>
        <input {...told(email)} name="email" type="email" dir="ltr" autoComplete="email" defaultValue={values.email} />
      </FormField>
      <FormField label={words.fieldWebsite} aside={words.optional} {...website}>
        <input
          {...told(website)}
          name="website"
          type="url"
          dir="ltr"
          autoComplete="url"
          defaultValue={values.website}
        />
      </FormField>
      <FormField label={words.fieldComment} {...text}>
        <textarea {...told(text)} name="text" dir="auto" rows={6} defaultValue={values.text} />
      </FormField>
    </>
  );
}

/** What is answered, with the way back to it and the way out of answering. */
function Answered({ frame, answering, storyPath }: { frame: PageFrame; answering: PublicComment; storyPath: string }) {
  return (
    <>
      <blockquote className="com-answered">
        <CommentText text={answering.text} />
      </blockquote>
      <p className="com-a">
        <a href={`#${commentAnchor(answering.id)}`}>{frame.words.backToComment}</a>{' '}
        <a href={`${threadPath(storyPath)}#add-comment`}>{frame.words.answerNobody}</a>
      </p>
    </>
  );
}
