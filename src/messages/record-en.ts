/** What a newsroom says of its own work: corrections, translations, policies, the API; in English. */
export const record = {
  correctionsTitle: 'Corrections and clarifications',
  correctionsIntro: 'What we have put right after publication, newest first. We change the story and say so here.',
  correctionsNone: 'Nothing has had to be put right yet.',
  correctionsOlder: 'Older corrections',
  correctionCount: '{count, plural, one {# correction} other {# corrections}}',
  toStory: 'To the story',

  readThisIn: 'Read this in',
  alsoIn: 'Also in',

  forDevelopers: 'For developers',
  api: 'API',
  apiTitle: 'The API',
  apiIntro: 'Published stories as JSON, without a key. Only what readers can see is there.',
  apiDescription: 'OpenAPI description',
} as const;
