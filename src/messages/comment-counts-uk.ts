import type { commentCounts as english } from './comment-counts-en.ts';
import type { Translated } from './translated.ts';

/** How many comments there are, and what feeds of them are called, in Ukrainian. */
export const commentCounts: Translated<typeof english> = {
  commentCount: '{count, plural, one {# коментар} few {# коментарі} many {# коментарів} other {# коментаря}}',
  commentsOf: 'Коментарі: {title}',
  commentOn: '{name} про «{headline}»',
};
