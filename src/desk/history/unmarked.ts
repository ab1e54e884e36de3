import type { DocumentNode } from '../shapes.ts';

/**
 * A block without the marks of statements: what its words say and how they are set. That words were put on the record is
 * no change of them, so two blocks that differ in it alone are one and the same.
 */
export function unmarked(node: DocumentNode): DocumentNode {
  if (node.content === undefined) return withoutMark(node);
  const content: DocumentNode[] = [];
  for (const child of node.content.map(unmarked)) {
    const last = content.at(-1);
    if (last?.text !== undefined && child.text !== undefined && setAlike(last, child))
      content[content.length - 1] = { ...last, text: last.text + child.text };
    else content.push(child);
  }
  return { ...node, content };
}

function withoutMark(node: DocumentNode): DocumentNode {
  if (node.marks?.some(isStatement) !== true) return node;
  const { marks = [], ...plain } = node;
  const others = marks.filter((mark) => !isStatement(mark));
  return others.length === 0 ? plain : { ...plain, marks: others };
}

const isStatement = ({ type }: { readonly type: string }) => type === 'statement';

function setAlike(one: DocumentNode, other: DocumentNode): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}
