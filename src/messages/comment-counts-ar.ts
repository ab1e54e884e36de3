import type { commentCounts as english } from './comment-counts-en.ts';
import type { Translated } from './translated.ts';

/** What feeds of comments and their items are called, in Arabic. */
export const commentCounts: Translated<typeof english> = {
  commentsOf: 'التعليقات: {title}',
  commentOn: '{name} عن «{headline}»',
};
