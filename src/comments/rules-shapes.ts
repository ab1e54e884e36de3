import { type Described, integer, list, named, object, text } from '../api/api.ts';

/** What a moderator goes by, of the newsroom's settings. */
export const CommentRules = named(
  'CommentRules',
  object({
    reasons: list(text(), { description: 'Why a comment may be rejected, in the order of their keys 1 to 9.' }),
    keepBinnedDays: integer({ description: 'For how many days a rejected comment is kept.' }),
  }),
);
export type CommentRules = Described<typeof CommentRules>;
