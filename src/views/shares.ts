import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { monthsWithin, type Range } from './calendar-days.ts';
import type { ViewShare } from './desk-shapes.ts';
import { site } from './sums.ts';

/** What views are told apart by, the most first. */
export interface Shares {
  readonly referrers: readonly ViewShare[];
  readonly devices: readonly ViewShare[];
  readonly languages: readonly ViewShare[];
  readonly countries: readonly ViewShare[];
}

/** How many values are told of each kind; the others are added up in `other`. */
export interface ShareLimits {
  readonly referrers: number;
  readonly others: number;
}

/** The shares of a subject's views on these days. */
export async function sharesOf(
  db: Db,
  { subject, days, limits }: { readonly subject: number; readonly days: Range; readonly limits: ShareLimits },
): Promise<Shares> {
  const rows = await addedUp(db, subject === site ? ofSite(days) : ofDays(subject, days), limits);
  const those = (dimension: string) => rows.filter((row) => row.dimension === dimension).map(shareOf);
  return {
    referrers: those('referrer'),
    devices: those('device'),
    languages: those('language'),
    countries: those('country'),
  };
}

/** Where the readers of one hour came from. */
export async function referrersOfHour(db: Db, hour: number, limit: number): Promise<readonly ViewShare[]> {
  const rows = sql`select value_id, views from view_hour_by where hour = ${hour}`;
  const shares = await addedUp(db, rows, { referrers: limit - 1, others: 1 });
  return shares.filter(({ dimension }) => dimension === 'referrer').map(shareOf);
}

const ofDays = (subject: number, { from, until }: Range) => sql`
  select value_id, views from view_day_by where subject_id = ${subject} and day >= ${from} and day <= ${until}`;

/** Whole months are added up already. */
function ofSite(days: Range): RawBuilder<unknown> {
  const { months, rest } = monthsWithin(days);
  if (months === null) return ofDays(site, days);
  const whole = sql`select value_id, views from view_month_by where month >= ${months.from} and month <= ${months.until}`;
  return sql.join([whole, ...rest.map((range) => ofDays(site, range))], sql` union all `);
}

interface Row {
  readonly dimension: string;
  readonly value: string;
  /** PostgreSQL gives sums as text */
  readonly views: number | string;
}

const shareOf = ({ value, views }: Row): ViewShare => ({ value, views: Number(views) });

/** The most of each dimension; what comes after them, and what was kept as `other`, is added up. */
async function addedUp(db: Db, rows: RawBuilder<unknown>, limits: ShareLimits): Promise<readonly Row[]> {
  const most = sql`case dimension when 'referrer' then cast(${limits.referrers} as integer)
    else cast(${limits.others} as integer) end`;
  const { rows: found } = await sql<Row>`
    select dimension, case when place <= ${most} then value else 'other' end as value, sum(views) as views
    from (
      select v.dimension, v.value, s.views, row_number() over (
        partition by v.dimension
        order by case when v.dimension = 'referrer' and v.value = 'other' then 1 else 0 end, s.views desc, v.value
      ) as place
      from (select value_id, sum(views) as views from (${rows}) as kept group by value_id) as s
      join view_value v on v.id = s.value_id
    ) as placed
    group by 1, 2`.execute(db);
  // Equals by their names; `other` is all that is left, and comes last.
  const isRest = ({ dimension, value }: Row) => (dimension === 'referrer' && value === 'other' ? 1 : 0);
  return found.toSorted(
    (one, other) =>
      isRest(one) - isRest(other) || Number(other.views) - Number(one.views) || (one.value < other.value ? -1 : 1),
  );
}
