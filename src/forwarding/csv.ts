/**
 * The rows of a CSV file (RFC 4180), each with the number of its first line. Throws RangeError with the line where a
 * quotation mark stays open.
 */
export function csvRows(text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  // A cell in quotation marks or a bare one, and what ends it.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;
  let line = 1;
  let row = { line, cells: [] as string[] };
  const bare = text.replace(/^\ufeff/, '');
  while (cell.lastIndex < bare.length) {
    const match = cell.exec(bare);
    if (!match) throw new RangeError(`Line ${line}: a quotation mark is not closed, or stands inside a cell.`);
    const [whole, quoted, plain = '', end] = match;
    row.cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end === ',') continue;
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    row = { line, cells: [] };
  }
  // A comma as the file's last character opens one more cell, which is empty.
  if (row.cells.length > 0) rows.push({ ...row, cells: [...row.cells, ''] });
  return rows;
}
