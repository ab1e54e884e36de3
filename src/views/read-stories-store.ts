import { type SqlBool, sql } from 'kysely';
import { type Db, givenNumber, givenRows } from '../db/db.ts';
import { eachOf, type Range, spanOfDays } from './calendar-days.ts';
import { site, spansOf } from './sums.ts';

/** A story's views in a span, by the number under which they are kept. */
export interface Ranked {
  readonly subject: number;
  readonly views: number;
}

/** Which part of a list of the most read: behind an entry, in the order of views and numbers. */
export interface Part {
  readonly after: Ranked | null;
  readonly limit: number;
}

export type RankedSpan =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'week' | 'month' | 'year'; readonly firstDay: number }
  | { readonly kind: 'all' };

/** The most read of a span; equals by their numbers, the newest first. */
export async function mostRead(db: Db, span: RankedSpan, { after, limit }: Part): Promise<readonly Ranked[]> {
  const { table, id, of } = rankedIn(span);
  const behind =
    after === null ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(views, ${id}) < (${after.views}, ${after.subject})`;
  const { rows } = await sql<Ranked>`
    select ${id} as subject, views from ${sql.table(table)}
    where ${of} and views > 0 and ${id} <> ${sql.lit(site)} and ${behind}
    order by views desc, ${id} desc limit ${limit}`.execute(db);
  return rows;
}

function rankedIn(span: RankedSpan) {
  const bySubject = sql.ref('subject_id');
  if (span.kind === 'day') return { table: 'view_day', id: bySubject, of: sql<SqlBool>`day = ${span.day}` };
  if (span.kind === 'all') return { table: 'view_subject', id: sql.ref('id'), of: sql<SqlBool>`1 = 1` };
  const of = sql<SqlBool>`span = ${span.kind} and day = ${span.firstDay}`;
  return { table: 'view_rank', id: bySubject, of };
}

/** How many of each subject's views of a span were read to the end. */
export async function readToEnd(
  db: Db,
  subjects: readonly number[],
  span: RankedSpan,
  today: number,
): Promise<ReadonlyMap<number, number>> {
  if (span.kind === 'day') {
    const rows = await db
      .selectFrom('view_day')
      .select(['subject_id', 'read_end'])
      .where('day', '=', span.day)
      .where('subject_id', 'in', subjects)
      .execute();
    return new Map(rows.map((row) => [row.subject_id, row.read_end]));
  }
  const rows = await db
    .selectFrom('view_rank')
    .select(['subject_id', ({ fn }) => fn.sum('read_end').as('ends')])
    .where('span', '=', span.kind === 'all' ? 'year' : span.kind)
    .where('day', 'in', span.kind === 'all' ? await yearsCounted(db, today) : [span.firstDay])
    .where('subject_id', 'in', subjects)
    .groupBy('subject_id')
    .execute();
  return new Map(rows.map((row) => [row.subject_id, Number(row.ends)]));
}

/** The first days of the years in which anything was counted. */
async function yearsCounted(db: Db, today: number): Promise<readonly number[]> {
  const first = await db
    .selectFrom('view_day')
    .select('day')
    .where('subject_id', '=', site)
    .orderBy('day')
    .limit(1)
    .executeTakeFirst();
  const years: number[] = [];
  for (let day = first?.day ?? today; ; ) {
    const [, , [, year]] = spansOf(day);
    years.push(year);
    day = spanOfDays('year', day).until + 1;
    if (day > today) return years;
  }
}

/** Views of these subjects by hour or by day, each in the order of the range. */
export async function smallCharts(
  db: Db,
  subjects: readonly number[],
  { by, range }: { readonly by: 'hour' | 'day'; readonly range: Range },
): Promise<ReadonlyMap<number, readonly number[]>> {
  const table = sql.table(`view_${by}`);
  const at = sql.ref(`k.${by}`);
  // Story by story, whatever the planner thinks of the span: each one's rows lie together.
  const given = givenRows(
    db,
    subjects.map((id) => [id]),
  );
  const { rows } = await sql<{ subject: number; at: number; views: number }>`
    select k.subject_id as subject, ${at} as at, k.views from ${given}
    join ${table} k on k.subject_id = ${givenNumber(0)} and ${at} >= ${range.from} and ${at} <= ${range.until}`.execute(
    db,
  );
  const points = new Map(subjects.map((subject) => [subject, eachOf(range).map(() => 0)]));
  for (const { subject, at: number, views } of rows) points.get(subject)?.splice(number - range.from, 1, views);
  return points;
}

/** What a list says of a story. */
export interface StoryFacts {
  readonly id: string;
  /** as readers see it; of a story that they do not see, as it is now */
  readonly headline: string;
  readonly path: string | null;
  readonly publishedAt: string | null;
}

/** The stories that these numbers stand for. */
export async function storiesOfSubjects(db: Db, subjects: readonly number[]): Promise<ReadonlyMap<number, StoryFacts>> {
  if (subjects.length === 0) return new Map();
  const rows = await db
    .selectFrom('view_subject as v')
    .innerJoin('story as s', 's.id', 'v.story_id')
    .innerJoin('story_revision as r', 'r.id', 's.revision_id')
    .leftJoin('published_story as p', 'p.story_id', 's.id')
    .select(['v.id as subject', 's.id', 's.first_published_at', 'r.headline as newest', 'p.headline', 'p.path'])
    .where('v.id', 'in', subjects)
    .execute();
  return new Map(
    rows.map(({ subject, id, headline, newest, path, first_published_at: publishedAt }) => [
      subject,
      { id, headline: headline ?? newest, path, publishedAt },
    ]),
  );
}
