import { Fragment, type Node, Slice } from '@tiptap/pm/model';

/** The statements whose marks stand in a text. */
export function statementsIn(content: Fragment): ReadonlySet<string> {
  const found = new Set<string>();
  content.descendants((node) => {
    for (const { type, attrs } of node.marks) if (type.name === 'statement') found.add(String(attrs['id']));
  });
  return found;
}

/**
 * What was copied, with the marks of these statements alone: words of another story are on the record there, and not
 * here. `own` is asked only where there is any mark.
 */
export function onlyStatements(slice: Slice, own: () => ReadonlySet<string>): Slice {
  if (statementsIn(slice.content).size === 0) return slice;
  const kept = own();
  const without = (content: Fragment): Fragment => Fragment.fromArray(content.content.map(withoutOthers));
  const withoutOthers = (node: Node): Node =>
    node.isInline
      ? node.mark(node.marks.filter(({ type, attrs }) => type.name !== 'statement' || kept.has(String(attrs['id']))))
      : node.copy(without(node.content));
  return new Slice(without(slice.content), slice.openStart, slice.openEnd);
}
