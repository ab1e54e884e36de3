import { type SqlBool, sql } from 'kysely';

/**
 * Where a page of a list, newest first, begins: behind this entry. Pages go on by key and not by number, so what is
 * published meanwhile shifts nothing, and a page far back costs what the first one does.
 */
export interface ListKey {
  /** ISO 8601, UTC */
  readonly at: string;
  readonly id: string;
}

/** The key as it stands in an address. */
export function keyText({ at, id }: ListKey): string {
  return `${at}_${id}`;
}

/** The key that a page before has given, or null for anything else. */
export function readListKey(text: unknown): ListKey | null {
  const read = typeof text === 'string' ? /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)_([0-9a-f-]{36})$/.exec(text) : null;
  return read?.[1] === undefined || read[2] === undefined ? null : { at: read[1], id: read[2] };
}

/** True for what lies behind the key, by columns of instant and id. */
export function isBehind(columns: readonly [at: string, id: string], { at, id }: ListKey) {
  return sql<SqlBool>`(${sql.ref(columns[0])}, ${sql.ref(columns[1])}) < (${at}, ${id})`;
}
