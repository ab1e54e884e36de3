import type { record as english } from './record-en.ts';
import type { Translated } from './translated.ts';

/** What a newsroom says of its own work: corrections, translations, policies, the API; in Ukrainian. */
export const record: Translated<typeof english> = {
  correctionsTitle: 'Виправлення й уточнення',
  correctionsIntro:
    'Що ми виправили після публікації, від найновішого. Ми змінюємо матеріал і повідомляємо про це тут.',
  correctionsNone: 'Виправляти ще нічого не довелося.',
  correctionsOlder: 'Давніші виправлення',
  correctionCount: '{count, plural, one {# виправлення} few {# виправлення} many {# виправлень} other {# виправлення}}',
  toStory: 'До матеріалу',

  readThisIn: 'Читати мовою:',
  alsoIn: 'Також мовою:',

  forDevelopers: 'Для розробників',
  api: 'API',
  apiTitle: 'API',
  apiIntro: 'Опубліковані матеріали у форматі JSON, без ключа. Там є лише те, що бачать читачі.',
  apiDescription: 'Опис OpenAPI',
};
