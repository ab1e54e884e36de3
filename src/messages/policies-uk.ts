import type { policies as english } from './policies-en.ts';
import type { Translated } from './translated.ts';

/** The newsroom's policies, in Ukrainian. */
export const policies: Translated<typeof english> = {
  policies: 'Наші правила',
  policyKind: {
    principles: 'Редакційні засади',
    mission: 'Місія і про що ми пишемо',
    ethics: 'Етичний кодекс',
    corrections: 'Правила виправлень',
    verification: 'Перевірка фактів',
    unnamedSources: 'Анонімні джерела',
    ownership: 'Власність і фінансування',
    masthead: 'Хто ми',
    feedback: 'Відгуки та скарги',
    noBylines: 'Матеріали без підпису',
    diversity: 'Політика різноманітності',
    diversityStaffing: 'Розмаїття в редакції',
  },
};
