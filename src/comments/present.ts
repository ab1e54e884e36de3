import type { Db } from '../db/db.ts';
import type { CommentSettings } from '../newsroom/newsroom.ts';
import { opening } from '../text/text.ts';
import { type CommentRow, changedByWriter } from './comment-lock.ts';
import type { DeskComment } from './desk-shapes.ts';
import { commentedStories, goneStory } from './desk-stories.ts';
import { binnedEndsOn } from './keeping-rules.ts';
import type { ReportReason } from './reports.ts';
import { senderSummaries } from './sender-summaries.ts';
import type { Finding } from './shapes.ts';

/** Characters of a comment where another one is looked at. */
export const excerptAtMost = 160;

type Settings = CommentSettings;

/** Comments as the desk is given them, in the order of their rows: a few questions for all of them together. */
export async function presentComments(
  db: Db,
  rows: readonly CommentRow[],
  settings: Settings,
): Promise<readonly DeskComment[]> {
  const ids = rows.map(({ id }) => id);
  const beside: Beside = {
    stories: await commentedStories(
      db,
      rows.map(({ story_id }) => story_id),
    ),
    senders: await senderSummaries(
      db,
      rows.flatMap(({ sender_id }) => sender_id ?? []),
      settings,
    ),
    parents: await parentsOf(db, rows),
    reports: await openReportsOf(db, ids),
    before: await wordsBefore(db, ids),
  };
  return rows.map((row) => present(row, beside, settings));
}

interface Beside {
  readonly stories: Awaited<ReturnType<typeof commentedStories>>;
  readonly senders: Awaited<ReturnType<typeof senderSummaries>>;
  readonly parents: ReadonlyMap<string, DeskComment['answers']>;
  readonly reports: ReadonlyMap<string, DeskComment['reports']>;
  readonly before: ReadonlyMap<string, DeskComment['wordsBefore']>;
}

function present(row: CommentRow, { stories, senders, parents, reports, before }: Beside, settings: Settings) {
  const open = reports.get(row.id) ?? [];
  const isBinned = row.state === 'binned' || row.state === 'spam';
  return {
    id: row.id,
    state: row.state,
    name: row.name,
    website: row.website,
    text: row.text,
    language: row.language,
    badge: row.badge,
    story: stories.get(row.story_id) ?? goneStory(row.story_id),
    answers: row.parent_id === null ? null : (parents.get(row.parent_id) ?? null),
    findings: JSON.parse(row.findings) as readonly Finding[],
    reports: open,
    sender: row.sender_id === null ? null : (senders.get(row.sender_id) ?? null),
    hasAddress: row.address_hash !== null,
    writtenAt: row.written_at,
    waitingSince: waitingSince(row, open[0]?.at ?? null),
    editedAt: row.edited_at,
    wordsBefore: before.get(row.id) ?? [],
    isPick: row.is_pick === 1,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    deletedOn: isBinned ? binnedEndsOn(row, settings) : null,
  };
}

function waitingSince(row: CommentRow, reportedAt: string | null): string | null {
  if (row.state === 'held') return row.edited_at ?? row.written_at;
  if (row.state === 'second') return row.decided_at ?? row.written_at;
  return reportedAt;
}

async function parentsOf(db: Db, rows: readonly CommentRow[]): Promise<Beside['parents']> {
  const ids = rows.flatMap(({ parent_id }) => parent_id ?? []);
  if (ids.length === 0) return new Map();
  const parents = await db
    .selectFrom('comment')
    .select(['id', 'name', 'text', 'state'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    parents.map(({ id, name, text, state }) => [id, { id, name, excerpt: opening(text, excerptAtMost), state }]),
  );
}

async function openReportsOf(db: Db, ids: readonly string[]): Promise<Beside['reports']> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('comment_report')
    .select(['id', 'comment_id', 'reason', 'note', 'at'])
    .where('comment_id', 'in', ids)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute();
  const found = new Map<string, DeskComment['reports'][number][]>();
  for (const { comment_id, id, reason, note, at } of rows)
    found.set(comment_id, [...(found.get(comment_id) ?? []), { id, reason: reason as ReportReason, note, at }]);
  return found;
}

async function wordsBefore(db: Db, ids: readonly string[]): Promise<Beside['before']> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('comment_decision')
    .select(['comment_id', 'at', 'before'])
    .where('comment_id', 'in', ids)
    .where('action', '=', changedByWriter)
    .orderBy('id')
    .execute();
  const found = new Map<string, { readonly at: string; readonly text: string }[]>();
  for (const { comment_id, at, before } of rows) {
    const { text } = JSON.parse(before) as { readonly text: string };
    found.set(comment_id, [...(found.get(comment_id) ?? []), { at, text }]);
  }
  return found;
}
