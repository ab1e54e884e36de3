import type { policies as english } from './policies-en.ts';
import type { Translated } from './translated.ts';

/** The newsroom's policies, in Arabic. */
export const policies: Translated<typeof english> = {
  policies: 'سياساتنا',
  policyKind: {
    principles: 'المبادئ التحريرية',
    mission: 'رسالتنا وأولويات التغطية',
    ethics: 'ميثاق أخلاقيات المهنة',
    corrections: 'سياسة التصويب',
    verification: 'التحقق من المعلومات',
    unnamedSources: 'المصادر المجهّلة',
    ownership: 'الملكية والتمويل',
    masthead: 'من نحن',
    feedback: 'الملاحظات والشكاوى',
    noBylines: 'مواد بلا توقيع',
    diversity: 'سياسة التنوع',
    diversityStaffing: 'التنوع في غرفة الأخبار',
  },
};
