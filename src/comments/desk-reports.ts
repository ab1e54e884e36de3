import type { Db } from '../db/db.ts';
import { opening, stamp } from '../text/text.ts';
import { commentedStories, goneStory } from './desk-stories.ts';
import { shortDays } from './keeping-rules.ts';
import { excerptAtMost } from './present.ts';
import type { Refusals, ReportsPage } from './report-shapes.ts';
import type { ReportReason } from './reports.ts';

const newestAtMost = 50;

/** Readers' reports, the newest first. */
export async function listReports(
  db: Db,
  asked: { readonly isOpen: boolean; readonly limit: number; readonly before: string | null },
): Promise<ReportsPage> {
  let query = db
    .selectFrom('comment_report as r')
    .innerJoin('comment as c', 'c.id', 'r.comment_id')
    .select(['r.id', 'r.reason', 'r.note', 'r.at', 'r.closed_at', 'r.closed_by', 'r.comment_id'])
    .select(['c.name', 'c.text', 'c.state', 'c.story_id'])
    .where('r.closed_at', asked.isOpen ? 'is' : 'is not', null)
    .orderBy('r.id', 'desc')
    .limit(asked.limit + 1);
  if (asked.isOpen) query = query.where('c.state', '!=', 'deleted');
  if (asked.before !== null) query = query.where('r.id', '<', asked.before);
  const rows = await query.execute();
  const page = rows.slice(0, asked.limit);
  const stories = await commentedStories(
    db,
    page.map(({ story_id }) => story_id),
  );
  const reports = page.map((row) => ({
    id: row.id,
    reason: row.reason as ReportReason,
    note: row.note,
    at: row.at,
    comment: {
      id: row.comment_id,
      name: row.name,
      excerpt: opening(row.text, excerptAtMost),
      state: row.state,
      story: stories.get(row.story_id) ?? goneStory(row.story_id),
    },
    closedAt: row.closed_at,
    closedBy: row.closed_by,
  }));
  return { reports, next: rows.length > asked.limit ? (page.at(-1)?.id ?? null) : null };
}

/** What was refused lately, by which check: of the words nothing is kept. */
export async function listRefusals(db: Db, now: Temporal.Instant): Promise<Refusals> {
  const since = stamp(now.subtract({ hours: 24 * shortDays }));
  const counts = await db
    .selectFrom('comment_refusal')
    .select(['refused_by', ({ fn }) => fn.countAll().as('count')])
    .where('at', '>=', since)
    .groupBy('refused_by')
    .execute();
  const rows = await db
    .selectFrom('comment_refusal')
    .select(['id', 'at', 'refused_by', 'words', 'story_id'])
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(newestAtMost)
    .execute();
  const stories = await commentedStories(
    db,
    rows.flatMap(({ story_id }) => story_id ?? []),
  );
  return {
    days: shortDays,
    counts: counts
      .map(({ refused_by, count }) => ({ check: refused_by, count: Number(count) }))
      .sort((one, other) => other.count - one.count || (one.check < other.check ? -1 : 1)),
    newest: rows.map(({ id, at, refused_by, words, story_id }) => ({
      id,
      at,
      check: refused_by,
      words,
      story: story_id === null ? null : (stories.get(story_id) ?? null),
    })),
  };
}
