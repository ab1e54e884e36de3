/** How many comments there are, and what feeds of them are called, in English. */
export const commentCounts = {
  commentCount: '{count, plural, one {# comment} other {# comments}}',
  commentsOf: 'Comments: {title}',
  commentOn: '{name} on “{headline}”',
} as const;
