import { type RawBuilder, sql } from 'kysely';
import { type Db, dialectOf, givenRows, givenText } from '../src/db/db.ts';
import { dateOf, dayNumber, eachOf, spanOfDays } from '../src/views/calendar-days.ts';

export const stories = 100_000;
export const days = 1_830;
/** The last days of which stories have sums by hour and by where readers came from: of all days they would fill a disk. */
const lately = 92;
const hosts = 3_000;
/** Hosts that send readers on one day: a third of them every day, the others now and then. */
const hostsADay = 90;

/** Days of which a story is read every day; then, unless it is one that is always read, now and then. */
const young = 14;

/** A fixed shape of attention: nothing here is by chance, so that each run measures the same. */
export async function fillReadership(db: Db, now: Temporal.Instant): Promise<void> {
  const today = dayNumber(now.toZonedDateTimeISO('UTC').toPlainDate().toString());
  await db.connection().execute(async (one) => {
    const isSqlite = dialectOf(db) === 'sqlite';
    for (const statement of isSqlite ? hasty.sqlite : hasty.postgres) await sql.raw(statement).execute(one);
    await makeStories(one, now);
    await makeNumbers(one, { from: today - days + 1, until: today });
    await makeDays(one, today);
    await makeRanks(one);
    await makeHours(one, { today, now });
    await makeValues(one, today);
    await makeToday(one, { today, now });
    for (const statement of isSqlite ? careful.sqlite : careful.postgres) await sql.raw(statement).execute(one);
  });
}

/** Filling waits for no disk. PostgreSQL takes long to note the same change many times in one transaction. */
const hasty = {
  sqlite: ['pragma synchronous = off', 'pragma cache_size = -131072'],
  postgres: [`set work_mem = '256MB'`, 'alter table published_story disable trigger published_story_noted'],
} as const;
/** As a newsroom's database is that has run for a while. */
const careful = {
  sqlite: ['analyze', 'pragma cache_size = -16384', 'pragma synchronous = full'],
  postgres: ['vacuum analyze', 'reset work_mem', 'alter table published_story enable trigger published_story_noted'],
} as const;

const idOf = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const atOnce = 10_000;
const words = 'The ferry was late again, and the harbour office says why. '.repeat(8);

/** What the desk's lists look up of a story; one in five hundred is read by nobody but the desk any more. */
async function makeStories(db: Db, now: Temporal.Instant): Promise<void> {
  const at = now.toString({ smallestUnit: 'millisecond' });
  for (let from = 1; from <= stories; from += atOnce) {
    const rows = eachOf({ from, until: from + atOnce - 1 }).map((n) => [
      idOf(n),
      idOf(n + stories),
      `Ferry report ${n} is out`,
      `/2026/11/26/ferry-report-${n}/`,
      n % 500 === 0 ? 'withdrawn' : 'published',
    ]);
    const given = givenRows(db, rows);
    const [id, revision, headline, path, state] = eachOf({ from: 0, until: 4 }).map(givenText);
    await sql`insert into story (id, state, revision_id, public_revision_id, first_published_at, created_at, updated_at)
      select ${id}, ${state}, ${revision}, case when ${state} = 'published' then ${revision} end, ${at}, ${at}, ${at}
      from ${given}`.execute(db);
    await sql`insert into story_revision (id, story_id, number, is_branch, saved_at, saved_by, headline, fields)
      select ${revision}, ${id}, 1, 0, ${at}, 'bench', ${headline}, ${words} from ${given}`.execute(db);
    await sql`insert into published_story (story_id, revision_id, path, headline, bylines, genre, language, direction,
        index_choice, first_published_at, updated_at, word_count, fields)
      select ${id}, ${revision}, ${path}, ${headline}, '[]', 'news', 'en-GB', 'ltr', 'index', ${at}, ${at}, 80, ${words}
      from ${given} where ${state} = 'published'`.execute(db);
    await sql`insert into view_subject (id, story_id, views, imported, told)
      select cast(substr(${id}, 25) as integer), ${id}, 0, 0, 0 from ${given}`.execute(db);
  }
}

/** `number`: 0, 1, 2 …; `calendar`: the week, month and year of each day. */
async function makeNumbers(db: Db, range: { readonly from: number; readonly until: number }): Promise<void> {
  await sql`create temporary table number (n integer primary key)`.execute(db);
  const cell = (index: number) => sql`cast(${givenText(index)} as integer)`;
  const numbers = eachOf({ from: 0, until: days }).map((n) => [n]);
  await sql`insert into number (n) select ${cell(0)} from ${givenRows(db, numbers)}`.execute(db);
  await sql`create temporary table calendar (day integer primary key, week integer, month integer, year integer)`.execute(
    db,
  );
  const calendar = eachOf(range).map((day) => [
    day,
    day - (dateOf(day).dayOfWeek - 1),
    spanOfDays('month', day).from,
    spanOfDays('year', day).from,
  ]);
  await sql`insert into calendar (day, week, month, year)
    select ${cell(0)}, ${cell(1)}, ${cell(2)}, ${cell(3)} from ${givenRows(db, calendar)}`.execute(db);
}

/** About two thousand stories and twenty thousand views a day: few are read much, most once. */
async function makeDays(db: Db, today: number): Promise<void> {
  const first = sql.lit(today - days + 1);
  // One in five hundred is always read, as what explains things is.
  const born = sql`(${first} + s.id / ${sql.lit(Math.ceil(stories / days))})`;
  const step = sql`(case when s.id % 499 = 0 then 1 else 20 + s.id % 61 end)`;
  const youngest = sql.lit(young);
  const age = sql`(case when k.n < ${youngest} then k.n else ${youngest} + (k.n - ${youngest}) * ${step} end)`;
  const views = sql`(1 + case when k.n < ${youngest} then 2000 / (1 + s.id % 55) / (1 + k.n * k.n) else s.id % 7 / 5 end
    + case when s.id % 499 = 0 then 8 + s.id % 13 else 0 end)`;
  await withoutIndex(db, 'view_day_by_day', 'view_day (day, views, subject_id)', async () => {
    await sql`insert into view_day (subject_id, day, ${sumColumns})
      select s.id, ${born} + ${age}, ${sumsOf(views)}
      from view_subject s join number k
        on k.n <= ${youngest} + (${sql.lit(today)} - ${born} - ${youngest}) / ${step}
        and k.n <= ${sql.lit(today)} - ${born}
      where s.id > 0 and ${born} + ${age} <= ${sql.lit(today)}`.execute(db);
    await sql`insert into view_day (subject_id, day, ${sumColumns})
      select 0, day, sum(views), sum(unscripted), sum(visits),
        sum(read_quarter), sum(read_half), sum(read_most), sum(read_end)
      from view_day group by day`.execute(db);
  });
  await sql`update view_subject set views = coalesce(
    (select sum(d.views) from view_day d where d.subject_id = view_subject.id), 0)`.execute(db);
  await sql`update view_subject set told = views + imported`.execute(db);
}

const sumColumns = sql.raw('views, unscripted, visits, read_quarter, read_half, read_most, read_end');
const sumsOf = (views: RawBuilder<unknown>) =>
  sql.join(
    [1, 20, 2, 2, 3, 4, 5].map((part) => sql`${views} / ${sql.lit(part)}`),
    sql`, `,
  );

/** An index is made at once, in its order, where a table is filled in another. */
async function withoutIndex(db: Db, name: string, of: string, work: () => Promise<void>): Promise<void> {
  await sql.raw(`drop index ${name}`).execute(db);
  await work();
  await sql.raw(`create index ${name} on ${of}`).execute(db);
}

async function makeRanks(db: Db): Promise<void> {
  await withoutIndex(db, 'view_rank_by_views', 'view_rank (span, day, views, subject_id)', async () => {
    for (const span of ['week', 'month', 'year'])
      await sql`insert into view_rank (span, day, subject_id, views, read_end)
        select ${sql.lit(span)}, ${sql.ref(`c.${span}`)}, d.subject_id, sum(d.views), sum(d.read_end)
        from view_day d join calendar c on c.day = d.day where d.subject_id > 0 group by 2, 3`.execute(db);
  });
}

interface Moment {
  readonly today: number;
  readonly now: Temporal.Instant;
}

/** The site's of five years, stories' of three months: of a story in as many hours as it has views, at most in all. */
async function makeHours(db: Db, { today }: Moment): Promise<void> {
  const within = sql`k.n < case when d.views < 24 then d.views else 24 end`;
  const views = sql`((d.views + 23 - k.n) / 24)`;
  const spread = sql`(k.n * 7 + d.subject_id) % 24`;
  await withoutIndex(db, 'view_hour_by_hour', 'view_hour (hour, subject_id, views)', async () => {
    await sql`insert into view_hour (subject_id, hour, ${sumColumns})
      select d.subject_id, d.day * 24 + ${spread}, ${sumsOf(views)} from view_day d join number k on ${within}
      where d.subject_id > 0 and d.day > ${sql.lit(today - lately)}`.execute(db);
    await sql`insert into view_hour (subject_id, hour, ${sumColumns})
      select 0, d.day * 24 + k.n, ${sumsOf(views)} from view_day d join number k on k.n < 24
      where d.subject_id = 0`.execute(db);
  });
}

/** Where readers came from, by day; of stories lately, and of those that are always read. */
async function makeValues(db: Db, today: number): Promise<void> {
  const values = [
    ...eachOf({ from: 1, until: hosts }).map((n) => ['referrer', n === 1 ? 'direct' : `host${n}.example`]),
    ...['phone', 'tablet', 'desktop', 'television', 'other'].map((value) => ['device', value]),
    ...eachOf({ from: 1, until: 20 }).map((n) => ['language', `l${n}`]),
    ...eachOf({ from: 1, until: 25 }).map((n) => ['country', `C${n}`]),
  ];
  const rows = values.map(([dimension = '', value = ''], index) => [String(index + 1), dimension, value]);
  await sql`insert into view_value (id, dimension, value)
    select cast(${givenText(0)} as integer), ${givenText(1)}, ${givenText(2)} from ${givenRows(db, rows)}`.execute(db);
  const often = hostsADay / 3;
  const host = sql`(case when k.n < ${sql.lit(often)} then 1 + k.n
    else 1 + ${sql.lit(often)} + (c.day * 61 + k.n * 37) % ${sql.lit(hosts - often)} end)`;
  await sql`insert into view_day_by (subject_id, day, value_id, views)
    select 0, c.day, ${host}, sum(4000 / (1 + k.n)) from calendar c join number k on k.n < ${sql.lit(hostsADay)}
    group by c.day, ${host}`.execute(db);
  await sql`insert into view_day_by (subject_id, day, value_id, views)
    select 0, c.day, ${sql.lit(hosts)} + 1 + k.n, 8000 / (1 + k.n) from calendar c join number k on k.n < 50`.execute(
    db,
  );
  const some = sql`(case when k.n < 3 then 1 + (d.subject_id * (k.n + 1) + d.day) % ${sql.lit(often)}
    else ${sql.lit(hosts)} + 1 + (k.n - 3) * 7 + d.subject_id % 5 end)`;
  await sql`insert into view_day_by (subject_id, day, value_id, views)
    select d.subject_id, d.day, ${some}, sum(1 + d.views / 3) from view_day d join number k on k.n < 6
    where d.subject_id > 0 and (d.day > ${sql.lit(today - lately)} or d.subject_id % 499 = 0)
    group by d.subject_id, d.day, ${some}`.execute(db);
  await sql`insert into view_month_by (month, value_id, views)
    select c.month, d.value_id, sum(d.views) from view_day_by d join calendar c on c.day = d.day
    where d.subject_id = 0 group by c.month, d.value_id`.execute(db);
}

/** What is left out, who reads, and the hour that runs. */
async function makeToday(db: Db, { now }: Moment): Promise<void> {
  const at = now.epochMilliseconds;
  const hour = Math.floor(at / 3_600_000);
  await sql`insert into view_left_out (day, why, count)
    select c.day, 'why ' || k.n, 100 + k.n from calendar c join number k on k.n < 9`.execute(db);
  await sql`insert into view_hour_by (hour, value_id, views)
    select ${sql.lit(hour)}, 1 + k.n, 100 / (1 + k.n) from number k where k.n < 60`.execute(db);
  const visitors = eachOf({ from: 1, until: 20_000 }).map((n) => [
    `${n % 10 === 0 ? 'a' : 'v'}:${n}`,
    String(at - n * 4_000),
  ]);
  await sql`insert into view_pace (key, at, minute, in_minute)
    select ${givenText(0)}, cast(${givenText(1)} as bigint), 0, 1 from ${givenRows(db, visitors)}`.execute(db);
}
