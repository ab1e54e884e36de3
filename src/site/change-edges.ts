import type { DocumentNode } from '../stories/stories.ts';

/** Words that came or went, and the white space before and after them, which is printed unmarked. */
export interface Edged {
  readonly before: string;
  readonly nodes: readonly DocumentNode[];
  readonly after: string;
}

/** Parts a change from the white space at its edges. Where it is nothing but white space, that is the change. */
export function edged(nodes: readonly DocumentNode[]): Edged {
  const first = nodes.findIndex(hasLetters);
  const last = nodes.findLastIndex(hasLetters);
  if (first !== 0 || last !== nodes.length - 1) return { before: '', nodes, after: '' };
  const before = /^\s*/u.exec(nodes[first]?.text ?? '')?.[0] ?? '';
  const after = /\s*$/u.exec(nodes[last]?.text ?? '')?.[0] ?? '';
  const trimmed = nodes.map((node, index) => {
    if (node.text === undefined) return node;
    const from = index === first ? before.length : 0;
    const to = node.text.length - (index === last ? after.length : 0);
    return { ...node, text: node.text.slice(from, to) };
  });
  return { before, nodes: trimmed, after };
}

function hasLetters({ text }: DocumentNode): boolean {
  return text !== undefined && /\S/u.test(text);
}
