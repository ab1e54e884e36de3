import type { record as english } from './record-en.ts';
import type { Translated } from './translated.ts';

/** What a newsroom says of its own work: corrections, versions, translations, the API; in Ukrainian. */
export const record: Translated<typeof english> = {
  correctionsTitle: 'Виправлення й уточнення',
  correctionsIntro:
    'Що ми виправили після публікації, від найновішого. Ми змінюємо матеріал і повідомляємо про це тут.',
  correctionsNone: 'Виправляти ще нічого не довелося.',
  correctionsOlder: 'Давніші виправлення',
  correctionCount: '{count, plural, one {# виправлення} few {# виправлення} many {# виправлень} other {# виправлення}}',
  toStory: 'До матеріалу',

  versions: 'Версії',
  versionsOf: 'Версії матеріалу «{title}»',
  versionsIntro: 'Усі версії, які читачі могли бачити від часу публікації.',
  versionCount: '{count, plural, one {# версія} few {# версії} many {# версій} other {# версії}}',
  versionOf: 'Версія {number, number} з {count, number}',
  currentVersion: 'Чинна версія',
  publishedOn: 'Опубліковано {when}',
  changedOn: 'Змінено {when}',
  compareWith: 'Порівняти з версією {number, number}',
  whatChanged: 'Що змінилося',
  added: 'Додано',
  removed: 'Вилучено',
  pictureAdded: 'Додано світлину',
  pictureRemoved: 'Вилучено світлину',
  pictureChanged: 'Замінено світлину',
  changedHeadline: 'Заголовок',
  changedStandfirst: 'Підзаголовок',
  changedText: 'Текст',
  changedPictures: 'Світлини',
  newsroomNote: 'Примітка редакції',
  minorChanges:
    '{count, plural, one {# дрібна зміна} few {# дрібні зміни} many {# дрібних змін} other {# дрібної зміни}}',
  noReadableDifference: 'Відмінностей, помітних читачеві, немає.',

  readThisIn: 'Читати мовою:',
  alsoIn: 'Також мовою:',

  forDevelopers: 'Для розробників',
  api: 'API',
  apiTitle: 'API',
  apiIntro: 'Опубліковані матеріали у форматі JSON, без ключа. Там є лише те, що бачать читачі.',
  apiDescription: 'Опис OpenAPI',
};
