import type { record as english } from './record-en.ts';
import type { Translated } from './translated.ts';

/** What a newsroom says of its own work: corrections, versions, translations, the API; in Arabic. */
export const record: Translated<typeof english> = {
  correctionsTitle: 'تصويبات وتوضيحات',
  correctionsIntro: 'ما صوّبناه بعد النشر، والأحدث أولًا. نعدّل المادة ونعلن ذلك هنا.',
  correctionsNone: 'لم يلزم تصويب شيء بعد.',
  correctionsOlder: 'تصويبات أقدم',
  correctionCount:
    '{count, plural, zero {لا تصويبات} one {تصويب واحد} two {تصويبان} few {# تصويبات} many {# تصويبًا} other {# تصويب}}',
  toStory: 'إلى المادة',

  versions: 'النسخ',
  versionsOf: 'نسخ «{title}»',
  versionsIntro: 'كل نسخة أمكن للقراء رؤيتها منذ النشر.',
  versionCount: '{count, plural, zero {لا نسخ} one {نسخة واحدة} two {نسختان} few {# نسخ} many {# نسخة} other {# نسخة}}',
  versionOf: 'النسخة {number, number} من {count, number}',
  currentVersion: 'النسخة الحالية',
  publishedOn: 'نُشرت في {when}',
  changedOn: 'عُدّلت في {when}',
  compareWith: 'قارن بالنسخة {number, number}',
  whatChanged: 'ما الذي تغيّر',
  added: 'أُضيف',
  removed: 'حُذف',
  pictureAdded: 'أُضيفت صورة',
  pictureRemoved: 'حُذفت صورة',
  pictureChanged: 'استُبدلت صورة',
  changedHeadline: 'العنوان',
  changedStandfirst: 'العنوان الفرعي',
  changedText: 'النص',
  changedPictures: 'الصور',
  newsroomNote: 'ملاحظة من غرفة الأخبار',
  minorChanges:
    '{count, plural, zero {لا تعديلات طفيفة} one {تعديل طفيف واحد} two {تعديلان طفيفان} few {# تعديلات طفيفة} many {# تعديلًا طفيفًا} other {# تعديل طفيف}}',
  noReadableDifference: 'لا فرق يمكن للقارئ ملاحظته.',

  readThisIn: 'اقرأ هذه المادة باللغة:',
  alsoIn: 'متاح أيضًا باللغة:',

  forDevelopers: 'للمطورين',
  api: 'API',
  apiTitle: 'واجهة البرمجة (API)',
  apiIntro: 'المواد المنشورة بصيغة JSON بلا مفتاح. ليس فيها إلا ما يراه القراء.',
  apiDescription: 'وصف OpenAPI',
};
