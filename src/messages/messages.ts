/** The door of the messages room: the interface's words in each language, and dates, numbers and lists in them. */
export { begunLarge, commaOf, dayText, instantText, languageName, listFormat } from './dates.ts';
export { type Words, wordsFor } from './words.ts';
