/** Runs of words on a page, written as paragraphs with the marks that a story knows. */

import { isSafeLink } from '../stories/stories.ts';
import { canonicalLanguage } from '../text/text.ts';
import {
  attribute,
  childrenOf,
  isElement,
  isText,
  type PageDocument,
  type PageElement,
  type PageNode,
} from './page-dom.ts';
import { UnreadableClipping } from './shapes.ts';

export interface Building {
  readonly out: PageDocument;
  /** text nodes that belong to the document */
  readonly wanted: ReadonlySet<PageNode>;
  /** inline elements that part the text as blocks do */
  readonly parts: ReadonlySet<PageElement>;
  /** the key of the picture that this element stands for */
  readonly pictureAt: (element: PageElement) => string | null;
  /** the address of the film, post or page that this element shows */
  readonly embedAt: (element: PageElement) => string | null;
  /** true for a rule between two parts of the story */
  readonly isRule: (element: PageElement) => boolean;
  readonly base: string | null;
}

/** Where text is being put: what it may hold, and where pictures go that it may not hold. */
export interface Place {
  readonly element: PageElement;
  /** `block`: anything; `quotation`: paragraphs and lists; `cell`: paragraphs alone */
  readonly kind: 'block' | 'quotation' | 'cell';
  /** element for a run of words */
  readonly run: string;
  readonly depth: number;
  /** figures and cards that must wait until the quotation or table is closed */
  readonly waiting: PageElement[];
}

const marks: Readonly<Record<string, string>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  s: 's',
  del: 's',
  strike: 's',
  sup: 'sup',
  sub: 'sub',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};
/** Writes a run of inline nodes as one element; two line breaks in a row begin another. */
export function writeRun(nodes: readonly PageNode[], place: Place, building: Building): void {
  const isPre = place.run === 'pre';
  let target: PageElement | null = null;
  let breaks = 0;
  const writer = (into: (text: PageNode) => void, node: PageNode): void => {
    if (isText(node)) {
      const text = node.textContent ?? '';
      const wanted = building.wanted.has(node);
      if (!wanted && /\S/u.test(text)) return;
      if (wanted && breaks >= 2 && !isPre) restart();
      if (wanted) breaks = 0;
      if (isPre) writePre(text, into, building);
      else into(building.out.createTextNode(text.replaceAll(/\s+/gu, ' ')));
    } else if (isElement(node) && node.localName === 'br') {
      breaks += 1;
      if (target !== null && hasWords(target)) into(building.out.createElement('br'));
    } else if (isElement(node)) {
      const wrap = wrapperFor(node, building);
      for (const child of childrenOf(node)) {
        writer((text) => {
          const inner = wrap?.();
          if (inner) inner.appendChild(text);
          into(inner ?? text);
        }, child);
      }
    }
  };
  const restart = () => {
    finish(target, place);
    target = null;
  };
  for (const node of nodes) {
    writer((piece) => {
      target ??= building.out.createElement(isPre ? 'p' : place.run);
      target.appendChild(piece);
    }, node);
  }
  finish(target, place);
}

function hasWords(element: PageElement): boolean {
  return /\S/u.test(element.textContent ?? '');
}

/** Adds a written paragraph unless it came to nothing; breaks at its end would print an empty line. */
function finish(target: PageElement | null, place: Place): void {
  if (target === null || !hasWords(target)) return;
  const nodes = [...childrenOf(target)] as (PageElement & { remove(): void })[];
  for (const node of nodes.reverse()) {
    const isEmpty = isElement(node)
      ? node.localName === 'br' || !hasWords(node)
      : !/\S/u.test((node as PageNode).textContent ?? '');
    if (!isEmpty) break;
    node.remove();
  }
  place.element.appendChild(target);
}

/** Lines of one listing. */
const linesAtMost = 10_000;

/** Preformatted lines keep their ends as breaks and their words as code. */
function writePre(text: string, into: (text: PageNode) => void, building: Building): void {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.length > linesAtMost)
    throw new UnreadableClipping(
      `The page has a listing of more than ${linesAtMost.toLocaleString('en')} lines; a story cannot hold it.`,
    );
  for (const [index, line] of lines.entries()) {
    if (index > 0) into(building.out.createElement('br'));
    if (line === '') continue;
    const code = building.out.createElement('code');
    code.appendChild(building.out.createTextNode(line.replaceAll(/\s/gu, ' ')));
    into(code);
  }
}

/** Makes the mark of an inline element anew for each piece of it; null for elements without one. */
function wrapperFor(element: PageElement, building: Building): (() => PageElement) | null {
  const href = element.localName === 'a' ? linkOf(attribute(element, 'href'), building.base) : null;
  const lang = canonicalLanguage(attribute(element, 'lang') ?? '');
  const name = marks[element.localName] ?? (href === null ? (lang === null ? null : 'span') : 'a');
  if (name === null) return null;
  return () => {
    const made = building.out.createElement(name);
    if (href !== null) made.setAttribute('href', href);
    if (lang !== null) made.setAttribute('lang', lang);
    return made;
  };
}

/** An address that still works away from its page: absolute, and safe. */
export function linkOf(href: string | null, base: string | null): string | null {
  if (href === null || href.startsWith('#')) return null;
  const address = URL.parse(href, base ?? undefined)?.href ?? '';
  return address.length <= 2_000 && isSafeLink(address) ? address : null;
}
