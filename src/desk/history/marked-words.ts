import { diffArrays } from 'diff';
import type { DocumentNode } from '../shapes.ts';

/** Two blocks that differ in more words than these are other blocks, and marking each word would not help. */
const differencesAtMost = 1_500;

/** Making a segmenter costs some hundred times what using it does. */
const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(text: string, language: string): readonly string[] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    const [known] = Intl.Segmenter.supportedLocalesOf([language]);
    segmenter = new Intl.Segmenter(known ?? 'en', { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Every word, space and sign of some blocks in order. */
function tokensOf(nodes: readonly DocumentNode[], language: string): readonly string[] {
  return nodes.flatMap((node) =>
    node.type === 'text' ? wordsOf(node.text ?? '', language) : tokensOf(node.content ?? [], language),
  );
}

/** The blocks with every word marked `only` that does not stand in the others. */
export function markedAgainst(
  nodes: readonly DocumentNode[],
  others: readonly DocumentNode[],
  language: string,
): readonly DocumentNode[] {
  const mine = [...tokensOf(nodes, language)];
  const theirs = [...tokensOf(others, language)];
  if (theirs.length === 0) return nodes;
  const found = diffArrays(theirs, mine, { maxEditLength: differencesAtMost });
  if (found === undefined) return nodes;
  const isOnlyHere = found.flatMap(({ added, removed, count }) => (removed ? [] : Array<boolean>(count).fill(added)));
  let at = 0;
  const walk = (node: DocumentNode): readonly DocumentNode[] => {
    if (node.type !== 'text')
      return [node.content === undefined ? node : { ...node, content: node.content.flatMap(walk) }];
    const pieces: { isOnly: boolean; text: string }[] = [];
    for (const word of wordsOf(node.text ?? '', language)) {
      const isOnly = isOnlyHere[at] ?? false;
      at += 1;
      const last = pieces.at(-1);
      if (last?.isOnly === isOnly) last.text += word;
      else pieces.push({ isOnly, text: word });
    }
    return pieces.map(({ isOnly, text }) => ({
      ...node,
      text,
      ...(isOnly && { marks: [...(node.marks ?? []), { type: 'only' }] }),
    }));
  };
  return nodes.flatMap(walk);
}
