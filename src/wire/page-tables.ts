/** Tells tables of figures from tables that only lay out a page. */
import { childrenOf, elementsIn, isElement, type PageElement, type PageNode } from './page-dom.ts';
import type { Building } from './page-runs.ts';

export function rowsOf(table: PageElement): readonly PageElement[] {
  return [...elementsIn(table)].filter((row) => row.localName === 'tr');
}

export function cellsOf(row: PageElement): readonly PageElement[] {
  return [...childrenOf(row)].filter(isElement).filter(({ localName }) => localName === 'td' || localName === 'th');
}

/** True for rows and columns; a table with one of either, or with tables inside, lays out a page. */
export function isDataTable(table: PageElement): boolean {
  const rows = rowsOf(table);
  if (rows.length < 2 || !rows.some((row) => cellsOf(row).length > 1)) return false;
  return ![...elementsIn(table)].some((below) => below.localName === 'table');
}

/** True when a table has words outside its cells: it is no table then. */
export function hasLooseWords(table: PageElement, building: Building): boolean {
  return [table, ...elementsIn(table)].some(
    (element) =>
      ['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup'].includes(element.localName) &&
      [...childrenOf(element)].some((child) => building.wanted.has(child) || isLooseIn(child, building)),
  );
}

function isLooseIn(child: PageNode, building: Building): boolean {
  if (isElement(child) && /^t[dh]$/u.test(child.localName) && child.parentNode?.localName !== 'tr') return true;
  if (!isElement(child) || /^(?:thead|tbody|tfoot|tr|td|th|caption|colgroup|col)$/u.test(child.localName)) return false;
  return [child, ...elementsIn(child)].some((below) =>
    [...childrenOf(below)].some((node) => building.wanted.has(node)),
  );
}
