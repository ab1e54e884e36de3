/** The door of the mail room. */
export { type Fate, fateOf } from './fate.ts';
export { safeLine } from './headers.ts';
export type { Letter, LetterFact, LetterPart } from './letter.ts';
export { letterHtml } from './letter-html.ts';
export { letterText } from './letter-text.ts';
export { type Mail, type Mailer, makeMailer } from './mailer.ts';
