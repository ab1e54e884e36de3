import type { Db } from '../db/db.ts';
import { toldColumns } from '../statements/statements.ts';
import { csvLines, csvText } from '../text/text.ts';
import { statementPath } from './addresses.ts';
import { matching, type StatementFilter } from './public-lists.ts';

/** Rows of one table, at most. */
export const rowsAtMost = 10_000;

/** The statements that match as a table (RFC 4180), the newest first: one row each. One query. */
export async function statementTable(db: Db, filter: StatementFilter, baseUrl: string): Promise<string> {
  const rows = await matching(db, filter)
    .select(['p.statement_id', 'p.cells', 's.path'])
    .orderBy('p.sort_at', 'desc')
    .orderBy('p.statement_id', 'desc')
    .limit(rowsAtMost)
    .execute();
  const head = csvText(['id', 'url', 'story', ...toldColumns], []);
  const lines = rows.map(({ statement_id: id, cells, path }) => {
    const addresses = csvLines([[id, baseUrl + statementPath(id), baseUrl + encodeURI(path)]]);
    return `${addresses.trimEnd()},${cells}`;
  });
  return head + lines.join('');
}
