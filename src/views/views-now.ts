import { sql } from 'kysely';
import { type Db, givenRows, givenText } from '../db/db.ts';
import { hourAWeekBefore, hoursOfDays } from './calendar-days.ts';
import { daysIn } from './day.ts';
import type { ViewsNow, ViewsOfStories } from './desk-shapes.ts';
import { storiesOfSubjects } from './read-stories-store.ts';
import { instantText, type NewsroomClock } from './readership.ts';
import { firstCounted } from './readership-store.ts';
import { referrersOfHour } from './shares.ts';
import { site } from './sums.ts';

const hourMs = 3_600_000;
/** Who was counted within so many milliseconds is reading. */
const readingFor = 5 * 60_000;
const atMost = 10;
const hoursADay = 24;

/** What is read in this hour. */
export async function viewsNow(db: Db, { timeZone, now }: NewsroomClock): Promise<ViewsNow> {
  const hour = Math.floor(now / hourMs);
  const before = hourAWeekBefore(hour, timeZone);
  const day = daysIn(timeZone)(now);
  const { from: dayBefore } = hoursOfDays({ from: day - 7, until: day - 7 }, timeZone);
  const first = await firstCounted(db, site);
  const wasCounted = (then: number) => first !== null && then >= first.hour;
  return {
    at: instantText(now),
    readers: await readersSince(db, now - readingFor),
    hour: {
      start: instantText(hour * hourMs),
      views: await viewsInHours(db, hour, hour),
      before: wasCounted(before) ? await viewsInHours(db, before, before) : null,
    },
    today: {
      views: await viewsOnDay(db, day),
      before: wasCounted(before) ? await viewsInHours(db, dayBefore, before - 1) : null,
    },
    stories: await mostReadInHour(db, hour),
    referrers: await referrersOfHour(db, hour, atMost),
  };
}

/** Visitors whose last view was counted since; those behind one network address are kept in the same table. */
async function readersSince(db: Db, since: number): Promise<number> {
  const { readers } = await db
    .selectFrom('view_pace')
    .select(({ fn }) => fn.countAll().as('readers'))
    .where('key', 'like', 'v:%')
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(readers);
}

async function viewsInHours(db: Db, from: number, until: number): Promise<number> {
  const { views } = await db
    .selectFrom('view_hour')
    .select(({ fn }) => fn.sum('views').as('views'))
    .where('subject_id', '=', site)
    .where('hour', '>=', from)
    .where('hour', '<=', until)
    .executeTakeFirstOrThrow();
  return Number(views ?? 0);
}

async function viewsOnDay(db: Db, day: number): Promise<number> {
  const row = await db
    .selectFrom('view_day')
    .select('views')
    .where('subject_id', '=', site)
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.views ?? 0;
}

async function mostReadInHour(db: Db, hour: number): Promise<ViewsNow['stories']> {
  const rows = await db
    .selectFrom('view_hour')
    .select(['subject_id', 'views'])
    .where('hour', '=', hour)
    .where('subject_id', '!=', site)
    .where('views', '>', 0)
    .orderBy('views', 'desc')
    .orderBy('subject_id', 'desc')
    .limit(atMost)
    .execute();
  const facts = await storiesOfSubjects(
    db,
    rows.map(({ subject_id }) => subject_id),
  );
  return rows.flatMap(({ subject_id, views }) => {
    const story = facts.get(subject_id);
    return story === undefined ? [] : [{ id: story.id, headline: story.headline, views }];
  });
}

/** The views of some stories: of the last 24 hours, and the number that readers are told. */
export async function viewsOfStories(db: Db, ids: readonly string[], now: number): Promise<ViewsOfStories> {
  const hour = Math.floor(now / hourMs);
  const given = givenRows(
    db,
    ids.map((id) => [id]),
  );
  const { rows } = await sql<{ id: string; ever: number; hour: number | null; views: number | null }>`
    select s.story_id as id, s.views + s.imported as ever, h.hour, h.views
    from ${given} join view_subject s on s.story_id = ${givenText(0)}
    left join view_hour h on h.subject_id = s.id and h.hour > ${hour - hoursADay} and h.hour <= ${hour}`.execute(db);
  const found = new Map(ids.map((id) => [id, { ever: 0, hours: Array.from({ length: hoursADay }, () => 0) }]));
  for (const row of rows) {
    const story = found.get(row.id);
    if (story === undefined) continue;
    story.ever = row.ever;
    if (row.hour !== null) story.hours[row.hour - hour + hoursADay - 1] = row.views ?? 0;
  }
  return {
    stories: ids.map((id) => {
      const { ever, hours } = found.get(id) ?? { ever: 0, hours: [] };
      return { id, day: hours.reduce((sum, views) => sum + views, 0), hours, ever };
    }),
  };
}
