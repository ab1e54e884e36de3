import { type RawBuilder, sql } from 'kysely';
import { type Db, givenNumber, givenRows, givenText } from '../db/db.ts';
import type { Pace } from './rules.ts';
import type { Growth, Sums } from './sums.ts';

/** A published story, as views are counted of it. */
export interface Subject {
  readonly id: number;
  /** all that readers are told, before this group */
  readonly views: number;
}

/** Of these stories, those that are published, with their numbers; those that were never viewed get theirs. */
export async function subjectsOf(trx: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
  const given = givenRows(
    trx,
    storyIds.map((id) => [id]),
  );
  const find = async () => {
    const { rows } = await sql<{ story_id: string; id: number | null; views: number | null }>`
      select p.story_id, s.id, s.views + s.imported as views from ${given}
      join published_story p on p.story_id = ${givenText(0)}
      left join view_subject s on s.story_id = p.story_id`.execute(trx);
    return rows;
  };
  const found = await find();
  const isNew = found.some(({ id }) => id === null);
  if (isNew)
    await sql`insert into view_subject (story_id, views, imported, told)
      select p.story_id, 0, 0, 0 from ${given} join published_story p on p.story_id = ${givenText(0)}
      where true on conflict do nothing`.execute(trx);
  const rows = isNew ? await find() : found;
  return new Map(rows.map(({ story_id, id, views }) => [story_id, { id: id ?? 0, views: views ?? 0 }]));
}

/** That somebody has seen a story today. */
export interface Seen {
  /** when the view was counted, milliseconds since 1970 */
  readonly at: number;
  /** quarters that were read */
  readonly depth: number;
}

export async function readSeen(trx: Db, keys: readonly string[]): Promise<Map<string, Seen>> {
  const { rows } = await sql<{ key: string; at: number | string; depth: number }>`
    select s.key, s.at, s.depth from ${givenKeys(trx, keys)} join view_seen s on s.key = ${givenText(0)}`.execute(trx);
  return new Map(rows.map(({ key, at, depth }) => [key, { at: Number(at), depth }]));
}

export async function readPaces(trx: Db, keys: readonly string[]): Promise<Map<string, Pace>> {
  const { rows } = await sql<{ key: string; at: number | string; minute: number; in_minute: number }>`
    select p.key, p.at, p.minute, p.in_minute
    from ${givenKeys(trx, keys)} join view_pace p on p.key = ${givenText(0)}`.execute(trx);
  return new Map(rows.map(({ key, at, minute, in_minute }) => [key, { at: Number(at), minute, inMinute: in_minute }]));
}

const givenKeys = (trx: Db, keys: readonly string[]) =>
  givenRows(
    trx,
    keys.map((key) => [key]),
  );

export async function writeSeen(trx: Db, seen: ReadonlyMap<string, Seen>): Promise<void> {
  const rows = [...seen].map(([key, { at, depth }]) => [key, at, depth] as const);
  if (rows.length === 0) return;
  await sql`insert into view_seen (key, at, depth)
    select ${givenText(0)}, ${givenNumber(1)}, ${givenNumber(2)} from ${givenRows(trx, rows)}
    where true on conflict (key) do update set at = excluded.at, depth = excluded.depth`.execute(trx);
}

export async function writePaces(trx: Db, paces: ReadonlyMap<string, Pace>): Promise<void> {
  const rows = [...paces].map(([key, { at, minute, inMinute }]) => [key, at, minute, inMinute] as const);
  if (rows.length === 0) return;
  await sql`insert into view_pace (key, at, minute, in_minute)
    select ${givenText(0)}, ${givenNumber(1)}, ${givenNumber(2)}, ${givenNumber(3)} from ${givenRows(trx, rows)}
    where true on conflict (key) do update
    set at = excluded.at, minute = excluded.minute, in_minute = excluded.in_minute`.execute(trx);
}

/** Adds what the subjects' own numbers grow by, the site's among them. */
export async function growSubjects(trx: Db, views: ReadonlyMap<number, number>): Promise<void> {
  if (views.size === 0) return;
  await sql`update view_subject set views = views + ${givenNumber(1)} from ${givenRows(trx, [...views])}
    where view_subject.id = ${givenNumber(0)}`.execute(trx);
}

/** Adds to the sums. `ids` has the number of each value that they name. */
export async function growSums(trx: Db, sums: Sums, ids: ReadonlyMap<string, number>): Promise<void> {
  await growSpans(trx, 'hour', sums.hours);
  await growSpans(trx, 'day', sums.days);
  const ranks = [...sums.ranks].map(([key, { views, end }]) => [...key.split('\t'), views, end]);
  if (ranks.length > 0)
    await sql`insert into view_rank (span, day, subject_id, views, read_end)
      select ${givenText(0)}, ${givenNumber(1)}, ${givenNumber(2)}, ${givenNumber(3)}, ${givenNumber(4)}
      from ${givenRows(trx, ranks)}
      where true on conflict (span, day, subject_id) do update
      set views = view_rank.views + excluded.views, read_end = view_rank.read_end + excluded.read_end`.execute(trx);
  const hoursBy = byValue(sums.hoursBy, ids, 1);
  if (hoursBy.length > 0)
    await sql`insert into view_hour_by (hour, value_id, views)
      select ${givenNumber(0)}, ${givenNumber(1)}, ${givenNumber(2)} from ${givenRows(trx, hoursBy)}
      where true on conflict (hour, value_id) do update set views = view_hour_by.views + excluded.views`.execute(trx);
  const monthsBy = byValue(sums.monthsBy, ids, 1);
  if (monthsBy.length > 0)
    await sql`insert into view_month_by (month, value_id, views)
      select ${givenNumber(0)}, ${givenNumber(1)}, ${givenNumber(2)} from ${givenRows(trx, monthsBy)}
      where true on conflict (month, value_id) do update set views = view_month_by.views + excluded.views`.execute(trx);
  const daysBy = byValue(sums.daysBy, ids, 2);
  if (daysBy.length > 0)
    await sql`insert into view_day_by (subject_id, day, value_id, views)
      select ${givenNumber(0)}, ${givenNumber(1)}, ${givenNumber(2)}, ${givenNumber(3)} from ${givenRows(trx, daysBy)}
      where true on conflict (subject_id, day, value_id) do update
      set views = view_day_by.views + excluded.views`.execute(trx);
}

/** Rows with the number of a value in place of its dimension and itself; where several are one, they are added up. */
function byValue(
  rows: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, number>,
  leading: number,
): readonly (readonly number[])[] {
  const added = new Map<string, number>();
  for (const [key, views] of rows) {
    const cells = key.split('\t');
    const id = ids.get(cells.slice(leading).join('\t')) ?? 0;
    const to = [...cells.slice(0, leading), id].join('\t');
    added.set(to, (added.get(to) ?? 0) + views);
  }
  return [...added].map(([key, views]) => [...key.split('\t').map(Number), views]);
}

const columns = ['views', 'unscripted', 'visits', 'read_quarter', 'read_half', 'read_most', 'read_end'] as const;

async function growSpans(trx: Db, span: 'hour' | 'day', sums: ReadonlyMap<string, Growth>): Promise<void> {
  if (sums.size === 0) return;
  const rows = [...sums].map(([key, growth]) => {
    const { views, unscripted, visits, quarter, half, most, end } = growth;
    return [...key.split('\t').map(Number), views, unscripted, visits, quarter, half, most, end];
  });
  const table = sql.table(`view_${span}`);
  const list = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql`, `);
  await sql`insert into ${table} (subject_id, ${sql.ref(span)}, ${list(columns.map((name) => sql.ref(name)))})
    select ${list(Array.from({ length: columns.length + 2 }, (_, cell) => givenNumber(cell)))}
    from ${givenRows(trx, rows)}
    where true on conflict (subject_id, ${sql.ref(span)}) do update
    set ${list(columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`view_${span}.${name}`)} + ${sql.ref(`excluded.${name}`)}`))}`.execute(
    trx,
  );
}

/** Adds to what was left out on a day, by reason. */
export async function growLeftOut(trx: Db, day: number, leftOut: ReadonlyMap<string, number>): Promise<void> {
  if (leftOut.size === 0) return;
  // In one order: two processes that write the same rows must not wait for each other in a circle.
  const rows = [...leftOut]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([why, count]) => [day, why, count]);
  await sql`insert into view_left_out (day, why, count)
    select ${givenNumber(0)}, ${givenText(1)}, ${givenNumber(2)} from ${givenRows(trx, rows)}
    where true on conflict (day, why) do update set count = view_left_out.count + excluded.count`.execute(trx);
}
