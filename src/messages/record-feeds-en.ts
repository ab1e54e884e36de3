/** What feeds of the record say, in English. */
export const recordFeeds = {
  recordOf: 'On the record: {title}',
} as const;
