import { type SearchWord, searchWords } from '../text/text.ts';
import type { MarkedText, SearchQuery, Term } from './shapes.ts';

/** Characters of a snippet, about two lines on a wide screen. */
const snippetAtMost = 190;
/** Characters before the first match that say what it is about. */
const leadAtMost = 60;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

/** The whole text with everything that a query asks for marked. */
export function marked(text: string, query: SearchQuery): MarkedText {
  return cut(text, 0, text.length, matchesIn(text, query));
}

/**
 * The part of a story that shows best why it was found: the passage with the most of the words asked for, the first of
 * equals. `passages` come in the order of reading; where none has a word, the first is given from its beginning.
 */
export function snippetOf(passages: readonly string[], query: SearchQuery): MarkedText {
  let best: { text: string; matches: readonly Match[]; terms: number } | null = null;
  for (const text of passages) {
    const matches = matchesIn(text, query);
    const terms = distinct(matches);
    if (terms > (best?.terms ?? 0)) best = { text, matches, terms };
    if (terms === query.terms.length) break;
  }
  const text = best?.text ?? passages[0] ?? '';
  const { start, end } = windowOf(text, best?.matches ?? []);
  return cut(text, start, end, best?.matches ?? []);
}

function distinct(matches: readonly Match[]): number {
  return new Set(matches.map(({ term }) => term)).size;
}

function matchesIn(text: string, query: SearchQuery): Match[] {
  const words = searchWords(text);
  const matches = query.terms.flatMap((term) =>
    words.flatMap((word, index) => (isAt(words, index, term) ? [matchAt(words, index, { term, word })] : [])),
  );
  return matches.sort((one, other) => one.start - other.start || other.end - one.end);
}

function isAt(words: readonly SearchWord[], index: number, { words: wanted, open }: Term): boolean {
  return wanted.every((word, offset) => {
    const found = words[index + offset]?.word;
    return open && offset === wanted.length - 1 ? found?.startsWith(word) === true : found === word;
  });
}

function matchAt(words: readonly SearchWord[], index: number, at: { term: Term; word: SearchWord }): Match {
  const { term, word } = at;
  const last = words[index + term.words.length - 1] ?? word;
  // Of a pair of letters that a query's last letter begins, that letter alone is marked.
  const letter = term.open ? last.start + (term.words.at(-1)?.length ?? 0) : last.end;
  return { start: word.start, end: Math.min(letter, last.end), term };
}

/** The stretch of a passage that holds the most of its matches, begun and ended between words. */
function windowOf(text: string, matches: readonly Match[]): { start: number; end: number } {
  if (text.length <= snippetAtMost) return { start: 0, end: text.length };
  let anchor = 0;
  let most = 0;
  for (const { start } of matches) {
    const from = Math.max(0, start - leadAtMost);
    const terms = distinct(matches.filter((match) => match.start >= from && match.end <= from + snippetAtMost));
    if (terms > most) {
      most = terms;
      anchor = from;
    }
  }
  const start = anchor === 0 ? 0 : betweenWords(text, anchor, 1);
  const wanted = Math.min(text.length, start + snippetAtMost);
  return { start, end: wanted === text.length ? wanted : Math.max(betweenWords(text, wanted, -1), start) };
}

/** The nearest place between words in a direction, if one is near; scripts without spaces are cut where they are. */
function betweenWords(text: string, from: number, direction: 1 | -1): number {
  for (let at = from; Math.abs(at - from) < 30 && at > 0 && at < text.length; at += direction) {
    if (/\s/u.test(text.charAt(direction === 1 ? at - 1 : at))) return at;
  }
  return isInsideLetter(text, from) ? from + 1 : from;
}

/** True between the two halves of a surrogate pair. */
function isInsideLetter(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

function cut(text: string, start: number, end: number, matches: readonly Match[]): MarkedText {
  const parts: { text: string; marked: boolean }[] = [];
  const add = (part: string, isMarked: boolean) => {
    if (part !== '') parts.push({ text: part, marked: isMarked });
  };
  if (start > 0) add('…', false);
  let at = start;
  for (const match of matches) {
    if (match.end <= at || match.start >= end) continue;
    const from = Math.max(at, match.start);
    add(text.slice(at, from), false);
    add(text.slice(from, Math.min(match.end, end)), true);
    at = Math.min(match.end, end);
  }
  add(text.slice(at, end), false);
  if (end < text.length) add('…', false);
  return parts;
}
