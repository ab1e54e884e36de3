import type { ReactNode } from 'react';
import type { DocumentNode } from '../stories/stories.ts';
import { hasWords } from './inline.tsx';

type CellBody = (cell: DocumentNode) => ReactNode;

/**
 * A table that scrolls sideways in a frame of its own, which a keyboard can reach and a screen reader can name.
 * Rows of header cells at its start are its head; a header cell further down heads its row.
 */
export function Table({ node, label, body }: { node: DocumentNode; label: string; body: CellBody }) {
  const rows = (node.content ?? []).filter((row) => (row.content ?? []).length > 0);
  const firstOfBody = rows.findIndex((row) => !row.content?.every((cell) => cell.type === 'tableHeader'));
  const headRows = firstOfBody === -1 ? rows.slice(0, 1) : rows.slice(0, firstOfBody);
  const bodyRows = rows.slice(headRows.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      <table>
        {headRows.length > 0 ? <thead>{headRows.map((row, index) => tableRow(row, index, 'col', body))}</thead> : null}
        {bodyRows.length > 0 ? <tbody>{bodyRows.map((row, index) => tableRow(row, index, 'row', body))}</tbody> : null}
      </table>
    </section>
  );
}

function tableRow(row: DocumentNode, index: number, scope: 'col' | 'row', body: CellBody) {
  return (
    <tr key={`row ${String(index)}`}>
      {row.content?.map((cell, at) => {
        const key = `cell ${String(at)}`;
        const spans = { colSpan: span(cell, 'colspan'), rowSpan: span(cell, 'rowspan') };
        // A header without words would announce an empty name for every cell below it.
        if (cell.type !== 'tableHeader' || !hasWords(cell)) {
          return (
            <td key={key} {...spans}>
              {body(cell)}
            </td>
          );
        }
        return (
          <th key={key} scope={scope} {...spans}>
            {body(cell)}
          </th>
        );
      })}
    </tr>
  );
}

/** A span of 2 to 100 cells; one cell needs no attribute. */
function span(cell: DocumentNode, name: 'colspan' | 'rowspan'): number | undefined {
  const value = Math.trunc(Number(cell.attrs?.[name]));
  return value > 1 ? Math.min(value, 100) : undefined;
}
