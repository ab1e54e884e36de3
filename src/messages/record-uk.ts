import type { record as english } from './record-en.ts';
import type { Translated } from './translated.ts';

/** Corrections in one place, and the translations of a story, in Ukrainian. */
export const record: Translated<typeof english> = {
  correctionsTitle: 'Виправлення й уточнення',
  correctionsIntro:
    'Що ми виправили після публікації, від найновішого. Ми змінюємо матеріал і повідомляємо про це тут.',
  correctionsNone: 'Виправляти ще нічого не довелося.',
  correctionsOlder: 'Давніші виправлення',

  readThisIn: 'Читати мовою:',
  alsoIn: 'Також мовою:',
};
