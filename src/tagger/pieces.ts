/**
 * A text as the tagger reads it, piece by piece: a run of letters or digits, a possessive ’s, or one mark. Finer than the
 * tokens of the rules, so that a speaker ends before the ’s of what is theirs.
 */
export interface Pieces {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets, the end exclusive */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** in small letters, with straight apostrophes and marks of quotation made `"` */
  readonly lows: readonly string[];
  /** pieces at which paragraphs begin, and the count behind the last */
  readonly paragraphs: Int32Array;
}

const pattern = /['’]s(?![\p{L}\p{N}])|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** The pieces of a text, its paragraphs parted by line breaks. Time linear in the text. */
export function piecesOf(text: string): Pieces {
  const starts: number[] = [];
  const ends: number[] = [];
  const lows: string[] = [];
  const paragraphs: number[] = [];
  let line = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const isNew = starts.length === 0 || hasBreak(text, line, index);
    if (isNew) paragraphs.push(starts.length);
    line = index + found.length;
    starts.push(index);
    ends.push(line);
    lows.push(lowOf(found));
  }
  paragraphs.push(starts.length);
  return {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    lows,
    paragraphs: Int32Array.from(paragraphs),
  };
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true;
  return false;
}

function lowOf(found: string): string {
  if (found.length === 1) {
    if (/["“”„«»]/.test(found)) return '"';
    if (/[‘’']/.test(found)) return "'";
  }
  return found.toLowerCase().replace('’', "'");
}
