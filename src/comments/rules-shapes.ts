import { type Described, integer, list, named, object, oneOf, text } from '../api/api.ts';
import { count } from './desk-shapes.ts';
import { threadModes } from './thread-shapes.ts';

/** What a moderator goes by, of the newsroom's settings. */
export const CommentRules = named(
  'CommentRules',
  object({
    reasons: list(text(), { description: 'Why a comment may be rejected, in the order of their keys 1 to 9.' }),
    keepBinnedDays: integer({ description: 'For how many days a rejected comment is kept.' }),
  }),
);
export type CommentRules = Described<typeof CommentRules>;

/** What a story's own screen says of its comments. */
export const StoryComments = named(
  'StoryComments',
  object({
    mode: oneOf(threadModes, { description: 'How they are taken.' }),
    shown: count('That readers see.'),
    waiting: count('That are held, also for a second opinion.'),
  }),
);
export type StoryComments = Described<typeof StoryComments>;
