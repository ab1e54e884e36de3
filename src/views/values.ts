import { sql } from 'kysely';
import { type Db, givenRows, givenText } from '../db/db.ts';
import { keyOf } from './sums.ts';

/** Finds the numbers of values by which views are told apart, and gives numbers to new ones. */
export interface Values {
  /**
   * By keys `dimension`, tab, `value`; in the caller's transaction, on one day of the newsroom's calendar. Referrers
   * beyond the day's measure have the number of `other`.
   */
  readonly idsOf: (trx: Db, keys: readonly string[], day: number) => Promise<ReadonlyMap<string, number>>;
  /** to be called where the transaction was not kept */
  readonly forget: () => void;
}

/** New referrers that one process takes in on one day: who makes up more would only fill the database. */
const newReferrersADay = 500;
const beyond = keyOf('referrer', 'other');
/** Numbers remembered; then they are looked up anew. */
const rememberedAtMost = 20_000;

export function makeValues(): Values {
  const known = new Map<string, number>();
  let taken = { day: 0, referrers: 0 };
  return {
    forget: () => known.clear(),
    idsOf: async (trx, keys, day) => {
      const missing = keys.filter((key) => !known.has(key));
      if (missing.length === 0) return known;
      if (known.size > rememberedAtMost) known.clear();
      for (const [key, id] of await find(trx, [...missing, beyond])) known.set(key, id);
      const fresh = [...missing, beyond].filter((key) => !known.has(key));
      if (taken.day !== day) taken = { day, referrers: 0 };
      const referrers = fresh.filter((key) => key.startsWith('referrer\t') && key !== beyond);
      const left = new Set(referrers.slice(Math.max(newReferrersADay - taken.referrers, 0)));
      taken.referrers += referrers.length - left.size;
      for (const [key, id] of await make(
        trx,
        fresh.filter((key) => !left.has(key)),
      ))
        known.set(key, id);
      if (left.size === 0) return known;
      // Not remembered: on another day they are taken.
      const other = known.get(beyond) ?? 0;
      return new Map([...known, ...[...left].map((key) => [key, other] as const)]);
    },
  };
}

const cellsOf = (keys: readonly string[]) => keys.map((key) => key.split('\t'));

async function find(trx: Db, keys: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; dimension: string; value: string }>`
    select v.id, v.dimension, v.value from ${givenRows(trx, cellsOf(keys))}
    join view_value v on v.dimension = ${givenText(0)} and v.value = ${givenText(1)}`.execute(trx);
  return new Map(rows.map(({ id, dimension, value }) => [keyOf(dimension, value), id]));
}

async function make(trx: Db, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  await sql`insert into view_value (dimension, value)
    select ${givenText(0)}, ${givenText(1)} from ${givenRows(trx, cellsOf(keys))}
    where true on conflict do nothing`.execute(trx);
  return find(trx, keys);
}
