import { type SqlBool, sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { bylinesByIds } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import type { DeskStories, DeskStoryLine } from './desk-shapes.ts';
import { silentBefore } from './holders.ts';
import { keyText, type ListKey } from './list-key.ts';
import type { StoryState } from './shapes.ts';

export const listOrders = ['changed', 'deadline', 'planned'] as const;

/** Whose eyes see the list, and when. */
export interface Onlooker {
  readonly accountId: string;
  readonly name: string;
  readonly now: Temporal.Instant;
}

/** What of the list is asked for; null leaves a filter out. */
export interface ListAsked {
  readonly states: readonly StoryState[] | null;
  readonly sectionId: string | null;
  /** an account; `nobody`: those that are assigned to no one */
  readonly assignee: string | null;
  readonly changedSince: Temporal.Instant | null;
  readonly plannedFrom: Temporal.Instant | null;
  readonly plannedBefore: Temporal.Instant | null;
  /** those whose deadline was before this, and which are not on their way to readers yet */
  readonly lateAt: Temporal.Instant | null;
  /** folded */
  readonly words: readonly string[];
  readonly order: (typeof listOrders)[number];
  readonly after: ListKey | null;
  readonly limit: number;
}

/** Where a story without a deadline or a planned time stands in the order of those. The indexes say the same. */
const last = sql.lit('9999-12-31T23:59:59.999Z');
const orderedBy = {
  changed: sql<string>`s.updated_at`,
  deadline: sql<string>`coalesce(s.deadline, ${last})`,
  planned: sql<string>`coalesce(s.scheduled_at, ${last})`,
} as const;

/** A page of the list: the last changed first, or the next due first. */
export async function deskStories(
  db: Db,
  asked: ListAsked,
  by: Onlooker,
): Promise<Pick<DeskStories, 'stories' | 'next'>> {
  const at = orderedBy[asked.order];
  const way = asked.order === 'changed' ? 'desc' : 'asc';
  const { after } = asked;
  let query = lines(db, by.now).select(at.as('at'));
  for (const condition of conditions(asked)) query = query.where(condition);
  if (asked.states !== null) query = query.where('s.state', 'in', asked.states);
  if (after !== null) {
    const is = way === 'desc' ? sql`<` : sql`>`;
    query = query.where(sql<SqlBool>`(${at}, s.id) ${is} (${after.at}, ${after.id})`);
  }
  const rows = await query
    .orderBy(at, way)
    .orderBy('s.id', way)
    .limit(asked.limit + 1)
    .execute();
  const shown = rows.slice(0, asked.limit);
  const end = rows.length > asked.limit ? shown.at(-1) : undefined;
  const next = end === undefined ? null : keyText({ at: end.at, id: end.id });
  return { stories: await withBylines(db, shown, by), next };
}

/** How many stories of each state there are, with every filter but that of states. */
export async function countStates(db: Db, asked: ListAsked): Promise<DeskStories['counts']> {
  let query = db
    .selectFrom('story as s')
    .select(['s.state', ({ fn }) => fn.countAll().as('count')])
    .groupBy('s.state');
  for (const condition of conditions(asked)) query = query.where(condition);
  const none = { draft: 0, in_review: 0, scheduled: 0, published: 0, withheld: 0, killed: 0, withdrawn: 0 };
  const found = Object.fromEntries((await query.execute()).map(({ state, count }) => [state, Number(count)]));
  return { ...none, ...found };
}

/** One story as the list shows it, or null. */
export async function deskLine(db: Db, id: string, by: Onlooker): Promise<DeskStoryLine | null> {
  const rows = await lines(db, by.now).where('s.id', '=', id).execute();
  return (await withBylines(db, rows, by))[0] ?? null;
}

function conditions(asked: ListAsked) {
  const { sectionId, assignee, changedSince, plannedFrom, plannedBefore, lateAt, words } = asked;
  const given = [
    sectionId === null ? null : sql<SqlBool>`s.section_id = ${sectionId}`,
    assignee === null || assignee === 'nobody' ? null : sql<SqlBool>`s.assignee_id = ${assignee}`,
    assignee === 'nobody' ? sql<SqlBool>`s.assignee_id is null` : null,
    changedSince === null ? null : sql<SqlBool>`s.updated_at >= ${stamp(changedSince)}`,
    plannedFrom === null ? null : sql<SqlBool>`s.scheduled_at >= ${stamp(plannedFrom)}`,
    plannedBefore === null ? null : sql<SqlBool>`s.scheduled_at < ${stamp(plannedBefore)}`,
    lateAt === null ? null : sql<SqlBool>`s.deadline < ${stamp(lateAt)} and s.state in ('draft', 'in_review')`,
    // Folded words are letters and digits alone, so none of them can be a pattern.
    ...words.map((word) => sql<SqlBool>`s.headline_key like ${`%${word}%`}`),
  ];
  return given.filter((one) => one !== null);
}

function lines(db: Db, now: Temporal.Instant) {
  return db
    .selectFrom('story as s')
    .innerJoin('story_revision as r', 'r.id', 's.revision_id')
    .leftJoin('section as c', 'c.id', 's.section_id')
    .leftJoin('account as a', 'a.id', 's.assignee_id')
    .leftJoin('published_story as p', 'p.story_id', 's.id')
    .leftJoin('story_holder as h', (join) =>
      join.onRef('h.story_id', '=', 's.id').on('h.seen_at', '>=', silentBefore(now)),
    )
    .leftJoin('account as k', 'k.id', 'h.account_id')
    .select(['s.id', 's.state', 's.revision_id', 's.public_revision_id', 's.first_published_at', 's.scheduled_at'])
    .select([
      's.scheduled_wall',
      's.scheduled_zone',
      's.scheduled_revision_id',
      's.embargo_until',
      's.held_at',
      's.plan_missed_at',
      's.updated_at',
      's.updated_by',
      's.language',
      's.direction',
    ])
    .select(['s.byline_ids', 's.assignee_id', 's.deadline', 'r.headline', 's.section_id', 'c.name as section_name'])
    .select([
      'a.name as assignee_name',
      'p.path',
      'p.updated_at as public_at',
      'h.account_id as holder_id',
      'h.since',
      'k.name as holder_name',
    ])
    .select(({ selectFrom }) =>
      selectFrom('story_revision as b')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('b.story_id', '=', 's.id')
        .where('b.is_branch', '=', sql.lit(1))
        .where('b.closed_how', 'is', null)
        .as('branches'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

async function withBylines(db: Db, rows: readonly Row[], by: Onlooker): Promise<DeskStoryLine[]> {
  const idsOf = (row: Row) => JSON.parse(row.byline_ids) as readonly string[];
  const bylines = await bylinesByIds(db, [...new Set(rows.flatMap(idsOf))]);
  const names = new Map(bylines.map(({ id, name }) => [id, name]));
  return rows.map((row) =>
    lineOf(
      row,
      idsOf(row).flatMap((id) => names.get(id) ?? []),
      by,
    ),
  );
}

function lineOf(row: Row, bylines: readonly string[], by: Onlooker): DeskStoryLine {
  const { section_id: sectionId, assignee_id: assigneeId, holder_id: holderId } = row;
  return {
    id: row.id,
    state: row.state,
    headline: row.headline,
    language: row.language,
    direction: row.direction,
    section: sectionId === null || row.section_name === null ? null : { id: sectionId, name: row.section_name },
    bylines,
    assignee: assigneeId === null || row.assignee_name === null ? null : { id: assigneeId, name: row.assignee_name },
    holder:
      holderId === null || row.holder_name === null || row.since === null
        ? null
        : { id: holderId, name: row.holder_name, since: row.since, isMe: holderId === by.accountId },
    deadline: row.deadline,
    planned:
      row.scheduled_at === null
        ? null
        : {
            at: row.scheduled_at,
            wall: row.scheduled_wall ?? '',
            zone: row.scheduled_zone ?? '',
            isNewest: row.scheduled_revision_id === row.revision_id,
            isMissed: row.plan_missed_at !== null,
          },
    embargoUntil: row.embargo_until,
    isHeld: row.held_at !== null,
    firstPublishedAt: row.first_published_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    revisionId: row.revision_id,
    hasUnpublishedChanges: row.public_revision_id !== null && row.public_revision_id !== row.revision_id,
    branches: Number(row.branches ?? 0),
    path: row.path,
    publicAt: row.public_at,
  };
}
