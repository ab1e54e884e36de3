import type { DocumentNode } from '../shapes.ts';

/** Words that changed, and the white space before and after them, which is printed unmarked. */
interface Edged {
  readonly before: string;
  readonly nodes: readonly DocumentNode[];
  readonly after: string;
}

/** Parts a change from the white space at its edges. Where it is nothing but white space, that is the change. */
export function edged(nodes: readonly DocumentNode[]): Edged {
  const before = /^\s*/u.exec(nodes.at(0)?.text ?? '')?.[0] ?? '';
  const after = /\s*$/u.exec(nodes.at(-1)?.text ?? '')?.[0] ?? '';
  const isBlank = nodes.every(({ text }) => text === undefined || text.trim() === '');
  if (isBlank) return { before: '', nodes, after: '' };
  const trimmed = nodes.map((node, index) => {
    if (node.text === undefined) return node;
    const from = index === 0 ? before.length : 0;
    const to = node.text.length - (index === nodes.length - 1 ? after.length : 0);
    return { ...node, text: node.text.slice(from, Math.max(from, to)) };
  });
  return { before, nodes: trimmed, after };
}
