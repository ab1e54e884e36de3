import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrations.ts';
import type { Tables } from '../tables.ts';

/**
 * What makes years of readership cheap to look at: where the site's readers came from by month, how many of a long
 * time's views were read to the end, and lists of the most read whose equals need no sorting.
 */
export async function up(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await sql`alter table view_rank add column read_end integer not null default 0`.execute(db);
  await db.schema
    .createTable('view_month_by')
    .addColumn('month', 'integer', (c) => c.notNull())
    .addColumn('value_id', 'integer', (c) => c.notNull())
    .addColumn('views', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('view_month_by_once', ['month', 'value_id'])
    // Rows lie in the order of their key; PostgreSQL knows no such tables.
    .modifyEnd(dialect === 'sqlite' ? sql`without rowid` : sql``)
    .execute();
  await sql`drop index view_rank_by_views`.execute(db);
  await sql`create index view_rank_by_views on view_rank (span, day, views, subject_id)`.execute(db);
  await sql`drop index view_subject_by_views`.execute(db);
  await sql`create index view_subject_by_views on view_subject (views, id)`.execute(db);
  await fill(db);
}

const dayMs = 86_400_000;
const numberOf = (date: Temporal.PlainDate) => date.toZonedDateTime('UTC').epochMilliseconds / dayMs;

/** From the sums by day. */
async function fill(db: Kysely<Tables>): Promise<void> {
  const { rows: ranks } = await sql<{ span: 'week' | 'month' | 'year'; day: number }>`
    select distinct span, day from view_rank`.execute(db);
  for (const { span, day } of ranks) {
    const first = new Temporal.PlainDate(1970, 1, 1).add({ days: day });
    const until = numberOf(first.add({ [`${span}s`]: 1 })) - 1;
    await sql`update view_rank set read_end = coalesce((
      select sum(d.read_end) from view_day d
      where d.subject_id = view_rank.subject_id and d.day between ${day} and ${until}), 0)
      where span = ${span} and day = ${day}`.execute(db);
    if (span !== 'month') continue;
    await sql`insert into view_month_by (month, value_id, views)
      select cast(${day} as integer), value_id, sum(views) from view_day_by
      where subject_id = 0 and day between ${day} and ${until} group by value_id`.execute(db);
  }
}
