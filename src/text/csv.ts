/** One cell of a table; null: empty. */
export type CsvCell = string | number | null;

/** Spreadsheets read UTF-8 as such only where a file begins with it. */
const byteOrderMark = '\uFEFF';

/**
 * A table as RFC 4180 has it: lines end with CRLF, and quotes are put where a cell needs them. Text that a spreadsheet
 * would take for a formula is kept from that by an apostrophe before it (OWASP, CSV Injection).
 */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
