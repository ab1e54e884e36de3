/** The text of a page as blocks: what stands together in one paragraph, heading, item, cell or caption. */
import { countWords } from '../text/text.ts';
import { inkOf } from './line-shape.ts';
import {
  ancestry,
  attribute,
  childrenOf,
  elementsIn,
  isElement,
  isText,
  namesOf,
  type PageElement,
  type PageNode,
} from './page-dom.ts';

export interface PageBlock {
  readonly index: number;
  /** the block-level element that the words stand in */
  readonly container: PageElement;
  readonly nodes: readonly PageNode[];
  /** blanks folded */
  readonly text: string;
  readonly words: number;
  readonly ink: number;
  /** characters of it inside links */
  readonly linkedInk: number;
  readonly hidden: boolean;
}

const inline: ReadonlySet<string> = new Set(
  'a,abbr,acronym,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,img,ins,kbd,label,mark,math,nobr,picture,q,rp,rt,ruby,s,samp,small,source,span,strike,strong,sub,sup,time,tt,u,var,wbr,br,svg,meta,link'.split(
    ',',
  ),
);
/** Elements whose content is code or fallback, not words on the page. */
const silent: ReadonlySet<string> = new Set(
  'script,style,template,head,title,object,iframe,video,audio,canvas,datalist,embed,applet,noembed,noframes,map'.split(
    ',',
  ),
);
const unseen: ReadonlySet<string> = new Set(['noscript', 'svg', 'option', 'textarea']);
const forScreenReaders =
  / (?:visually hidden|visuallyhidden|sr only|screen reader text|screenreader|screen reader only|off screen|offscreen|accessibly hidden|accessibility hidden|a11y hidden|assistive text) /u;

export function isInline(element: PageElement): boolean {
  return inline.has(element.localName);
}

/** Inline elements that hold a block, such as a link around a heading: they part the text as blocks do. */
export function parting(root: PageElement): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const element of elementsIn(root)) {
    if (isInline(element) || silent.has(element.localName)) continue;
    for (
      let at = element.parentNode;
      at !== null && isElement(at) && isInline(at) && !found.has(at);
      at = at.parentNode
    )
      found.add(at);
  }
  return found;
}

/** True for words that a reader does not see: hidden outright, or there for screen readers alone. */
function isHidden(element: PageElement): boolean {
  if (unseen.has(element.localName) || element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)) return true;
  return forScreenReaders.test(namesOf(element));
}

export interface RunNode {
  readonly node: PageNode;
  readonly hidden: boolean;
}

/** Parts a run of words where some are wanted and others not: a name for each node's block. */
export type Grouping = (run: readonly RunNode[]) => (node: RunNode) => string;

interface Run {
  readonly container: PageElement;
  readonly nodes: RunNode[];
}

/** All words below `root` as blocks, in document order. Two line breaks in a row part blocks as paragraphs do. */
export function blocksOf(root: PageElement, grouping: Grouping): readonly PageBlock[] {
  const parts = parting(root);
  const blocks: PageBlock[] = [];
  let run: Run = { container: root, nodes: [] };
  let breaks = 0;
  const close = (container: PageElement) => {
    blocks.push(...blocksFrom(run, grouping, blocks.length));
    run = { container, nodes: [] };
    breaks = 0;
  };
  const walk = (element: PageElement, container: PageElement, hidden: boolean): void => {
    for (const child of childrenOf(element)) {
      if (isText(child)) {
        const isBlank = inkOf(child.textContent ?? '') === 0;
        if (!isBlank && breaks >= 2) close(container);
        if (!isBlank) breaks = 0;
        run.nodes.push({ node: child, hidden });
      } else if (isElement(child) && child.localName === 'br') {
        breaks += 1;
        run.nodes.push({ node: child, hidden });
      } else if (isElement(child) && !silent.has(child.localName)) {
        const below = hidden || isHidden(child);
        if (isInline(child) && !parts.has(child)) walk(child, container, below);
        else {
          close(child);
          walk(child, child, below);
          close(container);
        }
      }
    }
  };
  walk(root, root, false);
  close(root);
  return blocks;
}

function blocksFrom({ container, nodes }: Run, grouping: Grouping, from: number): PageBlock[] {
  const groups = new Map<string, { nodes: PageNode[]; hidden: boolean }>();
  const words = nodes.filter(({ node }) => isText(node) && inkOf(node.textContent ?? '') > 0);
  const groupOf = grouping(words);
  for (const { node, hidden } of words) {
    const key = groupOf({ node, hidden });
    const group = groups.get(key) ?? { nodes: [], hidden };
    group.nodes.push(node);
    groups.set(key, group);
  }
  const order = nodes.map(({ node }) => node);
  return [...groups.values()].map((group, offset): PageBlock => {
    const own = new Set(group.nodes);
    // Blanks and breaks between the words part them, whoever they belong to.
    const pieces = order.map((node) =>
      own.has(node) ? (node.textContent ?? '') : isText(node) && inkOf(node.textContent ?? '') > 0 ? '' : ' ',
    );
    const text = pieces.join('').replaceAll(/\s+/gu, ' ').trim();
    return {
      index: from + offset,
      container,
      nodes: group.nodes,
      text,
      words: countWords(text),
      ink: inkOf(text),
      linkedInk: group.nodes.reduce(
        (sum, node) => sum + (isLinked(node, container) ? inkOf(node.textContent ?? '') : 0),
        0,
      ),
      hidden: group.hidden,
    };
  });
}

function isLinked(node: PageNode, container: PageElement): boolean {
  for (const at of ancestry(node.parentNode)) {
    if (at.localName === 'a' && attribute(at, 'href') !== null) return true;
    if (at === container) break;
  }
  for (const at of ancestry(container)) if (at.localName === 'a' && attribute(at, 'href') !== null) return true;
  return false;
}

/** The nearest element around a block of one of these kinds. */
export function within(block: PageBlock, ...names: readonly string[]): PageElement | null {
  for (const at of ancestry(block.container)) if (names.includes(at.localName)) return at;
  return null;
}
