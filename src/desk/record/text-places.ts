import type { Node } from '@tiptap/pm/model';
import { offsetAt, placeAt, wordsOf } from '../notes/document-words.ts';
import type { Stretch } from '../shapes.ts';

/** UTF-16 units of the words before and behind that are kept with a stretch. */
const around = 32;

/** Where words stand in the editor's document; the end is behind the last of them. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The document's words as the server counts them: text blocks parted by line feeds, a line break within one is a line feed. */
export function textIn(doc: Node): string {
  return wordsOf(doc).text;
}

/** Offsets in the text of what stands between two places of the document, without white space at its ends. */
export function offsetsOf(doc: Node, { from, to }: Place): { readonly start: number; readonly end: number } {
  const words = wordsOf(doc);
  return trimmed(words.text, offsetAt(words, from), offsetAt(words, to));
}

/** The same offsets, with white space at either end left out; the start is never behind the end. */
export function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const within = text.slice(start, end);
  const begins = start + (within.length - within.trimStart().length);
  return { start: begins, end: Math.max(begins, begins + within.trim().length) };
}

/** The stretch of a text between two offsets. */
export function stretchIn(text: string, start: number, end: number): Stretch {
  return {
    part: 'text',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(start - around, 0), start),
    suffix: text.slice(end, end + around),
    start,
    end,
  };
}

/** What is selected between two places as a stretch; null where no words are. */
export function stretchOf(doc: Node, place: Place): Stretch | null {
  const { start, end } = offsetsOf(doc, place);
  return start === end ? null : stretchIn(textIn(doc), start, end);
}

/**
 * Where a stretch of the text stands in the document: at its offsets, else where the same words stand with most of the
 * same words around them. null where they stand nowhere, or in another part of the story.
 */
export function placeOf(doc: Node, { part, exact, prefix, suffix, start }: Stretch): Place | null {
  if (part !== 'text' || exact === '') return null;
  const words = wordsOf(doc);
  const { text } = words;
  const at = text.startsWith(exact, start) ? start : bestOf(text, { exact, prefix, suffix, start });
  return at === null ? null : { from: placeAt(words, at), to: placeAt(words, at + exact.length) };
}

type Sought = Pick<Stretch, 'exact' | 'prefix' | 'suffix' | 'start'>;

function bestOf(text: string, { exact, prefix, suffix, start }: Sought): number | null {
  let best: { readonly at: number; readonly score: number } | null = null;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const same = sameBefore(text, at, prefix) + sameBehind(text, at + exact.length, suffix);
    // Of two with as much around them the nearer one.
    const score = same - Math.min(Math.abs(at - start) / text.length, 1);
    if (best === null || score > best.score) best = { at, score };
  }
  return best?.at ?? null;
}

function sameBefore(text: string, at: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same += 1;
  return same;
}

function sameBehind(text: string, at: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text[at + same] === suffix[same]) same += 1;
  return same;
}
