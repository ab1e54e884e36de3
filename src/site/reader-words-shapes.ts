import { type Described, named, object, oneOf, orNull, text } from '../api/api.ts';

/** What of the readers' pages crosses the network to the desk. The desk imports the types. */

const page = object({
  code: text({ description: 'The line above the title.' }),
  title: text(),
  text: text({ description: 'The sentences below it.' }),
});
const notice = object({
  title: text({ description: 'Of the box in which it stands.' }),
  label: text({ description: 'What stands before its time, where notices of another kind are beside it; else empty.' }),
});

export const ReaderWords = named(
  'ReaderWords',
  object({
    language: text({ description: 'BCP 47 of the words.' }),
    direction: oneOf(['ltr', 'rtl']),
    headlineLabel: text({ description: 'What stands before the headline that a withdrawn story keeps.' }),
    headline: orNull(text(), {
      description: 'The one that readers know; null: they can open the story no more, or never could.',
    }),
    since: text({ description: 'What stands before the time at which it was taken back.' }),
    now: text({ description: 'Now, as that page would write it.' }),
    reason: text({ description: 'What stands before the reason.' }),
    notStated: text({ description: 'What stands there where no reason is given.' }),
    withheld: page,
    killed: page,
    withdrawn: page,
    time: text({ description: 'Now, as the story’s page would write it.' }),
    correction: notice,
    clarification: notice,
    update: notice,
  }),
);
export type ReaderWords = Described<typeof ReaderWords>;
