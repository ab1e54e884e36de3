import type { Node } from '@tiptap/pm/model';

/** The text of one paragraph, heading, caption …: where it begins in the words, and where in the document. */
interface Stretch {
  readonly at: number;
  readonly pos: number;
  readonly length: number;
}

/** A document's words as one text, a line feed between its paragraphs, and the way back to the places they stand at. */
export interface DocumentWords {
  readonly text: string;
  /** never empty, save in a document without any text block */
  readonly stretches: readonly Stretch[];
  /** where in the text each of the document's outermost blocks begins */
  readonly blocks: readonly number[];
}

/** Documents never change, so that what was read of one once holds for good. */
const read = new WeakMap<Node, DocumentWords>();

/** The words of a document, read once for each. */
export function wordsOf(doc: Node): DocumentWords {
  const known = read.get(doc);
  if (known !== undefined) return known;
  const texts: string[] = [];
  const stretches: Stretch[] = [];
  const blocks: number[] = [];
  let at = 0;
  doc.forEach((block, start) => {
    blocks.push(at);
    const take = (node: Node, pos: number) => {
      if (!node.isTextblock) return true;
      const { size } = node.content;
      // Every sign that is no text counts as one, so that words and places run side by side.
      const text = node.textBetween(0, size, '', (leaf) => '\n'.repeat(leaf.nodeSize));
      texts.push(text);
      stretches.push({ at, pos: pos + 1, length: size });
      at += size + 1;
      return false;
    };
    if (take(block, start)) block.descendants((node, pos) => take(node, start + 1 + pos));
  });
  const words = { text: texts.join('\n'), stretches, blocks };
  read.set(doc, words);
  return words;
}

/** The last stretch of which this holds, of stretches in their order; the first where it holds of none. */
function lastWhere(stretches: readonly Stretch[], holds: (stretch: Stretch) => boolean): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && holds(stretch)) low = middle + 1;
    else high = middle;
  }
  return stretches[Math.max(low - 1, 0)];
}

/** Where in the text a place of the document is: the end of the words before it, where it stands between blocks. */
export function offsetAt({ stretches }: DocumentWords, pos: number): number {
  const stretch = lastWhere(stretches, (each) => each.pos <= pos);
  return stretch === undefined ? 0 : stretch.at + Math.min(Math.max(pos - stretch.pos, 0), stretch.length);
}

/** The place in the document of an offset in its text. */
export function placeAt({ stretches }: DocumentWords, offset: number): number {
  const stretch = lastWhere(stretches, (each) => each.at <= offset);
  return stretch === undefined ? 0 : stretch.pos + Math.min(Math.max(offset - stretch.at, 0), stretch.length);
}

/** The index of the outermost block in which an offset of the text lies. */
export function blockAt({ blocks }: DocumentWords, offset: number): number {
  // A block without words begins where the next one does: the last of them has the words.
  const index = blocks.findLastIndex((at) => at <= offset);
  return Math.max(index, 0);
}
