import { type Described, named, object, text } from '../api/api.ts';

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
