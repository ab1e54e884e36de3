import type { NoteAnchor } from '../shapes.ts';
import { likelyStarts, likeness, lot, type NearPart, nearPart, wholeAtMost } from './near-words.ts';

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Of a passage no more than this share of its letters may be other than it was, wherever it stands … */
const changedAtMost = 0.34;
/** … and than this share where the words on both sides of it are as they were. */
const changedBetween = 0.6;
/** Letters of the words around that must be as they were. */
const sideLength = 20;
const sideAtLeast = 6;
/** Letters by which a passage may grow beyond its double length and still be what stands between its sides. */
const growth = 80;
/** A shorter quote is nearly like too many words to be looked for by itself. */
const tellsByItself = 24;
const likeEnough = 0.3;

/** Where a passage is whose words were changed, as offsets in a text; null where it is gone. */
export function changedPassage(text: string, anchor: NoteAnchor, hint: number): Part | null {
  const between = partBetween(text, anchor, hint);
  if (between !== null && isNearly(text, between, anchor.exact)) return between;
  return nearlyLike(text, anchor, hint) ?? between;
}

/** Whether a part of a text has much of the quote in it. */
function isNearly(text: string, { from, to }: Part, exact: string): boolean {
  const part = text.slice(from, to);
  return nearPart(part, exact, { from: 0, to: Math.max(part.length - exact.length, 0) }, changedBetween) !== null;
}

/** What stands between the words around a passage now; null where one of these was changed too, or nothing is there. */
function partBetween(text: string, { exact, prefix, suffix }: NoteAnchor, hint: number): Part | null {
  const within = 2 * exact.length + growth;
  let best: Part | null = null;
  for (const from of endsOf(text, prefix)) {
    const to = startAfter(text, suffix, from);
    if (to === null || to - from > within) continue;
    const part = trimmed(text, { from, to });
    if (part !== null && (best === null || Math.abs(part.from - hint) < Math.abs(best.from - hint))) best = part;
  }
  return best;
}

/** Where the words before a passage end, in all places that they have; a passage that began the text, at its beginning. */
function endsOf(text: string, prefix: string): readonly number[] {
  if (prefix.length < sideAtLeast) return text.startsWith(prefix) ? [prefix.length] : [];
  const side = prefix.slice(-sideLength);
  const ends: number[] = [];
  for (let at = text.indexOf(side); at >= 0; at = text.indexOf(side, at + 1)) ends.push(at + side.length);
  return ends;
}

/** Where the words after a passage begin next; of a passage that ended the text, its end. */
function startAfter(text: string, suffix: string, from: number): number | null {
  if (suffix.length < sideAtLeast) {
    const at = text.length - suffix.length;
    return at >= from && text.endsWith(suffix) ? at : null;
  }
  const at = text.indexOf(suffix.slice(0, sideLength), from);
  return at < 0 ? null : at;
}

interface Likely {
  readonly part: Part;
  /** how like the words around it are to those that stood around the passage */
  readonly like: number;
  /** the same, less what is other than it was */
  readonly worth: number;
}

/** The part of a text that is nearest to the quote, where one is near enough: where the passage was, or else anywhere. */
function nearlyLike(text: string, anchor: NoteAnchor, hint: number): Part | null {
  const there = likelyAt(text, anchor, hint);
  if (there !== null && there.like >= likeEnough) return there.part;
  const elsewhere = likelyStarts(text, anchor.exact).map((start) => likelyAt(text, anchor, start));
  const all = [there, ...elsewhere].filter((likely) => likely !== null);
  return all.toSorted((one, other) => other.worth - one.worth)[0]?.part ?? null;
}

function likelyAt(text: string, anchor: NoteAnchor, start: number): Likely | null {
  const { exact } = anchor;
  const spread = Math.ceil(Math.min(exact.length, wholeAtMost) * changedAtMost) + 16;
  const near = nearPart(text, exact, { from: start - spread, to: start + lot + spread }, changedAtMost);
  const part = near && trimmed(text, wholeWords(text, near));
  if (!near || !part) return null;
  // Where a passage was deleted, the words that stood beside it are no passage of their own.
  const found = text.slice(part.from, part.to);
  if (likeness(found, `${anchor.prefix}\n${anchor.suffix}`) > likeness(found, exact)) return null;
  const like = likenessAround(text, anchor, part);
  return exact.length < tellsByItself && like < likeEnough
    ? null
    : { part, like, worth: like - near.distance / exact.length };
}

/** How like the words around a part are to those that stood around the passage: 1 all of them, 0 none. */
export function likenessAround(text: string, { prefix, suffix }: NoteAnchor, { from, to }: Part): number {
  const around = prefix.length + suffix.length;
  if (around === 0) return 1;
  const before = prefix.length * likeness(prefix, text.slice(Math.max(from - prefix.length - 16, 0), from));
  const after = suffix.length * likeness(suffix, text.slice(to, to + suffix.length + 16));
  return (before + after) / around;
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const restOfWord = 24;

/** A part that begins or ends within a word takes the whole word in. */
function wholeWords(text: string, { from, to }: NearPart): Part {
  let [start, end] = [from, to];
  const isWithin = (at: number) => at > 0 && letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at));
  while (start > from - restOfWord && isWithin(start)) start -= 1;
  while (end < to + restOfWord && isWithin(end)) end += 1;
  return { from: start, to: end };
}

function trimmed(text: string, { from, to }: Part): Part | null {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  const end = to - (part.length - part.trimEnd().length);
  return end > start ? { from: start, to: end } : null;
}
