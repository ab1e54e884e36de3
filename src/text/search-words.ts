import { plainLetters, wordForm } from './word-forms.ts';

/** A word of a text as search keeps it, and where it stands in the text (UTF-16 units, `end` behind its last). */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longest word that is told from others, letters; what follows is left out of account. */
const wordAtMost = 64;

const unspaced = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
const apostrophes = "'\\u2019\\u02bc\\uff07";
const pieceOfRun = `[[${unspaced}]&&[\\p{L}\\p{N}]]`;
const pieceOfWord = `[[\\p{L}\\p{N}]--[${unspaced}${apostrophes}]]`;

/**
 * Numbers with their thousands apart are one word. Scripts that write without spaces come as runs. Every other word is
 * letters and digits together; an apostrophe between Cyrillic letters is one of them.
 */
const pieces = new RegExp(
  [
    '\\p{Nd}{1,3}(?:[,.\\u066c\\u00a0\\u202f]\\p{Nd}{3})+(?![\\p{L}\\p{N}])',
    `(${pieceOfRun}[${pieceOfRun}\\p{M}\\p{Cf}]*)`,
    `(?:${pieceOfWord}[\\p{M}\\p{Cf}]*|(?<=\\p{Script=Cyrillic})[${apostrophes}](?=\\p{Script=Cyrillic}))+`,
  ].join('|'),
  'gv',
);
/** The same for a text of ASCII alone, which most of most texts is, in a third of the time. */
const asciiPieces = /\d{1,3}(?:[,.]\d{3})+(?![A-Za-z0-9])|[A-Za-z0-9]+/g;
const otherThanAscii = /[^\p{ASCII}]/u;

/** A letter of a script without spaces with the signs that belong to it. */
const letters = /\P{M}[\p{M}\p{Cf}\uff9e\uff9f]*/gu;
const anApostrophe = new RegExp(`[${apostrophes}]`, 'u');

/**
 * The words of a text in any script, in order. Runs of scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer,
 * Burmese) come as pairs of neighbouring letters and the last letter alone, so that any part of a run can be found
 * whatever a dictionary would call a word.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  const pattern = otherThanAscii.test(text) ? pieces : asciiPieces;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [piece, run] = match;
    if (run !== undefined) pairs(run, match.index, words);
    else if (!isPossessive(piece, text, match.index)) {
      const word = formOf(piece);
      if (word !== '') words.push({ word, start: match.index, end: match.index + piece.length });
    }
  }
  return words;
}

/** Forms of words seen before: the same few thousand words make up most of any text. */
const forms = new Map<string, string>();
const formsAtMost = 20_000;

function formOf(piece: string): string {
  const known = forms.get(piece);
  if (known !== undefined) return known;
  const whole = wordForm(plainLetters(piece));
  const form = whole.length > wordAtMost ? [...whole].slice(0, wordAtMost).join('') : whole;
  if (piece.length > wordAtMost) return form;
  if (forms.size >= formsAtMost) forms.clear();
  forms.set(piece, form);
  return form;
}

/** The s of "ferry's" says nothing that the word before it does not. */
function isPossessive(piece: string, text: string, start: number): boolean {
  return (piece === 's' || piece === 'S') && start > 0 && anApostrophe.test(text.charAt(start - 1));
}

function pairs(run: string, offset: number, words: SearchWord[]): void {
  const units = [...run.matchAll(letters)].map((unit) => ({
    letter: plainLetters(unit[0]),
    start: offset + unit.index,
    end: offset + unit.index + unit[0].length,
  }));
  const kept = units.filter(({ letter }) => letter !== '');
  for (const [index, { letter, start, end }] of kept.entries()) {
    const next = kept[index + 1];
    words.push(next ? { word: letter + next.letter, start, end: next.end } : { word: letter, start, end });
  }
}

const startsUnspaced = new RegExp(`^${pieceOfRun}`, 'v');

/** True for a word of a script that writes without spaces: `searchWords` gives such in pairs of letters. */
export function isUnspaced(word: string): boolean {
  return startsUnspaced.test(word);
}
