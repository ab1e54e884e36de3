import { mended, object, optional, text } from '../api/api.ts';
import { foldedWords, wordsToFind } from './desk-words.ts';

/** Names that are given at once; who looks for another types more of it. */
export const shownAtMost = 200;

export const namesAsked = object({
  words: optional(
    mended(
      text({ maxLength: 200, description: 'Words, or parts of them, that the name has all of.' }),
      'Give at most 200 characters.',
    ),
  ),
});

/** Those whose name has every word, in any script, without case and accents; and how many there are of them. */
export function chosen<T extends { readonly name: string }>(
  all: readonly T[],
  words: string | undefined,
): { readonly entries: readonly T[]; readonly total: number } {
  const wanted = wordsToFind(words ?? '');
  const found =
    wanted.length === 0
      ? all
      : all.filter(({ name: called }) => {
          const folded = foldedWords(called);
          return wanted.every((word) => folded.includes(word));
        });
  return { entries: found.slice(0, shownAtMost), total: found.length };
}
