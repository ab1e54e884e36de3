/** Corrections in one place, and the translations of a story, in English. */
export const record = {
  correctionsTitle: 'Corrections and clarifications',
  correctionsIntro: 'What we have put right after publication, newest first. We change the story and say so here.',
  correctionsNone: 'Nothing has had to be put right yet.',
  correctionsOlder: 'Older corrections',

  readThisIn: 'Read this in',
  alsoIn: 'Also in',
} as const;
