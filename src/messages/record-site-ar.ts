import type { recordSite as english } from './record-site-en.ts';
import type { Translated } from './translated.ts';

/** Who said what, as readers see it on the record, in Arabic. */
export const recordSite: Translated<typeof english> = {
  onTheRecord: 'في السجلّ',
  statementCount:
    '{count, plural, zero {لا تصريحات} one {تصريح واحد} two {تصريحان} few {# تصريحات} many {# تصريحًا} other {# تصريح}}',
  statementsInWords:
    '{statements, plural, =1 {تصريح واحد} =2 {تصريحان} =3 {ثلاثة تصريحات} =4 {أربعة تصريحات} =5 {خمسة تصريحات} =6 {ستة تصريحات} =7 {سبعة تصريحات} =8 {ثمانية تصريحات} =9 {تسعة تصريحات} =10 {عشرة تصريحات} =11 {أحد عشر تصريحًا} =12 {اثنا عشر تصريحًا} =13 {ثلاثة عشر تصريحًا} =14 {أربعة عشر تصريحًا} =15 {خمسة عشر تصريحًا} =16 {ستة عشر تصريحًا} =17 {سبعة عشر تصريحًا} =18 {ثمانية عشر تصريحًا} =19 {تسعة عشر تصريحًا} =20 {عشرون تصريحًا} zero {لا تصريحات} one {تصريح واحد} two {تصريحان} few {# تصريحات} many {# تصريحًا} other {# تصريح}}',
  fromSources:
    'من {sources, plural, =1 {مصدر واحد} =2 {مصدرين} =3 {ثلاثة مصادر} =4 {أربعة مصادر} =5 {خمسة مصادر} =6 {ستة مصادر} =7 {سبعة مصادر} =8 {ثمانية مصادر} =9 {تسعة مصادر} =10 {عشرة مصادر} =11 {أحد عشر مصدرًا} =12 {اثني عشر مصدرًا} zero {غير مصدر} one {مصدر واحد} two {مصدرين} few {# مصادر} many {# مصدرًا} other {# مصدر}}',
  recordRule: 'نذكر ما قاله كل مصدر ومتى وأين وكيف عرفنا به، ومن يخالفه.',
  recordChecked: 'آخر مراجعة: {when}.',
  recordMethod: 'كيف يعمل السجلّ',
  recordKey: 'حال التصريحات',

  statusOf: {
    withdrawn: 'مسحوب',
    asked: 'سُئل ولم يعلّق',
    disputed: 'متنازع فيه',
    corroborated: 'مؤيَّد',
    superseded: 'حلّ محله تصريح لاحق',
    corrected: 'مصحَّح',
    unverified: 'لم يُتحقق منه من مصدر مستقل',
    record: 'في السجلّ',
  },
  askedDeclined: 'سُئل وامتنع عن التعليق',
  disputedBy: 'يخالفه: {names}',
  corroboratedBy: 'يؤيده {count, number}: {names}',
  supersededBy: 'حلّ محله تصريح لاحق: {names}',
  correctedBy: 'صحّحه: {names}',

  statementIs: 'التصريح {number, number}',
  markLabel: 'التصريح {number, number}: {who}. {status}',
  seeStatement: 'انظر التصريح {number, number}',
  seeElsewhere: 'مادة أخرى',
  inText: 'النص',
  inHeadline: 'في العنوان:',
  paraphrase: 'بالمعنى',
  partlyQuoted: 'بعضه بالنص',
  sourceNotStated: 'المصدر غير مذكور',

  sayFigure: 'العدد',
  sayWhen: 'متى',
  sayWhere: 'أين',
  sayHow: 'كيف',
  sayAbout: 'عن',
  sayThrough: 'عبر',
  sayHedge: 'تحفّظ',
  sayUnnamed: 'بلا اسم',
  placeNear: '{place} (في الجوار)',
  placeLocality: '{place} (البلدة)',
  placeRegion: '{place} (المنطقة)',
  placeUnsure: '{place} (لم يُذكر الموضع بدقة)',

  channelOf: {
    website: 'موقع إلكتروني',
    social: 'وسائل التواصل',
    broadcast: 'بث',
    briefing: 'إحاطة',
    interview: 'مقابلة',
    document: 'وثيقة',
    wire: 'وكالة أنباء',
    other: null,
  },
  actOf: {
    claims: 'قول',
    denies: 'نفي',
    confirms: 'تأكيد',
    estimates: 'تقدير',
    announces: 'إعلان',
    promises: 'وعد',
    threatens: 'تهديد',
    opinion: 'رأي',
    question: 'سؤال',
    declines: 'بلا جواب',
  },

  suggestedBy: 'اقترحه برنامج وأكّده {name}',
  putBy: 'أدرجه في السجلّ {name}',
  statementPage: 'كاملًا',

  timeSince: 'منذ {when}',
  timeUntil: 'حتى {when}',
  timeBetween: '{from} إلى {until}',
  seasonSpring: 'ربيع {year}',
  seasonSummer: 'صيف {year}',
  seasonAutumn: 'خريف {year}',
  seasonWinter: 'شتاء {year}',
};
