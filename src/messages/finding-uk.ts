import type { finding as english } from './finding-en.ts';
import type { Translated } from './translated.ts';

/** Search, the archive and tags, in Ukrainian. */
export const finding: Translated<typeof english> = {
  search: 'Пошук',
  searchFor: 'Що шукати',
  searchArchive: 'Пошук в архіві',
  searchButton: 'Шукати',
  searchTitle: 'Пошук: {query}',
  searchIntro:
    'Слова з тексту, заголовка чи імен авторів. Фразу візьміть у лапки; мінус перед словом відкидає матеріали з ним.',
  resultCount:
    '{count, plural, =0 {Нічого не знайдено} one {# результат} few {# результати} many {# результатів} other {# результату}}',
  moreThan:
    '{count, plural, one {Понад # результат} few {Понад # результати} many {Понад # результатів} other {Понад # результату}}',
  bestOfNewest:
    'Збігів так багато, що за відповідністю впорядковано лише найновіші з них і найновіші з цими словами в заголовку. «Спочатку нові» проведе крізь усі.',
  searchCutShort:
    'Ці слова є в такій кількості матеріалів, що переглянуто лише найновіші з них. Щоб шукати далі в минулому, виберіть дні.',
  olderResults: 'Давніші результати',
  moreResults: 'Більше результатів',
  noResults: 'За запитом «{query}» нічого не знайдено',
  noResultsAdvice: 'Спробуйте менше слів або інші слова чи перевірте правопис.',
  noResultsNarrowed: 'Без фільтрів може знайтися більше.',
  filterSection: 'Рубрика',
  filterAuthor: 'Автор',
  filterFrom: 'Від',
  filterTo: 'До',
  filterOrder: 'Порядок',
  bestMatch: 'За відповідністю',
  newestFirst: 'Спочатку нові',
  anySection: 'Усі рубрики',
  anyAuthor: 'Усі автори',
  clearFilters: 'Очистити фільтри',
  filtersLeftOut: 'Не враховано в цьому пошуку',
  notInList: '«{value}» немає у списку. Виберіть щось із нього.',
  notADay: '«{value}» — не дата. Вкажіть рік, місяць і день, наприклад {example}.',
  daysReversed: '{value} пізніше за дату в полі «До». Вкажіть ранішу.',

  archive: 'Архів',
  archiveIntro: 'Усе, що тут опубліковано, день за днем.',
  archiveOfDay: 'Матеріали за {day}',
  archiveOfMonth: 'Архів: {month}',
  archiveOfYear: 'Архів: {year}',
  storiesOnThatDay:
    '{count, plural, one {# матеріал за цей день} few {# матеріали за цей день} many {# матеріалів за цей день} other {# матеріалу за цей день}}',
  nothingOnThatDay: 'Того дня нічого не опубліковано.',
  nothingInThatMonth: 'Того місяця нічого не опубліковано.',
  earlierDay: 'Попередній день',
  laterDay: 'Наступний день',
  earlierMonth: 'Попередній місяць',
  laterMonth: 'Наступний місяць',
  earlierYear: 'Попередній рік',
  laterYear: 'Наступний рік',
  months: 'Місяці',

  tag: 'Тег',
  tagTitle: 'Тег: {name}',
};
