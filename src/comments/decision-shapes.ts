import { type Described, list, mended, named, object, oneOf, orNull, text, truth } from '../api/api.ts';
import { CommentCounts, id, state } from './desk-shapes.ts';

export const decisionActions = ['show', 'hold', 'bin', 'spam', 'keep', 'pick', 'unpick'] as const;
/** Comments that one request may decide on. */
export const decisionsAtMost = 200;
/** Characters of a moderator's own reason. */
export const decisionReasonAtMost = 200;

const action = mended(
  oneOf(decisionActions, {
    description: '`hold`: for a second opinion; `keep`: leave it as it stands, and close the reports of it.',
  }),
  'Choose show, hold, bin, spam, keep, pick or unpick.',
);

export const DecisionAsked = object({
  comments: mended(
    {
      ...list(
        object({
          id: mended(id('the comment'), 'Give the id of a comment.'),
          state: mended(state, 'Give the state in which you saw it.'),
        }),
      ),
      minItems: 1,
      maxItems: decisionsAtMost,
    },
    `Give 1 to ${decisionsAtMost} comments, each with the state in which you saw it.`,
  ),
  action,
  reason: mended(
    orNull(text({ maxLength: decisionReasonAtMost, description: 'Why it is binned; its writer is told.' })),
    `Write a reason of at most ${decisionReasonAtMost} characters, or null.`,
  ),
});
export type DecisionAsked = Described<typeof DecisionAsked>;

export const DecisionOutcome = named(
  'DecisionOutcome',
  object({
    id: id('the comment'),
    isDone: truth({ description: 'false: it stays as it is.' }),
    decisionId: orNull(id('the decision'), { description: 'null: nothing was done.' }),
    state: orNull(state, { description: 'How it stands now; null: there is no such comment any more.' }),
    decidedBy: orNull(text({ description: 'Who decided last.' })),
    problem: orNull(text({ description: 'Why nothing was done, in words; null: it was done.' })),
  }),
);
export type DecisionOutcome = Described<typeof DecisionOutcome>;

export const DecisionAnswer = object({
  bulkId: orNull(id('all of this, by which it is undone'), { description: 'null: nothing was done.' }),
  results: list(DecisionOutcome, { description: 'One for each comment, as asked.' }),
  counts: CommentCounts,
});
export type DecisionAnswer = Described<typeof DecisionAnswer>;
