import { dayText, type Words } from '../messages/messages.ts';
import { creditLine, type PublicPicture } from '../pictures/pictures.ts';

/** What is printed under a picture, whole: nothing of it is ever shortened. */
export interface PrintedCredit {
  /** makers with their credit, copyright notice: what is stated of these, to be set one after the other */
  readonly names: readonly string[];
  /** the picture's date; '' when it is not stated */
  readonly date: string;
  /** true: a plain note follows that the credit was cut before it reached the newsroom */
  readonly cut: boolean;
}

/**
 * What a picture says of its makers, nothing twice: `creators / credit`, or else its source, the copyright notice only
 * where it adds a name, then the picture's date in the given language.
 */
export function printedCredit(picture: PublicPicture, words: Words, language: string): PrintedCredit {
  const makers = creditLine(picture) || picture.source.trim();
  const copyright = addsSomething(picture.copyright, makers) ? picture.copyright.trim() : '';
  const date = picture.takenAt === null ? '' : takenText(picture.takenAt, words, language);
  const names = [makers, copyright].filter((part) => part !== '');
  // A sentence's end between two parts, and none after the last.
  const ended = names.map((part, index) => {
    const isLast = date === '' && index === names.length - 1;
    return isLast || /[.!?…]$/u.test(part) ? part : `${part}.`;
  });
  return { names: ended, date, cut: picture.creditProbablyCut };
}

/** True when nothing is stated, so that there is nothing to print. */
export function isBlank({ names, date }: PrintedCredit): boolean {
  return names.length === 0 && date === '';
}

/** True when the notice names somebody or something that the line does not name already. */
function addsSomething(notice: string, line: string): boolean {
  const bare = notice
    .replaceAll(/\b(?:copyright|all rights reserved|the)\b|\(c\)|[©℗®]|\b(?:19|20)\d\d\b/giu, ' ')
    .replaceAll(/[\s.,;:/()–—-]+/gu, ' ')
    .trim();
  return bare !== '' && !holds(line, bare);
}

/** True when the text names the name as whole words, whatever case and punctuation each wears. */
function holds(text: string, name: string): boolean {
  const plain = (value: string) =>
    ` ${value
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()} `;
  return plain(name).trim() !== '' && plain(text).includes(plain(name));
}

/**
 * The date of a picture as far as it is stated, EDTF level 1 (ISO 8601-2) or ISO 8601: `2026-11-10T06:40`, `2026-11`,
 * `2026~`. The qualifier stays beside the date; what cannot be read is printed as it came.
 */
export function takenText(stated: string, words: Words, language: string): string {
  const read = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ][\d:.,]*(?:Z|[+-]\d\d:?\d\d)?)?([~?%])?$/.exec(stated.trim());
  if (!read) return stated.trim();
  const [, year = '', month, day, qualifier] = read;
  const style = day ? 'day' : month ? 'month' : 'year';
  const date = dayText(`${year}-${month ?? '01'}-${day ?? '01'}`, style, language);
  const approximate = qualifier === '~' || qualifier === '%' ? words.about({ when: date }) : date;
  return qualifier === '?' || qualifier === '%' ? words.uncertain({ when: approximate }) : approximate;
}
