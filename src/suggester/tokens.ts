import type { Span } from './shapes.ts';

/** A word (abbreviations with inner full stops whole), a number with its separators, a mark, or a break of lines. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  readonly text: string;
  /** in small letters, with straight apostrophes */
  readonly low: string;
}

// Groups of three may be parted by a space of any kind, as Ukrainian, French and SI have it.
const pattern =
  /(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*)|(?<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)|(?<mark>\S)/gu;

/** A text's tokens in order; spaces are left out. Time linear in the text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const line of linesOf(text)) {
    for (const { 0: found, index, groups } of text.slice(line.start, line.end).matchAll(pattern)) {
      const kind = groups?.['word'] ? 'word' : groups?.['number'] ? 'number' : 'mark';
      const start = line.start + index;
      tokens.push({ kind, text: found, low: lowered(found), start, end: start + found.length });
    }
    if (line.end < text.length)
      tokens.push({ kind: 'break', text: '\n', low: '\n', start: line.end, end: line.end + 1 });
  }
  return tokens;
}

/** Lines without their breaks. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    lines.push({ start, end });
    start = end + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Small letters and straight apostrophes, so that lists of words need one form of each. */
export function lowered(word: string): string {
  return word.toLowerCase().replaceAll(/[’ʼ]/g, "'");
}

/** True where two tokens touch, as in `4.5m`. */
export function touch(one: Token | undefined, next: Token | undefined): boolean {
  return one !== undefined && next !== undefined && one.end === next.start;
}

/** True for a word with a capital first letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** Phrases by their first word, the longest first. */
export type Phrases<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly means: T }[]>;

export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const found = new Map<string, { words: readonly string[]; means: T }[]>();
  for (const [phrase, means] of entries) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), { words, means }]);
  }
  for (const list of found.values()) list.sort((one, other) => other.words.length - one.words.length);
  return found;
}

/** The longest of `phrases` that begins at token `at`, and the token behind it; null: none. */
export function longestAt<T>(
  tokens: readonly Token[],
  at: number,
  phrases: Phrases<T>,
): { readonly means: T; readonly next: number } | null {
  for (const { words, means } of phrases.get(tokens[at]?.low ?? '') ?? []) {
    if (words.every((word, index) => tokens[at + index]?.low === word)) return { means, next: at + words.length };
  }
  return null;
}
