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

/** Which of the names a story needs: those that it might be given, or those that it has. */
export const choicesAsked = object({
  ...namesAsked.properties,
  ids: optional(
    mended(
      text({ pattern: '^[0-9A-Za-z_.:,-]{1,8000}$', description: 'Ids with commas: these alone, all of them.' }),
      'Give ids with commas between them.',
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

/** What a story needs of the names: those that have every word, or those with these ids, all of them. */
export function choicesOf<T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  { words, ids }: { readonly words?: string | undefined; readonly ids?: string | undefined },
): readonly T[] {
  if (ids === undefined) return chosen(all, words).entries;
  const asked = new Set(ids.split(','));
  return all.filter(({ id }) => asked.has(id));
}
