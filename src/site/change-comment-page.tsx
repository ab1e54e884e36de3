import type { CommentProblem, OwnComment } from '../comments/comments.ts';
import { commentPath } from './addresses.ts';
import { fieldId, mistakesOf } from './comment-sent.ts';
import { FormField, type FormMistake, FormMistakes, told } from './form-field.tsx';
import type { PageFrame } from './frame.ts';
import { OwnPage, type StoryLink } from './own-page.tsx';

/** Other words for a comment, while they can still be changed. */
export function ChangeCommentPage(props: {
  frame: PageFrame;
  own: OwnComment;
  story: StoryLink | null;
  text: string;
  /** null: the time is over, and nothing can be changed */
  problems: readonly CommentProblem[] | null;
}) {
  const { frame, own, story, text, problems } = props;
  const { words } = frame;
  const mistakes: readonly FormMistake[] =
    problems === null
      ? [{ field: null, label: '', words: words.changeTooLate }]
      : mistakesOf(problems, { text }, words);
  const field = {
    id: fieldId('text'),
    isRequired: true,
    hint: words.commentHint({ most: frame.newsroom.comments.longest }),
    error: mistakes.find((one) => one.field === fieldId('text'))?.words ?? null,
  };
  const title = words.changeComment;
  const action = `${commentPath(own.id)}edit/`;
  return (
    <OwnPage
      frame={frame}
      title={title}
      windowTitle={mistakes.length > 0 ? words.errorTitle({ title }) : title}
      story={story}
    >
      <form
        id="change"
        className="com-form"
        method="post"
        action={`${action}#change`}
        noValidate
        aria-label={title}
        {...(mistakes.length > 0 ? { tabIndex: -1, 'aria-describedby': 'mistakes' } : {})}
      >
        <FormMistakes title={words.notChanged} mistakes={mistakes} />
        <FormField label={words.fieldComment} {...field}>
          <textarea {...told(field)} name="text" dir="auto" rows={8} defaultValue={text} />
        </FormField>
        {problems === null ? null : (
          <p className="com-send">
            <button className="button" type="submit">
              {words.saveChange}
            </button>
          </p>
        )}
      </form>
    </OwnPage>
  );
}
