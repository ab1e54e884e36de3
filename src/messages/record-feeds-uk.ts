import type { recordFeeds as english } from './record-feeds-en.ts';
import type { Translated } from './translated.ts';

/** What feeds of the record say, in Ukrainian. */
export const recordFeeds: Translated<typeof english> = {
  recordOf: 'Для протоколу: {title}',
};
