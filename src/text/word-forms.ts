/**
 * Words as search compares them: without case, accents, vowel points and the commonest endings. The same is done to
 * stories and to what a reader types, so an ending cut too short can only find more, never lose a word that is there.
 */

/** Latin letters that no decomposition leads back to their plain neighbour, and letters that are written in two ways. */
const sameLetter: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
  ґ: 'г',
  '\u0671': '\u0627', // alef wasla
  '\u0649': '\u064a', // alef maksura for yeh
  '\u06cc': '\u064a', // Persian yeh
  '\u06a9': '\u0643', // Persian kaf
  '\u0629': '\u0647', // teh marbuta for heh
};
const writtenTwice = new RegExp(`[${Object.keys(sameLetter).join('')}]`, 'g');

/** Combining accents, Hebrew points, Arabic harakat. Signs that are vowels of their script (Indic, Thai) stay. */
const accents =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;
/** й and ї are letters of their own. */
const lettersWithMark = /\u0438\u0306|\u0456\u0308/g;
/** Whatever is no letter, digit or vowel sign, the Arabic tatweel, which only stretches, and the letter apostrophe. */
const notOfWords = /[^\p{L}\p{N}\p{M}]|[\u0640\u02bc]/gu;
/** Digits of Arabic, Persian, Devanagari and Bengali. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;
const ascii = /^[\x20-\x7e]*$/;

/** The letters and digits alone in one spelling: NFKC (UAX 15), case folded, without accents. May leave nothing. */
export function plainLetters(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase() // folds ß to SS and ı to I, which lowering alone would keep
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(lettersWithMark, (letter) => letter.normalize('NFC'))
    .replaceAll(accents, '')
    .replaceAll(writtenTwice, (letter) => sameLetter[letter] ?? letter)
    .replaceAll(otherDigits, (digit) => String((digit.charCodeAt(0) & 0xf) - (digit < '\u0900' ? 0 : 6)))
    .normalize('NFC')
    .replaceAll(notOfWords, '');
}

const arabicBefore = /^(?:وال|بال|كال|فال|ال|لل)(?=.{3})/u;
const arabicAfter = /(?<=.{3})(?:ها|ات|ون|ين|ان|يه|ه|ي)$/u;
/** Endings of Ukrainian and Russian nouns and adjectives, longest first. */
const cyrillicAfter =
  /(?:(?<=.{4})(?:ами|ями|ові|еві|ого|его|ому|ему|ими|ыми|ів|їв|ов|ев|ом|ем|ам|ям|ах|ях)|(?<=.{3})(?:ією|ою|ею|єю|ії|ия|ія|ий|ій|ый|ая|яя|ое|ее|ої|ую|юю|их|ых|им|ым|[аеєиіїоуьыэюяй]))$/u;

/**
 * The word (in plain letters) without its commonest endings: plurals of Latin script (Harman's rules), articles and
 * plurals of Arabic, cases of Ukrainian and Russian. Words of other scripts stay as they are.
 */
export function wordForm(word: string): string {
  if (/^[a-z]{4,}$/.test(word)) return latinForm(word);
  if (/^\p{Script=Arabic}{4,}$/u.test(word)) return word.replace(arabicBefore, '').replace(arabicAfter, '');
  if (/^\p{Script=Cyrillic}{4,}$/u.test(word)) return word.replace(cyrillicAfter, '');
  return word;
}

function latinForm(word: string): string {
  // A plural in `zes` may be one of `z` or of `ze`, so the latter goes without its e, too.
  if (/(?:[cs]h|ss|[xz])e$/.test(word)) return word.slice(0, -1);
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[cs]h|ss|[xz])es$/.test(word)) return word.slice(0, -2);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}
