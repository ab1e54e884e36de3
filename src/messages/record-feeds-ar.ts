import type { recordFeeds as english } from './record-feeds-en.ts';
import type { Translated } from './translated.ts';

/** What feeds of the record say, in Arabic. */
export const recordFeeds: Translated<typeof english> = {
  recordOf: 'في السجلّ: {title}',
  recordEntry: '{who}: {words}',
  nobodyStated: 'المصدر غير مذكور',
  standsAs: {
    withdrawn: 'مسحوب',
    asked: 'سُئل وامتنع عن التعليق',
    disputed: 'متنازع فيه',
    corroborated: 'مؤيَّد',
    superseded: 'حلّ محله تصريح لاحق',
    corrected: 'مصحَّح',
    unverified: 'لم يُتحقق منه من مصدر مستقل',
    record: 'في السجلّ',
  },
  standsBy: '{standing}: {names}',
};
