/** What feeds of comments and their items are called, in English. */
export const commentCounts = {
  commentsOf: 'Comments: {title}',
  commentOn: '{name} on “{headline}”',
} as const;
