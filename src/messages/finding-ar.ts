import type { finding as english } from './finding-en.ts';
import type { Translated } from './translated.ts';

/** Search, the archive and tags, in Arabic. */
export const finding: Translated<typeof english> = {
  search: 'بحث',
  searchFor: 'ابحث عن',
  searchArchive: 'ابحث في الأرشيف',
  searchButton: 'ابحث',
  searchTitle: 'بحث: {query}',
  searchIntro:
    'كلمات من النص أو العنوان أو أسماء الكتّاب. ضع العبارة بين علامتي اقتباس، وعلامة ناقص قبل الكلمة تستبعد موادها.',
  resultCount:
    '{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
  moreThan:
    '{count, plural, zero {أكثر من # نتيجة} one {أكثر من نتيجة واحدة} two {أكثر من نتيجتين} few {أكثر من # نتائج} many {أكثر من # نتيجة} other {أكثر من # نتيجة}}',
  bestOfNewest:
    'النتائج كثيرة، فلا يُرتَّب بحسب التطابق إلا أحدثها وأحدث ما وردت كلماته في العنوان. أما «الأحدث أولًا» فيعرضها كلها.',
  searchCutShort: 'ترد هذه الكلمات في مواد كثيرة جدًّا، فلم يُراجَع إلا أحدثها. للبحث في مواد أقدم، اختر أيامًا محددة.',
  olderResults: 'نتائج أقدم',
  moreResults: 'مزيد من النتائج',
  noResults: 'لا نتائج عن «{query}»',
  noResultsAdvice: 'جرّب كلمات أقل أو كلمات أخرى، أو راجع الإملاء.',
  noResultsNarrowed: 'قد تجد المزيد من دون عوامل التصفية.',
  filterSection: 'القسم',
  filterAuthor: 'الكاتب',
  filterFrom: 'من',
  filterTo: 'إلى',
  filterOrder: 'الترتيب',
  bestMatch: 'الأقرب إلى البحث',
  newestFirst: 'الأحدث أولًا',
  anySection: 'كل الأقسام',
  anyAuthor: 'كل الكتّاب',
  clearFilters: 'امسح عوامل التصفية',
  filtersLeftOut: 'عوامل تصفية لم تُستخدم في هذا البحث',
  notInList: '«{value}» ليس في القائمة. اختر منها.',
  notADay: '«{value}» ليس تاريخًا. اكتب السنة فالشهر فاليوم، مثل {example}.',
  daysReversed: '{value} بعد التاريخ في خانة «إلى». اكتب تاريخًا أسبق.',

  archive: 'الأرشيف',
  archiveIntro: 'كل ما نُشر هنا، يومًا بيوم.',
  archiveOfDay: 'مواد يوم {day}',
  archiveOfMonth: 'الأرشيف: {month}',
  archiveOfYear: 'الأرشيف: {year}',
  storiesOnThatDay:
    '{count, plural, zero {لا مواد في ذلك اليوم} one {مادة واحدة في ذلك اليوم} two {مادتان في ذلك اليوم} few {# مواد في ذلك اليوم} many {# مادة في ذلك اليوم} other {# مادة في ذلك اليوم}}',
  nothingOnThatDay: 'لم يُنشر شيء في ذلك اليوم.',
  nothingInThatMonth: 'لم يُنشر شيء في ذلك الشهر.',
  earlierDay: 'اليوم السابق',
  laterDay: 'اليوم التالي',
  earlierMonth: 'الشهر السابق',
  laterMonth: 'الشهر التالي',
  earlierYear: 'السنة السابقة',
  laterYear: 'السنة التالية',
  months: 'الأشهر',

  tag: 'وسم',
  tagTitle: 'وسم: {name}',
};
