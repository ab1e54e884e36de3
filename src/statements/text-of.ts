import type { AnchoredFields, AnchoredNode, Part } from './shapes.ts';

/** Nodes that hold words themselves; each is one line of the text, whether it has words or not. */
const textblocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'figure']);

/** A piece of a document's words: what one text node or line break adds to them. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** the statements whose mark it bears */
  readonly ids: readonly string[];
}

/** A document's words, and the pieces that they are made of, in order. */
export interface Words {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * The words in which statements are anchored, part by part. The text: every paragraph, heading and caption in the
 * document's order, parted by line feeds; a line break within one is a line feed too. Offsets are UTF-16.
 */
export function textOf(fields: AnchoredFields): Readonly<Record<Part, string>> {
  return { text: wordsOf(fields.document).text, headline: fields.headline, standfirst: fields.standfirst ?? '' };
}

/** The document's words with their marks. Documents are no deeper than `checkDocument` of the stories room allows. */
export function wordsOf(document: AnchoredNode): Words {
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let isFirst = true;
  const add = (text: string, ids: readonly string[] | null) => {
    if (ids !== null) pieces.push({ start: length, end: length + text.length, ids });
    texts.push(text);
    length += text.length;
  };
  const visit = (node: AnchoredNode) => {
    if (isTextblock(node)) {
      if (!isFirst) add('\n', null);
      isFirst = false;
      for (const child of node.content ?? []) add(inlineWords(child), statementsOf(child));
      return;
    }
    node.content?.forEach(visit);
  };
  visit(document);
  return { text: texts.join(''), pieces };
}

export function isTextblock(node: AnchoredNode): boolean {
  return textblocks.has(node.type);
}

/** What an inline node adds to the words. */
export function inlineWords(node: AnchoredNode): string {
  return node.type === 'hardBreak' ? '\n' : (node.text ?? '');
}

const none: readonly string[] = [];

function statementsOf({ marks }: AnchoredNode): readonly string[] {
  if (marks === undefined) return none;
  return marks.flatMap(({ type, attrs }) => {
    const id = type === 'statement' ? attrs?.['id'] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}
