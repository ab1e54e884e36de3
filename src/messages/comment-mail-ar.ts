import type { commentMail as english } from './comment-mail-en.ts';
import type { Translated } from './translated.ts';

/** Letters to those who comment, and the page on which they confirm and end them, in Arabic. */
export const commentMail: Translated<typeof english> = {
  mailConfirmTitle: 'هل تريد أن نخبرك بالردود على تعليقك؟',
  mailConfirmLead:
    'علّق شخص ما، ربما أنت، على «{headline}» في {newsroom}، وطلب إخباره بالردود على هذا العنوان. سنخبرك بها بعد أن تؤكد ذلك.',
  mailConfirmAct: 'نعم، أخبروني بالردود',
  mailConfirmElse:
    'يفتح الرابط صفحة تسألك مرة أخرى. إن لم تكن أنت من طلب ذلك فلا تفعل شيئًا، ولن نخبرك عندئذ بأي رد. ويمكنك في الصفحة نفسها أن تطلب ألا نكتب إلى هذا العنوان مجددًا.',
  mailAnswerTitle: 'ردّ على تعليقك من {name}',
  mailAnswersTitle:
    '{count, plural, zero {لا ردود على تعليقك} one {رد واحد على تعليقك} two {ردان على تعليقك} few {# ردود على تعليقك} many {# ردًا على تعليقك} other {# رد على تعليقك}}',
  mailAnswerOn: 'على «{headline}».',
  mailAnswerBy: 'كتب {name}:',
  mailAnswerRead: 'اقرأه في الصفحة',
  mailMoreAnswers:
    '{count, plural, zero {لا ردود أخرى في الصفحة.} one {في الصفحة رد آخر.} two {في الصفحة ردان آخران.} few {في الصفحة # ردود أخرى.} many {في الصفحة # ردًا آخر.} other {في الصفحة # رد آخر.}}',
  mailYouWrote: 'كنت قد كتبت: «{words}»',
  mailAnswerFoot: 'تصلك هذه الرسالة لأنك طلبت من {newsroom} إخبارك بالردود على تعليقك.',
  mailAnswerEnd: 'أوقفوا هذه الرسائل',
  noticesTitle: 'الردود بالبريد',
  noticesOn: 'تعليقك على «{headline}»',
  noticesState: {
    asked: 'طلب شخص ما، ربما أنت، إخباره بالبريد بالردود على هذا التعليق. لن نرسل شيئًا قبل أن تؤكد ذلك هنا.',
    active: 'نخبرك بالبريد بالردود على هذا التعليق.',
    ended: 'لن نخبرك بردود أخرى على هذا التعليق.',
    refused: 'لم نعد نكتب إلى هذا العنوان.',
  },
  noticesOthers:
    '{count, plural, zero {لا نخبرك بالردود على تعليق آخر لك.} one {نخبرك أيضًا بالردود على تعليق آخر لك.} two {نخبرك أيضًا بالردود على تعليقين آخرين لك.} few {نخبرك أيضًا بالردود على # تعليقات أخرى لك.} many {نخبرك أيضًا بالردود على # تعليقًا آخر لك.} other {نخبرك أيضًا بالردود على # تعليق آخر لك.}}',
  noticesConfirm: 'أخبروني بالردود',
  noticesEnd: 'لا مزيد من الرسائل عن هذا التعليق',
  noticesEndAll: 'لا مزيد من الرسائل عن أي تعليق لي',
  noticesRefuse: 'لا تكتبوا إلى هذا العنوان أبدًا',
  noticesRead: 'إلى التعليق',
};
