import type { Node } from '@tiptap/pm/model';
import type { NoteAnchor } from '../shapes.ts';
import { changedPassage, likenessAround } from './changed-passage.ts';
import { blockAt, type DocumentWords, offsetAt, placeAt, wordsOf } from './document-words.ts';
import { contextAtMost } from './limits.ts';

/** Where a passage is in a document, and whether its words are as they were. */
export interface PassagePlace {
  readonly from: number;
  readonly to: number;
  readonly isExact: boolean;
}

/** A quote of so many characters is itself wherever it stands; a shorter one only among words that it stood among. */
const tellsEnough = 24;
const likeEnough = 0.3;
/** Of a quote that stands in very many places, those are looked at closely whose next letters agree the furthest. */
const lookedAtClosely = 40;

/**
 * A passage of a document by its words, as the Web Annotation Data Model's TextQuoteSelector has them, without the space
 * at its ends; null where it has no word.
 */
export function describePassage(doc: Node, from: number, to: number): NoteAnchor | null {
  const words = wordsOf(doc);
  const { text, blocks } = words;
  let start = offsetAt(words, Math.min(from, to));
  let end = offsetAt(words, Math.max(from, to));
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (start === end) return null;
  const block = blockAt(words, start);
  return {
    exact: text.slice(start, end),
    // Half of a sign outside the basic plane would be kept as another sign.
    prefix: text.slice(Math.max(start - contextAtMost, 0), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + contextAtMost).replace(/[\ud800-\udbff]$/, ''),
    block,
    offset: start - (blocks[block] ?? 0),
  };
}

/**
 * Finds a passage in a document that may have changed: by its very words, of several places the one among the words that
 * stood around it; else where words nearly like them are, or where others stand between the words around it. Null where
 * it is gone.
 */
export function findPassage(doc: Node, anchor: NoteAnchor): PassagePlace | null {
  if (anchor.exact.trim() === '') return null;
  const words = wordsOf(doc);
  const hint = hintIn(words, anchor);
  const start = exactStart(words.text, anchor, hint);
  const isExact = start !== null;
  const found = isExact ? { from: start, to: start + anchor.exact.length } : changedPassage(words.text, anchor, hint);
  return found && { from: placeAt(words, found.from), to: placeAt(words, found.to), isExact };
}

/** Where the passage was, as an offset in the text as it is now. */
function hintIn({ text, blocks }: DocumentWords, { block, offset }: NoteAnchor): number {
  return Math.min((blocks[block] ?? text.length) + offset, text.length);
}

function exactStart(text: string, anchor: NoteAnchor, hint: number): number | null {
  const { exact, prefix, suffix } = anchor;
  const all: { readonly at: number; readonly agrees: number; readonly far: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const agrees = agreeingBefore(text, at, prefix) + agreeingAfter(text, at + exact.length, suffix);
    all.push({ at, agrees, far: Math.abs(at - hint) });
  }
  const [only] = all;
  if (only === undefined) return null;
  if (all.length === 1 && (exact.length >= tellsEnough || only.agrees === prefix.length + suffix.length))
    return only.at;
  const best = all
    .toSorted((one, other) => other.agrees - one.agrees || one.far - other.far)
    .slice(0, lookedAtClosely)
    .map((each) => ({ ...each, like: likenessAt(text, anchor, each) }))
    .toSorted((one, other) => other.like - one.like)[0];
  if (best === undefined) return null;
  const place = { from: best.at, to: best.at + exact.length };
  return exact.length >= tellsEnough || likenessAround(text, anchor, place) >= likeEnough ? best.at : null;
}

/** How like the words around a place are to those that stood around the passage; that they are the same counts the most. */
function likenessAt(
  text: string,
  anchor: NoteAnchor,
  { at, agrees }: { readonly at: number; readonly agrees: number },
) {
  const around = anchor.prefix.length + anchor.suffix.length;
  if (agrees === around) return 2;
  return (likenessAround(text, anchor, { from: at, to: at + anchor.exact.length }) + agrees / around) / 2;
}

function agreeingBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && count < at && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count += 1;
  return count;
}

function agreeingAfter(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count += 1;
  return count;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
