/** A part of a text, and how many letters of it are not as they were looked for. */
export interface NearPart {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A longer pattern is looked for by its beginning and its end … */
export const wholeAtMost = 128;
const halfLength = wholeAtMost / 2;
/** … which may be so many letters further from each other than they were, or nearer. */
const growthAtMost = 256;
/** Letters of the pieces that are expected to have stayed as they were. */
const pieceLength = 8;
const piecesAtMost = 8;
const placesOfPiece = 12;
/** Diagonals are counted in lots of so many letters. */
export const lot = 64;
const windowsAtMost = 4;
/** One letter's difference, above every offset that a text can have. */
const one = 2 ** 32;

/**
 * The part of a text, between two offsets, that is nearest to a pattern by insertions, deletions and substitutions
 * (P. Sellers, "The theory and computation of evolutionary distances", 1980); null where none is within `most`.
 */
export function nearestPart(text: string, pattern: string, { from, to }: Range, most: number): NearPart | null {
  const start = Math.max(from, 0);
  const end = Math.min(to, text.length);
  const rows = pattern.length + 1;
  const letters = Uint16Array.from({ length: rows - 1 }, (_, index) => pattern.charCodeAt(index));
  // A number holds the distance and, below it, where the part begins: the least one is the nearest part, and of those
  // the longest.
  let before = Float64Array.from({ length: rows }, (_, row) => row * one + start);
  let now = new Float64Array(rows);
  let best: NearPart | null = null;
  for (let at = start; at < end; at += 1) {
    const letter = text.charCodeAt(at);
    let above = at + 1;
    now[0] = above;
    for (let row = 1; row < rows; row += 1) {
      const kept = (before[row - 1] as number) + (letters[row - 1] === letter ? 0 : one);
      const added = (before[row] as number) + one;
      const missing = above + one;
      above = kept < added ? kept : added;
      if (missing < above) above = missing;
      now[row] = above;
    }
    const distance = Math.floor(above / one);
    // Of parts that are as near, the longest: a word that was changed at its end belongs to it whole.
    if (distance <= most && distance <= (best?.distance ?? most))
      best = { from: above - distance * one, to: at + 1, distance };
    [before, now] = [now, before];
  }
  return best;
}

/**
 * The same for a pattern of any length that begins between two offsets, of which no more than a share may be other than
 * it was.
 */
export function nearPart(text: string, pattern: string, starts: Range, share: number): NearPart | null {
  if (pattern.length <= wholeAtMost) {
    const most = Math.floor(pattern.length * share);
    return nearestPart(text, pattern, { from: starts.from, to: starts.to + pattern.length + most }, most);
  }
  const most = Math.floor(halfLength * share);
  const beginning = { from: starts.from, to: starts.to + halfLength + most };
  const head = nearestPart(text, pattern.slice(0, halfLength), beginning, most);
  if (head === null) return null;
  const expected = head.from + pattern.length;
  const grown = Math.min(Math.floor(pattern.length * share), growthAtMost);
  const ending = { from: Math.max(expected - halfLength - grown, head.to), to: expected + grown };
  const tail = nearestPart(text, pattern.slice(-halfLength), ending, most);
  return tail && { from: head.from, to: tail.to, distance: head.distance + tail.distance };
}

/**
 * Where to look for a pattern that is not in the text as it was: where many of its pieces are, at about the distances
 * from each other that they had. The best come first.
 */
export function likelyStarts(text: string, pattern: string): readonly number[] {
  const votes = new Map<number, number>();
  const step = Math.max(Math.floor(pattern.length / piecesAtMost), pieceLength / 2);
  for (let offset = 0; offset + pieceLength <= pattern.length; offset += step) {
    const piece = pattern.slice(offset, offset + pieceLength);
    let found = text.indexOf(piece);
    for (let count = 0; found >= 0 && count < placesOfPiece; count += 1) {
      const key = Math.floor((found - offset) / lot);
      votes.set(key, (votes.get(key) ?? 0) + 1);
      found = text.indexOf(piece, found + 1);
    }
  }
  const lots = [...votes].toSorted(([, first], [, second]) => second - first).slice(0, windowsAtMost);
  return lots.map(([key]) => key * lot);
}

/** How much of some words stands, in threes of letters, among others: 1 all of it, 0 nothing. */
export function likeness(words: string, among: string): number {
  if (words === '') return 1;
  if (words.length < 3) return among.includes(words) ? 1 : 0;
  let found = 0;
  for (let at = 0; at + 3 <= words.length; at += 1) if (among.includes(words.slice(at, at + 3))) found += 1;
  return found / (words.length - 2);
}
