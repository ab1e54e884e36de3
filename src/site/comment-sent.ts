import type { CommentProblem } from '../comments/comments.ts';
import type { Words } from '../messages/messages.ts';
import type { FormMistake } from './form-field.tsx';

/** The fields of a comment's form as they were typed. */
export interface CommentValues {
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly text: string;
  readonly answers: boolean;
  readonly remember: boolean;
  readonly proof: string;
}

export const noValues: CommentValues = {
  name: '',
  email: '',
  website: '',
  text: '',
  answers: false,
  remember: false,
  proof: '',
};

/** A form that was sent and comes back: with what is wrong with it, or to be looked at. */
export interface SentForm {
  readonly values: CommentValues;
  readonly problems: readonly CommentProblem[];
  readonly isPreview: boolean;
}

/** The field that people do not see. Neither its name nor its label is one that browsers fill in. */
export const trapField = 'subject';

/** Reads what a form brings. */
export function readValues(form: URLSearchParams): CommentValues {
  const value = (name: string) => form.get(name) ?? '';
  return {
    name: value('name'),
    email: value('email'),
    website: value('website'),
    text: value('text'),
    answers: form.has('answers'),
    remember: form.has('remember'),
    proof: value('proof'),
  };
}

type Field = CommentProblem['field'];

/** The id of a field's control. */
export function fieldId(field: Exclude<Field, 'form'>): string {
  return `add-${field}`;
}

/** Everything that is wrong, in the reader's words. */
export function mistakesOf(problems: readonly CommentProblem[], typed: Readonly<Partial<CommentValues>>, words: Words) {
  return problems.map((problem): FormMistake => {
    const { field } = problem;
    const said = problemWords(problem, field === 'form' ? '' : (typed[field] ?? ''), words);
    return field === 'form'
      ? { field: null, label: '', words: said }
      : { field: fieldId(field), label: fieldLabel(field, words), words: said };
  });
}

function fieldLabel(field: Exclude<Field, 'form'>, words: Words): string {
  return {
    name: words.fieldName,
    email: words.fieldEmail,
    website: words.fieldWebsite,
    text: words.fieldComment,
  }[field];
}

function problemWords({ field, code, most = 0 }: CommentProblem, typed: string, words: Words): string {
  switch (code) {
    case 'missing':
      return field === 'name' ? words.nameMissing : field === 'email' ? words.emailMissing : words.commentMissing;
    case 'too-long':
      return words.tooLong({ count: typed.length, most });
    case 'no-email':
      return words.emailWrong({ example: 'name@example.org' });
    case 'no-website':
      return words.websiteWrong({ example: 'https://example.org' });
    case 'closed':
    case 'no-story':
      return words.closedMeanwhile;
    case 'too-often':
      return words.tooOften;
    case 'no-parent':
      return words.answerGone;
    case 'blocked':
      return words.commentBlocked;
  }
}
