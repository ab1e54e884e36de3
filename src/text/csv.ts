/** One cell of a table; null: empty. */
export type CsvCell = string | number | null;

/** Spreadsheets read UTF-8 as such only where a file begins with it. */
const byteOrderMark = '\uFEFF';

/**
 * A table as RFC 4180 has it: lines end with CRLF, and quotes are put where a cell needs them. Text that a spreadsheet
 * would take for a formula is kept from that by an apostrophe before it (OWASP, CSV Injection).
 */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + csvLines([columns, ...rows]);
}

/** Further lines of such a table, for one that is too long to be held in parts and as a whole. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || !/^[=+\-@\t]|[",\r\n]/.test(cell)) return String(cell);
  const harmless = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
