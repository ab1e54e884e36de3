import { type Block, type Cell, type Paragraph, plainMarks } from './blocks.ts';
import { isDropped } from './dropped.ts';
import type { Around, Reading } from './flow.ts';

const cellsWithin = (row: Element, reading: Reading) =>
  [...row.children].filter((cell) => /^(?:td|th)$/.test(cell.localName) && !isDropped(cell, reading));

const rowsWithin = (table: Element, reading: Reading) =>
  [...table.querySelectorAll('tr')].filter(
    (row) =>
      row.parentElement?.closest('table') === table && cellsWithin(row, reading).length > 0 && !isDropped(row, reading),
  );

function ownParagraphs(block: Block): readonly Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [block];
    case 'heading':
      return [{ kind: 'paragraph', runs: block.runs }];
    case 'list':
      return block.items.flatMap((item) => asParagraphs(item));
    case 'quote':
      return asParagraphs(block.blocks);
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.paragraphs);
    case 'embed':
      return [{ kind: 'paragraph', runs: [{ text: block.title, marks: { ...plainMarks, link: block.url } }] }];
    case 'rule':
      return [];
  }
}

/** The blocks of a cell as paragraphs: a story's cells hold nothing else. */
export function asParagraphs(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap(ownParagraphs).filter(({ runs }) => runs.length > 0);
}

function span(cell: Element, name: string, most: number): number {
  const stated = Math.trunc(Number(cell.getAttribute(name))) || 1;
  return Math.min(Math.max(stated, 1), 100, most);
}

function cellOf(cell: Element, rowsLeft: number, reading: Reading, around: Around): Cell {
  const isHeader = cell.localName === 'th' || cell.closest('thead, table')?.localName === 'thead';
  return {
    isHeader,
    colspan: span(cell, 'colspan', 100),
    rowspan: span(cell, 'rowspan', rowsLeft),
    paragraphs: asParagraphs(reading.read(cell, { ...around, heading: null })),
  };
}

/** A table that only puts things in their place, as letters and old pages do. */
function isLayout(table: Element, rows: readonly Element[], reading: Reading): boolean {
  const cells = rows.flatMap((row) => cellsWithin(row, reading));
  return (
    /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') ||
    table.querySelector('table') !== null ||
    cells.length <= 1
  );
}

/** A table with its caption before it; one that is only layout is what it holds. */
export function tableBlocks(table: Element, around: Around, reading: Reading): Block[] {
  const rows = rowsWithin(table, reading);
  if (isLayout(table, rows, reading)) return reading.read(table, around);
  const made = rows.map((row, index) =>
    cellsWithin(row, reading).map((cell) => cellOf(cell, rows.length - index, reading, around)),
  );
  const beside = [...table.childNodes].filter((node) => node.nodeType === 1).map((node) => node as Element);
  const captions = beside.filter(({ localName }) => localName === 'caption');
  const hasWords = made.flat().some(({ paragraphs }) => paragraphs.length > 0);
  return [
    ...captions.flatMap((caption) => reading.read(caption, around)),
    ...(hasWords ? [{ kind: 'table', rows: made } as const] : []),
  ];
}
