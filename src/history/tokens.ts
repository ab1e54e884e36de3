import type { DocumentMark, DocumentNode } from '../stories/stories.ts';
import type { Change } from './shapes.ts';

/** A word, a space or a sign of punctuation, with what it is set in. */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
  readonly marks: readonly DocumentMark[];
  /** a node that is no text, such as a line break */
  readonly node: DocumentNode | null;
}

/** Making a segmenter costs some hundred times what using it does, so each language's is made once. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let made = segmenters.get(language);
  if (made === undefined) {
    const [known] = Intl.Segmenter.supportedLocalesOf([language]);
    made = new Intl.Segmenter(known ?? 'en', { granularity: 'word' });
    segmenters.set(language, made);
  }
  return made;
}

/** The tokens of a text by the rules of its language (UAX #29; dictionaries where words have no spaces between them). */
export function tokensOfText(text: string, language: string, marks: readonly DocumentMark[] = []): Token[] {
  return Array.from(segmenterOf(language).segment(text), ({ segment, isWordLike }) => ({
    text: segment,
    isWord: isWordLike ?? false,
    marks,
    node: null,
  }));
}

/** The tokens of a paragraph's content. A word that is partly bold is one word in two tokens. */
export function tokensOf(nodes: readonly DocumentNode[], language: string): Token[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return tokensOfText(node.text ?? '', language, node.marks ?? []);
    return [{ text: '\n', isWord: false, marks: node.marks ?? [], node }];
  });
}

/** A change of words as the mark that a merged document carries. */
export const changeMarks: Readonly<Record<Exclude<Change, 'same'>, DocumentMark>> = {
  deleted: { type: 'deleted' },
  inserted: { type: 'inserted' },
};

/** The tokens as a paragraph's content again, marked as what became of them. */
export function nodesOf(tokens: readonly Token[], change: Change): DocumentNode[] {
  const groups: { marks: readonly DocumentMark[]; tokens: Token[] }[] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    const joins = last && token.node === null && last.tokens[0]?.node === null && sameMarks(last.marks, token.marks);
    if (joins) last.tokens.push(token);
    else groups.push({ marks: token.marks, tokens: [token] });
  }
  return groups.flatMap(({ marks, tokens: [first, ...rest] }): readonly DocumentNode[] => {
    if (first === undefined) return [];
    if (first.node === null) {
      const text = [first, ...rest].map((token) => token.text).join('');
      return [{ type: 'text', text, marks: marked(marks, change) }];
    }
    // A line break that came or went has no word to show it by.
    const sign = change === 'same' ? [] : [{ type: 'text', text: '↵', marks: marked([], change) }];
    return change === 'deleted' ? sign : [...sign, first.node];
  });
}

function marked(marks: readonly DocumentMark[], change: Change): readonly DocumentMark[] {
  return change === 'same' ? marks : [...marks, changeMarks[change]];
}

/** True when both are set in the same: bold, links and the like, in any order. */
export function sameMarks(one: readonly DocumentMark[], other: readonly DocumentMark[]): boolean {
  if (one === other) return true;
  const names = (marks: readonly DocumentMark[]) =>
    marks
      .map((mark) => JSON.stringify(mark))
      .sort()
      .join();
  return one.length === other.length && names(one) === names(other);
}
