import type { recordFeeds as english } from './record-feeds-en.ts';
import type { Translated } from './translated.ts';

/** What feeds of the record say, in Arabic. */
export const recordFeeds: Translated<typeof english> = {
  recordOf: 'في السجلّ: {title}',
};
