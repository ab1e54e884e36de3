import { isUnspaced, type SearchWord, searchWords } from '../text/text.ts';
import type { SearchQuery, Term } from './shapes.ts';

/** Characters of a query that are read; a reader's field takes no more. */
export const queryAtMost = 200;
const termsAtMost = 16;

/** Quotation marks of any language, each of which may open or close a phrase; words between spaces otherwise. */
const parts = /(?<not>(?<![^\s])-)?(?:["“”„‟«»＂](?<phrase>[^"“”„‟«»＂]*)(?:["“”„‟«»＂]|$)|(?<word>[^\s"“”„‟«»＂]+))/gu;

/** A query as it is read and shown again: at most `queryAtMost` characters, no control characters, no space around. */
export function cleanQuery(text: string): string {
  const visible = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .trim();
  return [...visible].slice(0, queryAtMost).join('').trim();
}

/**
 * Reads a query: words that must all be there, phrases in quotation marks, `-` before what must not be there. Any text
 * is a query; one without a letter or digit asks for nothing. What is one word to a reader and several to search
 * (`O'Brien`, `e-mail`, `港湾局`) is a phrase.
 */
export function readQuery(text: string): SearchQuery {
  const terms = new Map<string, Term>();
  const without = new Map<string, Term>();
  for (const { groups } of cleanQuery(text).matchAll(parts)) {
    const term = termOf(searchWords(groups?.['phrase'] ?? groups?.['word'] ?? ''));
    if (term === null) continue;
    const kind = groups?.['not'] === undefined ? terms : without;
    if (kind.size < termsAtMost) kind.set(`${term.words.join(' ')} ${term.open}`, term);
  }
  return { terms: [...terms.values()], without: [...without.values()] };
}

/**
 * A run of a script without spaces is kept as pairs of letters and its last letter (see `searchWords`). In a query the
 * run may be the beginning of a longer one, so its last letter is left out; a letter alone begins whatever has it.
 */
function termOf(found: readonly SearchWord[]): Term | null {
  const last = found.at(-1);
  if (!last) return null;
  const words = found.map(({ word }) => word);
  if (!isUnspaced(last.word)) return { words, open: false };
  const endsRun = found.at(-2)?.end === last.end;
  return endsRun ? { words: words.slice(0, -1), open: false } : { words, open: true };
}
