import type { commentCounts as english } from './comment-counts-en.ts';
import type { Translated } from './translated.ts';

/** How many comments there are, and what feeds of them are called, in Arabic. */
export const commentCounts: Translated<typeof english> = {
  commentCount:
    '{count, plural, zero {لا تعليقات} one {تعليق واحد} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}}',
  commentsOf: 'التعليقات: {title}',
  commentOn: '{name} عن «{headline}»',
};
