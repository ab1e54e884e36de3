/** Where things stand on a page, in reading order. */
import { ancestry, isElement, type PageElement, type PageNode } from './page-dom.ts';

export type PageOrder = (node: PageNode) => number;

/** Numbers every node below `root` in document order; nodes elsewhere come first. */
export function orderOf(root: PageElement): PageOrder {
  const numbers = new Map<PageNode, number>();
  let node: PageNode | null = root;
  while (node !== null) {
    numbers.set(node, numbers.size);
    let next: PageNode | null = node.firstChild;
    let at: PageNode | null = node;
    while (next === null && at !== null && at !== root) {
      next = at.nextSibling;
      at = at.parentNode;
    }
    node = next;
  }
  return (wanted) => numbers.get(wanted) ?? -1;
}

/** The innermost element around all of these, or null for none. */
export function commonAncestor(elements: Iterable<PageElement>): PageElement | null {
  let common: PageElement[] | null = null;
  for (const element of elements) {
    const path: PageElement[] = [...ancestry(element)].reverse();
    if (common === null) common = path;
    else {
      const parted = common.findIndex((at, index) => path[index] !== at);
      if (parted !== -1) common = common.slice(0, parted);
    }
  }
  return common?.at(-1) ?? null;
}

export function isInside(node: PageNode, element: PageElement): boolean {
  for (const at of ancestry(isElement(node) ? node : node.parentNode)) if (at === element) return true;
  return false;
}
