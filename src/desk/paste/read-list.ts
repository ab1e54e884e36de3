import type { Block } from './blocks.ts';
import { isDropped } from './dropped.ts';
import type { Around, Reading } from './flow.ts';
import type { ListEntry } from './list-entries.ts';

const isList = (element: Element) => /^(?:ul|ol|menu|dir)$/.test(element.localName);

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,7}\s*$/.test(text) ? Number(text) : null;
}

/** Google Docs and Word on the web state the level of every item; else it is the depth of the lists. */
function levelOf(item: Element, depth: number): number {
  return wholeNumber(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level')) ?? depth;
}

interface Place {
  readonly list: Element;
  readonly depth: number;
  readonly around: Around;
}

function itemEntry(item: Element, { list, depth, around }: Place, reading: Reading): ListEntry {
  const level = levelOf(item, depth);
  const ownList = item.getAttribute('data-listid');
  return {
    level,
    isNumbered: list.localName === 'ol',
    number: wholeNumber(item.getAttribute('value')),
    group: ownList ?? (level === depth ? list : level),
    blocks: reading.read(item, around),
  };
}

/** What stands in a list without being an item is one all the same, lest its words are lost. */
function strayEntry(blocks: readonly Block[], { list, depth }: Place): ListEntry {
  return { level: depth, isNumbered: list.localName === 'ol', number: null, group: list, blocks };
}

const hasItems = (element: Element) =>
  !/^(?:table|blockquote)$/.test(element.localName) && element.querySelector('li') !== null;

function entriesWithin(parent: Element, place: Place, reading: Reading): ListEntry[] {
  const entries: ListEntry[] = [];
  const stray: ChildNode[] = [];
  const endStray = () => {
    const blocks = reading.readNodes(stray.splice(0), place.around);
    if (blocks.length > 0) entries.push(strayEntry(blocks, place));
  };
  for (const node of parent.childNodes) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element !== null && isDropped(element, reading)) stray.push(node);
    else if (element?.localName === 'li') {
      endStray();
      entries.push(itemEntry(element, place, reading));
    } else if (element !== null && isList(element)) {
      endStray();
      entries.push(...listEntries(element, { ...place, depth: place.depth + 1 }, reading));
    } else if (element !== null && hasItems(element)) {
      endStray();
      entries.push(...entriesWithin(element, place, reading));
    } else stray.push(node);
  }
  endStray();
  return entries;
}

/** The items of a list, those of lists right within it too. */
export function listEntries(list: Element, { depth, around }: Omit<Place, 'list'>, reading: Reading): ListEntry[] {
  const entries = entriesWithin(list, { list, depth, around }, reading);
  const start = wholeNumber(list.getAttribute('start'));
  const [first, ...rest] = entries;
  return first === undefined ? [] : [{ ...first, number: first.number ?? start }, ...rest];
}
