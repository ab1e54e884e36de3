import type { record as english } from './record-en.ts';
import type { Translated } from './translated.ts';

/** Corrections in one place, and the translations of a story, in Arabic. */
export const record: Translated<typeof english> = {
  correctionsTitle: 'تصويبات وتوضيحات',
  correctionsIntro: 'ما صوّبناه بعد النشر، والأحدث أولًا. نعدّل المادة ونعلن ذلك هنا.',
  correctionsNone: 'لم يلزم تصويب شيء بعد.',
  correctionsOlder: 'تصويبات أقدم',

  readThisIn: 'اقرأ هذه المادة باللغة:',
  alsoIn: 'متاح أيضًا باللغة:',
};
