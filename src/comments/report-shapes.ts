import { type Described, integer, list, object, orNull, text } from '../api/api.ts';
import { CommentedStory, count, id, instant, OpenReport, state } from './desk-shapes.ts';

export const ReportsPage = object({
  reports: list(
    object({
      ...OpenReport.properties,
      comment: object({ id: id('the comment'), name: text(), excerpt: text(), state, story: CommentedStory }),
      closedAt: orNull(instant('When; null: it is open.')),
      closedBy: orNull(text()),
    }),
    { description: 'The newest first.' },
  ),
  next: orNull(text({ format: 'uuid' }), { description: 'Give it back as `before`; null at the end.' }),
});
export type ReportsPage = Described<typeof ReportsPage>;

export const Refusals = object({
  days: integer({ description: 'Of how many days.' }),
  counts: list(object({ check: text(), count: count('How many.') }), { description: 'The commonest first.' }),
  newest: list(
    object({
      id: id('the refusal'),
      at: instant('When.'),
      check: text({ description: 'Which check refused it.' }),
      words: text({ description: 'Why, in words.' }),
      story: orNull(CommentedStory),
    }),
    { description: 'The newest 50. Of what was written nothing is kept.' },
  ),
});
export type Refusals = Described<typeof Refusals>;
