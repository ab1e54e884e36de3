import type { Translated } from './translated.ts';
import type { views as english } from './views-en.ts';

/** How often stories were viewed, what is most read, and by which rule, in Arabic. */
export const views: Translated<typeof english> = {
  mostRead: 'الأكثر قراءة',
  mostReadToday: 'اليوم',
  mostReadWeek: 'هذا الأسبوع',
  mostReadIn: 'الأكثر قراءة: {name}',
  mostReadTodayHow: 'مشاهدات آخر 24 ساعة؛ يقلّ وزن كل ساعة إلى النصف مع كل ست ساعات تمضي عليها.',
  mostReadWeekHow: 'مشاهدات آخر 7 أيام؛ يقلّ وزن كل ساعة إلى النصف مع كل يومين يمضيان عليها.',
  viewCount:
    '{count, plural, zero {لا مشاهدات} one {مشاهدة واحدة} two {مشاهدتان} few {# مشاهدات} many {# مشاهدة} other {# مشاهدة}}',
  viewRuleTitle: 'ما الذي يُعدّ مشاهدة',
  viewRule:
    'المشاهدة هي تحميل واحد للصفحة من شخص، متى ظهرت أمامه. لا تُحسب الروبوتات المعروفة ولا الصفحات المحمّلة مسبقًا ولا ما يفوق قدرة الناس على التصفح ولا تكرار الزائر نفسه للمادة نفسها خلال ثماني ساعات من اليوم نفسه. لا تُستخدم ملفات تعريف الارتباط، ويُحذف كل يوم ما يُعرف به التكرار.',
  viewLag:
    'مع جافاسكريبت يكون العدد دقيقًا لحظة فتح الصفحة؛ ومن دونها قد يتأخر دقيقة على الأكثر، وتُحتسب الصفحة عند تحميلها.',
  viewsBrought: 'منها {count, number} احتسبها النظام الذي كانت غرفة الأخبار تستخدمه سابقًا.',
};
