import type { Translated } from './translated.ts';
import type { views as english } from './views-en.ts';

/** How often stories were viewed, what is most read, and by which rule, in Ukrainian. */
export const views: Translated<typeof english> = {
  mostRead: 'Найчитаніше',
  mostReadToday: 'Сьогодні',
  mostReadWeek: 'За тиждень',
  mostReadIn: 'Найчитаніше: {name}',
  mostReadTodayHow: 'Перегляди за останні 24 години; що шість годин, які минули, година важить удвічі менше.',
  mostReadWeekHow: 'Перегляди за останні 7 днів; що два дні, які минули, година важить удвічі менше.',
  viewCount: '{count, plural, one {# перегляд} few {# перегляди} many {# переглядів} other {# перегляду}}',
  viewRuleTitle: 'Що вважається переглядом',
  viewRule:
    'Перегляд — це одне завантаження сторінки людиною, щойно сторінку видно. Відомі роботи, сторінки, завантажені наперед, більше переглядів, ніж може зробити людина, і повторні перегляди того самого матеріалу тим самим відвідувачем протягом восьми годин одного дня не враховуються. Файли cookie не зберігаються, а те, за чим упізнають повтори, щодня видаляється.',
  viewLag:
    'З JavaScript число точне на мить відкриття сторінки; без нього воно може відставати на хвилину, а сторінка враховується, щойно завантажиться.',
  viewsBrought: 'З них {count, number} нарахувала система, якою редакція користувалася раніше.',
};
