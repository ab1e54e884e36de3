import type { recordFeeds as english } from './record-feeds-en.ts';
import type { Translated } from './translated.ts';

/** What feeds of the record say, in Ukrainian. */
export const recordFeeds: Translated<typeof english> = {
  recordOf: 'Для протоколу: {title}',
  recordEntry: '{who}: {words}',
  nobodyStated: 'Джерело не вказано',
  standsAs: {
    withdrawn: 'Відкликано',
    asked: 'Запитано, від коментаря відмовлено',
    disputed: 'Заперечується',
    corroborated: 'Підтверджено',
    superseded: 'Замінено пізнішим твердженням',
    corrected: 'Виправлено',
    unverified: 'Незалежно не перевірено',
    record: 'Для протоколу',
  },
  standsBy: '{standing}: {names}',
};
