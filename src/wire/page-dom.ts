/** The few parts of the DOM that reading a page needs, so that nothing here leans on a browser's types. */

export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  appendChild<T extends PageNode>(child: T): T;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  createTextNode(text: string): PageNode;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export function isElement(node: PageNode | null): node is PageElement {
  return node !== null && node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

export function* childrenOf(element: PageElement): Generator<PageNode> {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) yield child;
}

/** An element and its ancestors, innermost first. */
export function* ancestry(element: PageElement | null): Generator<PageElement> {
  for (let at = element; at !== null && isElement(at); at = at.parentNode) yield at;
}

/** All elements below one, in document order, without recursion. */
export function* elementsIn(root: PageElement): Generator<PageElement> {
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    if (isElement(node)) yield node;
    let next: PageNode | null = node.firstChild;
    let at: PageNode | null = node;
    while (next === null && at !== null && at !== root) {
      next = at.nextSibling;
      at = at.parentNode;
    }
    node = next;
  }
}

/** Text with its blanks folded. */
export function textOf(node: PageNode | null): string {
  return (node?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}

/** An attribute's value without blanks around it; null when it is missing or empty. */
export function attribute(element: PageElement | null, name: string): string | null {
  const value = element?.getAttribute(name)?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return value === '' ? null : value;
}

const namesCache = new WeakMap<PageElement, string>();

/**
 * Attributes that name an element, with the most words that a name of each may have: longer ones are sentences
 * (`debt-as-a-share-of-gdp`) and say nothing of what an element is. Ids are often made from headings.
 */
const naming = [
  ['class', 5],
  ['id', 3],
  ['role', 2],
  ['data-component', 4],
  ['data-testid', 4],
] as const;

/** An element's names as words: lower case, parted by single blanks, a comma between names, a blank at each end. */
export function namesOf(element: PageElement): string {
  const known = namesCache.get(element);
  if (known !== undefined) return known;
  const names = naming.flatMap(([attributeName, wordsAtMost]) =>
    (element.getAttribute(attributeName)?.slice(0, 500) ?? '')
      .split(/\s+/u)
      .map(wordsOfName)
      .filter((name) => name !== '' && name.split(' ').length <= wordsAtMost),
  );
  const words = ` ${names.join(' , ')} `;
  namesCache.set(element, words);
  return words;
}

/** `shareTools__list` as `share tools list`. */
function wordsOfName(name: string): string {
  return name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Where an element stands, for people: `article > div.story-body > p`. */
export function pathOf(element: PageElement): string {
  const steps: string[] = [];
  for (const at of ancestry(element)) {
    if (at.localName === 'body' || at.localName === 'html') break;
    const id = attribute(at, 'id');
    const name = attribute(at, 'class')?.split(' ')[0];
    steps.unshift(
      `${at.localName}${id !== null && id.length <= 40 ? `#${id}` : name !== undefined && name.length <= 40 ? `.${name}` : ''}`,
    );
    if (steps.length === 3) break;
  }
  return steps.join(' > ') || 'body';
}
