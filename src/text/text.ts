/** The door of the text room: words, languages and times, without any I/O. */
export { type CsvCell, csvLines, csvText } from './csv.ts';
export { canonicalLanguage, directionOf, isLanguage, primaryLanguage, sameLanguage } from './language.ts';
export { networkOf } from './network.ts';
export { directionOfText, isWrittenIn } from './scripts.ts';
export { isUnspaced, type SearchWord, searchWords } from './search-words.ts';
export { isSlug, slugOf } from './slug.ts';
export { textWidth } from './text-width.ts';
export { dayIn, dayStart, isDay, isTimeZone, stamp, type WallTime, wallTime } from './times.ts';
export { plainLetters } from './word-forms.ts';
export { countWords, opening } from './words.ts';
