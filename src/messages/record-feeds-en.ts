/** What feeds of the record say, in English. */
export const recordFeeds = {
  recordOf: 'On the record: {title}',
  recordEntry: '{who}: {words}',
  nobodyStated: 'Source not stated',
  standsAs: {
    withdrawn: 'Withdrawn',
    asked: 'Asked, declined to comment',
    disputed: 'Disputed',
    corroborated: 'Corroborated',
    superseded: 'Superseded by a later statement',
    corrected: 'Corrected',
    unverified: 'Not independently verified',
    record: 'On the record',
  },
  standsBy: '{standing}: {names}',
} as const;
