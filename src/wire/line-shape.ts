/** What a line looks like, whatever its language. */
import { countWords } from '../text/text.ts';

/** Unspaced scripts count by characters; about two of them weigh as one word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Length of a line in words that can be compared between scripts. */
export function weightOf(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  return countWords(text) - characters / 2;
}

/** True when a line ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟۔।:]["'”’»“)\]）」』]*$/u.test(text);
}

/** True for a line that reads as running text: long, or a whole sentence of some length. */
export function isProse(text: string): boolean {
  const weight = weightOf(text);
  return weight >= 20 || (weight >= 6 && endsSentence(text));
}

/** Words only, for comparing: case, punctuation and blanks do not count. */
export function bareWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

/** Characters that are not blanks: they are counted, since they can neither be split nor joined on the way. */
export function inkOf(text: string): number {
  return text.replaceAll(/\s+/gu, '').length;
}

const particles: ReadonlySet<string> = new Set(
  'al,bin,bint,da,dal,das,de,degli,dei,del,della,den,der,des,di,do,dos,du,e,el,ibn,la,las,le,los,ten,ter,van,von,zu,y,ó,ní,mac'.split(
    ',',
  ),
);

/**
 * True for something that could be a person's name as it is printed: one to six words, each with a capital (in scripts
 * that have them), particles aside, without digits.
 */
export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 6 || text.length > 60) return false;
  if (!/^[\p{L}\p{M}\s.'’ʼ‘`\-‐()]+$/u.test(text) || /[.]{2}|\.$/u.test(text.replace(/\b\p{Lu}\.$/u, ''))) return false;
  return (
    words.every(
      (word) => /^[('’‘]?(?:[\p{Lu}\p{Lt}\p{Lo}]|[dl]['’]\p{Lu}|al-)/u.test(word) || particles.has(word.toLowerCase()),
    ) && !particles.has(words.at(-1) ?? '')
  );
}
