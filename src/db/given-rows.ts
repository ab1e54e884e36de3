import { type RawBuilder, sql } from 'kysely';
import { type Db, dialectOf } from './connection.ts';

type Cell = string | number | null;

/**
 * Rows as a table `given` of one column `value`, for statements that write or look for many at once: `given.value ->> 0`
 * is a row's first cell. The statement stays the same however many rows there are, so that it is prepared once.
 */
export function givenRows(db: Db, rows: readonly (readonly Cell[])[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  return dialectOf(db) === 'sqlite'
    ? sql`json_each(${json}) as given`
    : sql`jsonb_array_elements(cast(${json} as jsonb)) as given(value)`;
}

/** One cell of such a row as a whole number; PostgreSQL gives text. */
export function givenNumber(cell: number): RawBuilder<number> {
  return sql<number>`cast(given.value ->> ${sql.lit(cell)} as bigint)`;
}

/** One cell of such a row as text. */
export function givenText(cell: number): RawBuilder<string> {
  return sql<string>`(given.value ->> ${sql.lit(cell)})`;
}
