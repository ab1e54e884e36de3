/** Builds a story's document from the blocks of a page that were kept for it. */
import { documentFromElement, type StoryDocument } from '../stories/stories.ts';
import { isInline } from './page-blocks.ts';
import { attribute, childrenOf, isElement, isText, type PageElement, type PageNode } from './page-dom.ts';
import { type Building, type Place, writeRun } from './page-runs.ts';
import { cellsOf, hasLooseWords, isDataTable, rowsOf } from './page-tables.ts';

/** Deepest lists and quotations; what is nested further stands one level up. */
const nestedAtMost = 8;

/** The document below `root`; the schema's parser has the last word on what may stand in it. */
export function buildDocument(root: PageElement, building: Building): StoryDocument {
  const element = building.out.createElement('div');
  build(root, { element, kind: 'block', run: 'p', depth: 0, waiting: [] }, building);
  return documentFromElement(element);
}

function build(source: PageElement, place: Place, building: Building): void {
  let run: PageNode[] = [];
  const flush = () => {
    writeRun(run, place, building);
    run = [];
  };
  const visit = (parent: PageElement) => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child)) {
        if (isText(child)) run.push(child);
        continue;
      }
      const card = cardFor(child, building);
      if (card) {
        flush();
        put(card, place);
        continue;
      }
      if (child.localName === 'br' || (isInline(child) && !building.parts.has(child))) run.push(child);
      else {
        flush();
        buildBlock(child, place, building);
      }
    }
  };
  visit(source);
  flush();
}

/** A figure or an embed card in the place of this element. */
function cardFor(element: PageElement, building: Building): PageElement | null {
  const key = building.pictureAt(element);
  if (key !== null) {
    const figure = building.out.createElement('figure');
    figure.setAttribute('data-picture', key);
    return figure;
  }
  const url = building.embedAt(element);
  if (url === null || element.localName === 'blockquote') return null;
  return embedCard(url, building);
}

function embedCard(url: string, building: Building): PageElement {
  const card = building.out.createElement('a');
  card.setAttribute('data-embed', '');
  card.setAttribute('href', url);
  card.setAttribute('data-site', URL.parse(url)?.host.replace(/^www\./u, '') ?? '');
  return card;
}

function put(card: PageElement, place: Place): void {
  if (place.kind === 'block') place.element.appendChild(card);
  else place.waiting.push(card);
}

function buildBlock(element: PageElement, place: Place, building: Building): void {
  const { localName } = element;
  if (/^h[1-6]$/u.test(localName)) {
    build(element, { ...place, run: place.kind === 'block' ? headingOf(localName) : 'p' }, building);
  } else if (localName === 'ul' || localName === 'ol') buildList(element, place, building);
  else if (localName === 'blockquote') buildQuotation(element, place, building);
  else if (localName === 'table') buildTable(element, place, building);
  else if (localName === 'pre') build(element, { ...place, run: 'pre' }, building);
  else if (localName === 'hr') {
    if (place.kind === 'block' && building.isRule(element)) place.element.appendChild(building.out.createElement('hr'));
  } else build(element, place, building);
}

/** The headline is level 1 and stands outside, so the page's own first level is the document's second. */
function headingOf(name: string): string {
  return name === 'h1' ? 'h2' : name;
}

function nested(element: PageElement, name: string, place: Place, building: Building): Place {
  const inner = building.out.createElement(name);
  for (const attributeName of ['start', 'lang', 'colspan', 'rowspan']) {
    const value = attribute(element, attributeName);
    if (value !== null && /^[\w-]{1,35}$/u.test(value)) inner.setAttribute(attributeName, value);
  }
  return { ...place, element: inner, depth: place.depth + 1, run: 'p', waiting: [] };
}

/** Adds a finished element where it holds anything, and then what had to wait for its end. */
function close(inner: Place, place: Place): void {
  if (inner.element.firstChild !== null) place.element.appendChild(inner.element);
  for (const card of inner.waiting) put(card, place);
}

function buildList(element: PageElement, place: Place, building: Building): void {
  if (place.kind === 'cell' || place.depth >= nestedAtMost) {
    build(element, place, building);
    return;
  }
  const list = nested(element, element.localName, place, building);
  const kind = place.kind === 'quotation' ? 'quotation' : 'block';
  const add = (source: PageElement, write: (item: Place) => void) => {
    const item: Place = { ...nested(source, 'li', list, building), kind };
    write(item);
    leadWithParagraph(item.element, building);
    close(item, list);
  };
  let loose: PageNode[] = [];
  const flush = () => {
    const nodes = loose;
    loose = [];
    if (nodes.length > 0) add(element, (item) => writeRun(nodes, item, building));
  };
  for (const child of childrenOf(element)) {
    if (!isElement(child)) loose.push(child);
    else if (isInline(child) && !building.parts.has(child)) loose.push(child);
    else {
      flush();
      // A list right inside a list, and whatever else stands between its items, goes on as an item of its own.
      add(child, (item) =>
        child.localName === 'li' ? build(child, item, building) : buildBlock(child, item, building),
      );
    }
  }
  flush();
  close(list, place);
}

/** A list item begins with a paragraph; the parser would put an empty one before anything else. */
function leadWithParagraph(item: PageElement, building: Building): void {
  const first = item.firstChild;
  if (isElement(first) && /^h[2-6]$/u.test(first.localName)) {
    const paragraph = building.out.createElement('p');
    for (const child of [...childrenOf(first)]) paragraph.appendChild(child);
    (first as PageElement & { replaceWith(other: PageElement): void }).replaceWith(paragraph);
  }
}

function buildQuotation(element: PageElement, place: Place, building: Building): void {
  const quotation = nested(element, 'blockquote', place, building);
  const url = building.embedAt(element);
  if (place.kind === 'block' && place.depth < nestedAtMost) {
    build(element, { ...quotation, kind: 'quotation' }, building);
    close(quotation, place);
  } else build(element, place, building);
  if (url !== null) put(embedCard(url, building), place);
}

/** Tables of figures stay tables; tables that only lay out a page give up their text. */
function buildTable(element: PageElement, place: Place, building: Building): void {
  const isData = isDataTable(element) && !hasLooseWords(element, building);
  if (!isData || place.kind !== 'block' || place.depth >= nestedAtMost) {
    build(element, place, building);
    return;
  }
  const table = nested(element, 'table', place, building);
  for (const child of [...childrenOf(element)].filter(isElement))
    if (child.localName === 'caption') build(child, place, building);
  for (const row of rowsOf(element)) {
    const line = nested(row, 'tr', table, building);
    let words = 0;
    for (const cell of cellsOf(row)) {
      const box = nested(cell, cell.localName, line, building);
      build(cell, { ...box, kind: 'cell' }, building);
      if (box.element.firstChild !== null) words += 1;
      else box.element.appendChild(building.out.createElement('p'));
      close(box, line);
      table.waiting.push(...line.waiting.splice(0));
    }
    if (words > 0) table.element.appendChild(line.element);
  }
  close(table, place);
}
