import { type Described, list, mended, named, object, oneOf, orNull, text } from '../api/api.ts';
import { day, id, instant } from './desk-shapes.ts';

export const blockKinds = ['word', 'sender', 'address', 'site'] as const;
export const blockOutcomes = ['held', 'refused'] as const;
/** Characters of a blocked word or site. */
export const blockAtMost = 120;

export const CommentBlock = named(
  'CommentBlock',
  object({
    id: id('the block'),
    kind: oneOf(blockKinds),
    label: text({ description: 'The word or the site; of a sender or an address the name at the comment.' }),
    outcome: oneOf(blockOutcomes),
    madeBy: text(),
    madeAt: instant('When.'),
    endsOn: orNull(day('On which day it ends, since what it knows somebody by is deleted; null: it does not end.')),
  }),
);
export type CommentBlock = Described<typeof CommentBlock>;
export const CommentBlocks = object({ blocks: list(CommentBlock, { description: 'The newest first.' }) });
export type CommentBlocks = Described<typeof CommentBlocks>;

export const BlockAsked = object({
  kind: mended(oneOf(blockKinds), 'Choose word, sender, address or site.'),
  value: mended(
    orNull(text({ maxLength: blockAtMost, description: 'The word or words, or the site; null for the others.' })),
    `Write the word or the site in at most ${blockAtMost} characters, or null.`,
  ),
  commentId: mended(
    orNull(id('the comment whose sender or network address is meant'), { description: 'null for a word or a site.' }),
    'Give the id of a comment, or null.',
  ),
  outcome: mended(oneOf(blockOutcomes), 'Choose held or refused.'),
});
export type BlockAsked = Described<typeof BlockAsked>;
