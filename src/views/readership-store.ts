import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { Range } from './calendar-days.ts';

/** Sums of one hour, day or week, by its number: of weeks that of their Monday. */
export interface SumsRow {
  readonly start: number;
  readonly views: number;
  readonly unscripted: number;
  readonly visits: number;
  readonly quarter: number;
  readonly half: number;
  readonly most: number;
  readonly end: number;
}

const sums = ['views', 'unscripted', 'visits', 'read_quarter', 'read_half', 'read_most', 'read_end'] as const;
type Kept = Readonly<Record<(typeof sums)[number], number>> & { readonly start: number };

/** PostgreSQL gives what it has added up as text. */
function rowOf(row: Kept): SumsRow {
  return {
    start: Number(row.start),
    views: Number(row.views),
    unscripted: Number(row.unscripted),
    visits: Number(row.visits),
    quarter: Number(row.read_quarter),
    half: Number(row.read_half),
    most: Number(row.read_most),
    end: Number(row.read_end),
  };
}

/** A subject's sums by hour; hours without a view have no row. */
export async function hourRows(db: Db, subject: number, { from, until }: Range): Promise<readonly SumsRow[]> {
  const rows = await db
    .selectFrom('view_hour')
    .select(['hour as start', ...sums])
    .where('subject_id', '=', subject)
    .where('hour', '>=', from)
    .where('hour', '<=', until)
    .execute();
  return rows.map(rowOf);
}

/** A subject's sums by day; days without a view have no row. */
export async function dayRows(db: Db, subject: number, { from, until }: Range): Promise<readonly SumsRow[]> {
  const rows = await db
    .selectFrom('view_day')
    .select(['day as start', ...sums])
    .where('subject_id', '=', subject)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .execute();
  return rows.map(rowOf);
}

/** A subject's sums by week, where the first of the days is a Monday. */
export async function weekRows(db: Db, subject: number, { from, until }: Range): Promise<readonly SumsRow[]> {
  const added = sql.join(
    sums.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`),
    sql`, `,
  );
  // Whole numbers: what is left of a week falls away.
  const { rows } = await sql<Kept>`
    select day - (day - cast(${from} as integer)) % 7 as start, ${added} from view_day
    where subject_id = ${subject} and day >= ${from} and day <= ${until} group by 1`.execute(db);
  return rows.map(rowOf);
}

/** The hour and the day of a subject's first view; null where there is none. */
export async function firstCounted(
  db: Db,
  subject: number,
): Promise<{ readonly hour: number; readonly day: number } | null> {
  const first = async <Span extends 'hour' | 'day'>(span: Span) => {
    const { rows } = await sql<{ first: number }>`
      select ${sql.ref(span)} as first from ${sql.table(`view_${span}`)}
      where subject_id = ${subject} order by 1 limit 1`.execute(db);
    return rows[0]?.first;
  };
  const [hour, day] = [await first('hour'), await first('day')];
  return hour === undefined || day === undefined ? null : { hour, day };
}

/** All that was counted of a subject, and what another system had. */
export async function everOf(db: Db, subject: number): Promise<{ readonly views: number; readonly imported: number }> {
  const row = await db
    .selectFrom('view_subject')
    .select(['views', 'imported'])
    .where('id', '=', subject)
    .executeTakeFirst();
  return row ?? { views: 0, imported: 0 };
}

/** Requests of these days that were not counted, by reason, the most first. */
export async function leftOutOf(
  db: Db,
  { from, until }: Range,
): Promise<readonly { readonly why: string; readonly count: number }[]> {
  const rows = await db
    .selectFrom('view_left_out')
    .select(['why', ({ fn }) => fn.sum('count').as('requests')])
    .where('day', '>=', from)
    .where('day', '<=', until)
    .groupBy('why')
    .orderBy('requests', 'desc')
    .orderBy('why')
    .execute();
  return rows.map(({ why, requests }) => ({ why, count: Number(requests) }));
}

/** A story, and under which number its views are kept; null: none was counted. */
export interface StorySubject {
  readonly subject: number | null;
  /** the newest */
  readonly headline: string;
}

/** Finds a story, whatever its state; null where there is none. */
export async function subjectOfStory(db: Db, storyId: string): Promise<StorySubject | null> {
  const row = await db
    .selectFrom('story as s')
    .innerJoin('story_revision as r', 'r.id', 's.revision_id')
    .leftJoin('view_subject as v', 'v.story_id', 's.id')
    .select(['v.id as subject', 'r.headline'])
    .where('s.id', '=', storyId)
    .executeTakeFirst();
  return row ?? null;
}
