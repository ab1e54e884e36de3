import type { Node } from '@tiptap/pm/model';

/** How much a text holds. */
export interface TextCount {
  readonly words: number;
  /** as a reader counts them: an emoji or a letter with its accents is one; spaces count, ends of blocks do not */
  readonly characters: number;
}

const nothing: TextCount = { words: 0, characters: 0 };

const sum = (one: TextCount, other: TextCount): TextCount => ({
  words: one.words + other.words,
  characters: one.characters + other.characters,
});

interface Segmenters {
  readonly words: Intl.Segmenter;
  readonly characters: Intl.Segmenter;
  /** the counts of blocks that have been seen; a block of a document never changes, it is replaced */
  readonly blocks: WeakMap<Node, TextCount>;
}

const segmenters = new Map<string, Segmenters>();

function segmentersOf(language: string): Segmenters {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made: Segmenters = {
    words: new Intl.Segmenter(language, { granularity: 'word' }),
    characters: new Intl.Segmenter(language, { granularity: 'grapheme' }),
    blocks: new WeakMap(),
  };
  segmenters.set(language, made);
  return made;
}

/** Scripts that write without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters, digits and marks of plain Latin text are one character each, which is most text. */
const isPlain = /^[\u0020-\u007E\u00A0-\u02FF‐-‧]*$/;

/**
 * Words between spaces are one, whatever marks stand in them (`well-known`, `9–5`, `l’eau`), as on the server and in
 * other editors; where a script has no spaces, the language's rules part them.
 */
function countInto(text: string, segmenter: Intl.Segmenter): number {
  let words = 0;
  let isWithin = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) isWithin &&= !/\s/.test(segment);
    else if (unspaced.test(segment)) {
      words += 1;
      isWithin = false;
    } else if (!isWithin) {
      words += 1;
      isWithin = true;
    }
  }
  return words;
}

function countText(text: string, { words, characters }: Segmenters): TextCount {
  const length = isPlain.test(text) ? text.length : [...characters.segment(text)].length;
  return { words: countInto(text, words), characters: length };
}

function countBlock(block: Node, by: Segmenters): TextCount {
  const known = by.blocks.get(block);
  if (known !== undefined) return known;
  const counted = block.isTextblock
    ? countText(block.textBetween(0, block.content.size, undefined, ' '), by)
    : block.children.reduce((total, child) => sum(total, countBlock(child, by)), nothing);
  by.blocks.set(block, counted);
  return counted;
}

/**
 * The words and characters of a text or a document, by the rules of its language. Of a document only such blocks are
 * counted as have changed since the last time, so that it costs nothing while somebody writes.
 */
export function countWords(counted: Node | string, language: string): TextCount {
  const by = segmentersOf(language);
  return typeof counted === 'string' ? countText(counted, by) : countBlock(counted, by);
}
