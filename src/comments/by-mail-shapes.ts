import { type Described, mended, named, object, oneOf, orNull, text, truth } from '../api/api.ts';

/** What of mail about comments crosses the network. The desk imports the types. */

export const watchKinds = ['none', 'each', 'hourly', 'morning'] as const;
export type WatchKind = (typeof watchKinds)[number];

const wants = mended(
  oneOf(watchKinds, {
    description:
      'None; each comment that waits; what waits, each hour; what waits, at eight in the morning by the newsroom’s clock.',
  }),
  'Choose none, each, hourly or morning.',
);

export const CommentWatch = named(
  'CommentWatch',
  object({ wants, canMail: truth({ description: 'false: this server cannot send mail, and nothing is sent.' }) }),
);
export type CommentWatch = Described<typeof CommentWatch>;
export const CommentWatchAsked = object({ wants });

export const actToken = mended(
  text({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'What stands behind # in the address of the link.' }),
  'Open the link as it was sent, whole.',
);

const ActDecided = object({
  what: oneOf(['shown', 'held', 'second', 'binned', 'spam', 'deleted'], {
    description: 'How it stands now. `held`: what was decided has been undone.',
  }),
  by: orNull(text({ description: 'Who decided last.' })),
  at: orNull(text({ format: 'date-time', description: 'When.' })),
});
export type ActDecided = Described<typeof ActDecided>;

const facts = {
  action: oneOf(['show', 'bin'], { description: 'What the link does.' }),
  account: text({ description: 'In whose name.' }),
  comment: object({
    name: text(),
    text: text(),
    writtenAt: text({ format: 'date-time' }),
  }),
  story: object({
    headline: text(),
    path: orNull(text({ description: 'Of its page; null: readers cannot open it now.' })),
  }),
  decided: orNull(ActDecided, { description: 'What was decided meanwhile; null: it waits.' }),
};

export const ActFacts = named('CommentActFacts', object(facts));
export type ActFacts = Described<typeof ActFacts>;
export const ActDone = named(
  'CommentActDone',
  object({ ...facts, isDone: truth({ description: 'false: somebody had decided before, and nothing was done.' }) }),
);
export type ActDone = Described<typeof ActDone>;
