/** Which words of a page are its story: Readability's choice, made on a copy, or the page's own mark-up where that fails. */
import { Readability } from '@mozilla/readability';
import { inkOf } from './line-shape.ts';
import { type Grouping, isInline, type PageBlock } from './page-blocks.ts';
import {
  ancestry,
  childrenOf,
  elementsIn,
  isElement,
  isText,
  type PageDocument,
  type PageElement,
  type PageNode,
  textOf,
} from './page-dom.ts';
import { furnitureByName } from './page-furniture.ts';

/** Marks a run of words in the copy, so that it is known again in what Readability leaves of it. */
const mark = 'data-dateline-run';

/** Readability's work grows with the square of these; beyond them the page's own mark-up decides. */
const elementsAtMost = 16_000;
const textTimesDepthAtMost = 12_000_000;
const textTimesElementsAtMost = 2_000_000_000;

export interface Choice {
  readonly by: 'readability' | 'markup';
  /** true for a text node that belongs to the story */
  readonly has: (node: PageNode) => boolean;
}

/** Chooses among the words of `page`; `copy` is a second page of the same mark-up, which is taken apart. */
export function chooseStory(page: PageDocument, copy: () => PageDocument): Choice {
  const texts = wordsIn(page.body);
  const kept = fits(page, texts) ? keptByReadability(copy()) : null;
  if (kept !== null) {
    const chosen = new Set(texts.filter((_, index) => kept.has(index)));
    return { by: 'readability', has: (node) => chosen.has(node) };
  }
  const root = markedStory(page);
  return { by: 'markup', has: (node) => node.parentNode !== null && isBelow(node.parentNode, root) };
}

/** Text nodes with words, in document order; the same mark-up gives the same list. */
function wordsIn(body: PageElement): readonly PageNode[] {
  return [body, ...elementsIn(body)].flatMap((element) =>
    wordless.has(element.localName)
      ? []
      : [...childrenOf(element)].filter((child) => isText(child) && /\S/u.test(child.textContent ?? '')),
  );
}

/** Elements whose text must stay bare text. */
const wordless: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'option', 'title', 'template']);

function fits(page: PageDocument, texts: readonly PageNode[]): boolean {
  let elements = texts.length;
  for (const _ of elementsIn(page.body)) elements += 1;
  let length = 0;
  let weight = 0;
  for (const text of texts) {
    const own = text.textContent?.length ?? 0;
    let depth = 0;
    for (const _ of ancestry(text.parentNode)) depth += 1;
    length += own;
    weight += own * depth;
  }
  return elements <= elementsAtMost && weight <= textTimesDepthAtMost && length * elements <= textTimesElementsAtMost;
}

function keptByReadability(copy: PageDocument): ReadonlySet<number> | null {
  for (const [index, text] of wordsIn(copy.body).entries()) {
    const span = copy.createElement('span');
    span.setAttribute(mark, String(index));
    (text as PageNode & { replaceWith(other: PageElement): void }).replaceWith(span);
    span.appendChild(text);
  }
  try {
    const source = copy as unknown as ConstructorParameters<typeof Readability>[0];
    const read = new Readability<unknown>(source, { serializer: (node: unknown) => node }).parse();
    const content = (read?.content ?? null) as PageElement | null;
    if (!isElement(content)) return null;
    const kept = new Set<number>();
    for (const element of elementsIn(content)) {
      const run = element.getAttribute(mark);
      if (run !== null) kept.add(Number(run));
    }
    return kept.size === 0 ? null : kept;
  } catch {
    return null;
  }
}

/** The element that the page itself calls the story, the one with most words where there are several; else the body. */
function markedStory(page: PageDocument): PageElement {
  const selectors = [
    '[itemprop~="articleBody"]',
    'article',
    'main,[role="main"]',
    '#content,.content,.entry-content,.post-content',
  ];
  for (const selector of selectors) {
    const found = [...page.querySelectorAll(selector)]
      .slice(0, 50)
      .map((element) => ({ element, length: textOf(element).length }));
    const longest = found.sort((one, other) => other.length - one.length)[0];
    if (longest && longest.length > 140) return longest.element;
  }
  return page.body;
}

/** Below the story's element with no furniture in between. */
function isBelow(element: PageElement, root: PageElement): boolean {
  for (const at of ancestry(element)) {
    if (at === root) return true;
    if (
      furnitureByName(at) !== null ||
      at.localName === 'footer' ||
      at.localName === 'aside' ||
      (root.localName === 'body' && at.localName === 'header')
    )
      return false;
  }
  return false;
}

/** True when most of a block's words were chosen. */
export function isChosen(block: PageBlock, choice: Choice): boolean {
  return !block.hidden && chosenShare(block.nodes, choice) >= 0.5;
}

function chosenShare(nodes: readonly PageNode[], choice: Choice): number {
  let all = 0;
  let chosen = 0;
  for (const node of nodes) {
    const ink = inkOf(node.textContent ?? '');
    all += ink;
    if (choice.has(node)) chosen += ink;
  }
  return all === 0 ? 0 : chosen / all;
}

/**
 * Parts a paragraph's words into chosen and other ones. Where most are chosen the others stay with them, for a sentence
 * must not lose words in its middle, unless they are furniture by name.
 */
export function groupingBy(choice: Choice): Grouping {
  return (run) => {
    const seen = run.flatMap(({ node, hidden }) => (hidden ? [] : [node]));
    const most = chosenShare(seen, choice) >= 0.5;
    return ({ node, hidden }) => {
      if (hidden) return 'hidden';
      if (most) return isFurnitureInline(node.parentNode) ? 'out' : 'in';
      return choice.has(node) ? 'in' : 'out';
    };
  };
}

function isFurnitureInline(element: PageElement | null): boolean {
  for (const at of ancestry(element)) {
    if (!isInline(at)) return false;
    if (furnitureByName(at) !== null) return true;
  }
  return false;
}
