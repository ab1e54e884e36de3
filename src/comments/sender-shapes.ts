import { type Described, list, mended, named, object, oneOf, orNull, text, truth } from '../api/api.ts';
import { blockOutcomes } from './block-shapes.ts';
import { CommentInContext, count, day, id, instant, SenderSummary, state } from './desk-shapes.ts';

export const SenderAccount = object({
  sender: SenderSummary,
  names: list(text(), { description: 'The names under which they have commented, the newest first.' }),
  isBlocked: orNull(object({ id: id('the block'), outcome: oneOf(blockOutcomes) }), { description: 'null: no.' }),
  history: CommentInContext.properties.history,
});
export type SenderAccount = Described<typeof SenderAccount>;

const email = mended(text({ pattern: '^\\s*\\S+@\\S+\\s*$', maxLength: 320 }), 'Give a whole email address.');
export const SenderAsked = object({ email });
export const SenderFound = object({ id: id('the sender') });
export const EmailAsked = object({
  commentId: mended(id('the comment at which it is looked at'), 'Give the id of a comment of theirs.'),
});
export const EmailShown = object({ email: text() });

export const SenderExport = named(
  'SenderExport',
  object(
    {
      format: oneOf(['dateline-comments-1']),
      newsroom: text(),
      exportedAt: instant('When.'),
      sender: object({
        email: text(),
        name: text({ description: 'The one used last.' }),
        firstAt: instant('The first comment.'),
        lastAt: instant('The last comment.'),
        confirmedAt: orNull(instant('When the address was confirmed.')),
        mailRefusedAt: orNull(instant('When they said that nothing more is to be sent there.')),
        deletedOn: day('On which day email and network address are deleted.'),
      }),
      comments: list(
        object({
          id: id('the comment'),
          story: text({ description: 'The story’s headline.' }),
          address: orNull(text({ description: 'Where the story stands; null: it is not published now.' })),
          answers: orNull(id('the comment that it answers')),
          writtenAt: instant('When.'),
          editedAt: orNull(instant('When it was last changed.')),
          name: text(),
          website: orNull(text()),
          text: text(),
          wordsBefore: list(text()),
          state,
          reason: orNull(text()),
          isPick: truth(),
          findings: list(text()),
          networkAddressDay: orNull(
            day('The day under whose key a hash of the network address is kept; null: none is kept.'),
          ),
        }),
      ),
      notices: list(
        object({
          commentId: id('the comment'),
          askedAt: instant('When they asked to be told of answers.'),
          confirmedAt: orNull(instant('When they confirmed it.')),
          endedAt: orNull(instant('When they had enough.')),
        }),
      ),
      blocks: list(object({ outcome: oneOf(blockOutcomes), madeAt: instant('When the sender was blocked.') })),
    },
    { description: 'All that the newsroom keeps of one person who comments.' },
  ),
);
export type SenderExport = Described<typeof SenderExport>;

export const eraseWords = ['delete', 'keep'] as const;
export const EraseAsked = object({
  words: mended(
    oneOf(eraseWords, {
      description: '`delete`: the comments go; `keep`: those that are shown stay as “A reader”, the others go.',
    }),
    'Choose delete or keep.',
  ),
});
export const SenderErased = named(
  'SenderErased',
  object({
    deleted: count('Comments whose words are gone.'),
    keptWithoutName: count('Comments that stay without a name.'),
    notices: count('Wishes to be told of answers that are gone.'),
    decisions: count('Decisions whose old words are gone.'),
    blocks: count('Blocks that are gone.'),
  }),
);
export type SenderErased = Described<typeof SenderErased>;
