import type { Node } from '@tiptap/pm/model';
import { fold } from './find-folding.ts';

/** What is looked for. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  /** of the story, BCP 47: where words end, and which letters are one in capitals */
  readonly language: string;
}

/** A place in a document where it stands. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** The letters of a block, one for each of its positions; a line's end is a space, all else that is no text a blank. */
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, ({ type }) =>
    type.name === 'hardBreak' ? '\n' : '\uFFFC',
  );
}

type FindIn = (text: string) => readonly Match[];

function finderInText({ text, matchCase, wholeWords, language }: FindQuery): FindIn {
  const by = matchCase ? null : language;
  const sought = fold(text, by).text;
  if (sought === '') return () => [];
  const words = wholeWords ? new Intl.Segmenter(language, { granularity: 'word' }) : null;
  return (within) => {
    const { text: folded, places } = fold(within, by);
    const found: Match[] = [];
    for (let at = folded.indexOf(sought); at !== -1; ) {
      const end = at + sought.length;
      const from = places === null ? at : (places.starts[at] ?? -1);
      const to = places === null ? end : (places.ends[end - 1] ?? -1);
      const isWhole = from !== -1 && to !== -1;
      if (isWhole) found.push({ from, to });
      at = folded.indexOf(sought, isWhole ? end : at + 1);
    }
    return words === null || found.length === 0 ? found : atWordEnds(found, within, words);
  };
}

/** Only such matches as begin and end where words do. */
function atWordEnds(found: readonly Match[], text: string, words: Intl.Segmenter): Match[] {
  const segments = words.segment(text);
  const isEdge = (index: number) => index === text.length || segments.containing(index)?.index === index;
  return found.filter(({ from, to }) => isEdge(from) && isEdge(to));
}

/** Finds every place of a document; what of it has not changed since the last time is not looked through again. */
export type Finder = (document: Node) => readonly Match[];

/** A finder of one query. */
export function finderOf(query: FindQuery): Finder {
  const findIn = finderInText(query);
  const known = new WeakMap<Node, readonly Match[]>();
  const within = (block: Node): readonly Match[] => {
    const found = known.get(block) ?? findIn(textOf(block));
    known.set(block, found);
    return found;
  };
  return (document) => {
    const matches: Match[] = [];
    document.descendants((node, position) => {
      if (!node.isTextblock) return true;
      for (const { from, to } of within(node)) matches.push({ from: position + 1 + from, to: position + 1 + to });
      return false;
    });
    return matches;
  };
}
