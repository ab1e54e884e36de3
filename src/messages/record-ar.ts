import type { record as english } from './record-en.ts';
import type { Translated } from './translated.ts';

/** What a newsroom says of its own work: corrections, translations, policies, the API; in Arabic. */
export const record: Translated<typeof english> = {
  correctionsTitle: 'تصويبات وتوضيحات',
  correctionsIntro: 'ما صوّبناه بعد النشر، والأحدث أولًا. نعدّل المادة ونعلن ذلك هنا.',
  correctionsNone: 'لم يلزم تصويب شيء بعد.',
  correctionsOlder: 'تصويبات أقدم',
  correctionCount:
    '{count, plural, zero {لا تصويبات} one {تصويب واحد} two {تصويبان} few {# تصويبات} many {# تصويبًا} other {# تصويب}}',
  toStory: 'إلى المادة',

  readThisIn: 'اقرأ هذه المادة باللغة:',
  alsoIn: 'متاح أيضًا باللغة:',

  forDevelopers: 'للمطورين',
  api: 'API',
  apiTitle: 'واجهة البرمجة (API)',
  apiIntro: 'المواد المنشورة بصيغة JSON بلا مفتاح. ليس فيها إلا ما يراه القراء.',
  apiDescription: 'وصف OpenAPI',
};
