/** Comparing words: which are the same, and which sentence is most like some. */
import { plainLetters } from '../text/text.ts';

/** White space collapsed to single spaces: the one difference that leaves words the same. */
export function collapsed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Folded words, by which the same words are known again: case, accents and punctuation do not count. */
export function wordsKey(text: string): string {
  return text
    .split(/[\s\p{P}\p{S}]+/u)
    .map(plainLetters)
    .filter((word) => word !== '')
    .join(' ');
}

/** A text with its white space collapsed, and where each of its units stood. */
export interface Collapsed {
  readonly text: string;
  /** offset in the original of each unit of `text` */
  readonly from: readonly number[];
}

export function collapseWithPlaces(text: string): Collapsed {
  const units: string[] = [];
  const from: number[] = [];
  let isSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (/\s/u.test(unit)) {
      if (isSpace) continue;
      isSpace = true;
      units.push(' ');
    } else {
      isSpace = false;
      units.push(unit);
    }
    from.push(index);
  }
  return { text: units.join(''), from };
}

const wordUnit = /[\p{L}\p{N}]/u;

/** True where an offset stands inside a word. */
export function isInWord(text: string, offset: number): boolean {
  return wordUnit.test(text.charAt(offset - 1)) && wordUnit.test(text.charAt(offset));
}

/**
 * Offsets in the original at which the same words stand, at most 200 of them; within a longer word only where they were
 * a part of one.
 */
export function occurrences(
  { text, from }: Collapsed,
  sought: { readonly words: string; readonly beginsInWord: boolean; readonly endsInWord: boolean },
): readonly { readonly start: number; readonly end: number }[] {
  const { words } = sought;
  const found: { start: number; end: number }[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1 && found.length < 200; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if ((isInWord(text, at) && !sought.beginsInWord) || (isInWord(text, end) && !sought.endsInWord)) continue;
    found.push({ start: from[at] ?? 0, end: (from[end - 1] ?? 0) + 1 });
  }
  return found;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A number with its decimals, or a word with its apostrophe, is one word. */
function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[.,’'-][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    key: match[0].normalize('NFKC').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How much of their words two texts share, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [ones, others] = [wordsIn(one), wordsIn(other)];
  const shared = sharedWith(counted(ones), others).length;
  const most = Math.max(ones.length, others.length);
  return most === 0 ? 0 : shared / most;
}

function counted(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sharedWith(counts: ReadonlyMap<string, number>, words: readonly Word[]): readonly Word[] {
  const left = new Map(counts);
  return words.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
}

/** So much of the words must be there still for a sentence to be what became of them. */
const enough = 0.5;
const fewestWords = 3;

/**
 * The stretch of one sentence that is most like these words: from the first to the last that it shares with them, or to
 * the sentence's edge where the outermost word is not among those. null where no sentence has half of them. Time grows
 * with the text alone.
 */
export function mostLike(text: string, words: string): { readonly start: number; readonly end: number } | null {
  const own = wordsIn(words);
  if (own.length < fewestWords) return null;
  const sought = counted(own);
  let best: { start: number; end: number; share: number } | null = null;
  for (const sentence of text.matchAll(/(?:[^.!?…\n]|[.!?…](?=[^\s”’"»)\].!?…]))+/gu)) {
    const shared = sharedWith(sought, wordsIn(sentence[0]));
    const share = shared.length / own.length;
    const [first, last] = [shared[0], shared.at(-1)];
    if (!first || !last || share < enough || (best !== null && share <= best.share)) continue;
    const start = first.key === own[0]?.key ? first.start : 0;
    const end = last.key === own.at(-1)?.key ? last.end : sentence[0].length;
    best = { start: sentence.index + start, end: sentence.index + end, share };
  }
  return best && { start: best.start, end: best.end };
}
