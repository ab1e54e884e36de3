import { sql } from 'kysely';
import type { Db, Tables } from '../db/db.ts';
import type { PublicComment, ThreadOrder, ThreadPage } from './shapes.ts';

/** Threads on one page. */
export const threadsAPage = 20;

type Row = Tables['published_comment'];

export function commentOf(row: Row): PublicComment {
  return {
    id: row.comment_id,
    storyId: row.story_id,
    parentId: row.parent_id,
    rootId: row.root_id,
    name: row.name,
    website: row.website,
    text: row.text,
    badge: row.badge,
    language: row.language,
    writtenAt: row.written_at,
    editedAt: row.edited_at,
    isPick: row.is_pick === 1,
    gone: row.gone,
    goneReason: row.gone_reason,
  };
}

/** Which comments of a story are asked for. */
export interface ThreadAsked {
  readonly order: ThreadOrder;
  /** 1, 2, 3 … */
  readonly page: number;
  /** threads (or picks) on a page; `threadsAPage` when left out */
  readonly aPage?: number;
}

/** One page of a story's comments, in one query. A page that there is not is the last one. */
export async function readThread(db: Db, storyId: string, asked: ThreadAsked): Promise<ThreadPage> {
  const { order, aPage = threadsAPage } = asked;
  const page = Math.max(asked.page, 1);
  const rows = await threadQuery(db, storyId, { order, page, aPage }).execute();
  const [facts] = rows;
  // Nobody has commented, and nobody has closed it.
  if (!facts) return { count: 0, mode: 'open', comments: [], roots: 0, page: 1, pages: 1, picks: 0 };
  const roots = Number(facts.roots);
  const picks = Number(facts.picks);
  const pages = Math.max(Math.ceil((order === 'picks' ? picks : roots) / aPage), 1);
  if (page > pages) return readThread(db, storyId, { order, aPage, page: pages });
  const comments = rows.flatMap((row) => (row.comment_id === null ? [] : [commentOf(row as Row)]));
  return { count: facts.shown, mode: facts.mode, comments, roots, page, pages, picks };
}

/** The thread's row with each comment of the page beside it, or alone where there is none. */
function threadQuery(db: Db, storyId: string, { order, page, aPage }: Required<ThreadAsked>) {
  const direction = order === 'oldest' ? 'asc' : 'desc';
  const listed = db
    .selectFrom('published_comment')
    .select('comment_id')
    .where('story_id', '=', storyId)
    .$if(order === 'picks', (query) => query.where('is_pick', '=', 1).where('gone', 'is', null))
    .$if(order !== 'picks', (query) => query.where('parent_id', 'is', null))
    .orderBy('comment_id', direction)
    .limit(aPage)
    .offset((page - 1) * aPage);
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`(select count(*) from published_comment where story_id = ${storyId} and ${condition})`;
  const query = db
    .selectFrom('published_thread as t')
    .leftJoin('published_comment as c', (join) =>
      join.on(order === 'picks' ? 'c.comment_id' : 'c.root_id', 'in', listed),
    )
    .selectAll('c')
    .select([
      't.mode',
      't.shown',
      count(sql`parent_id is null`).as('roots'),
      count(sql`is_pick = 1 and gone is null`).as('picks'),
    ])
    .where('t.story_id', '=', storyId);
  return order === 'picks'
    ? query.orderBy('c.comment_id', direction)
    : query.orderBy('c.root_id', direction).orderBy('c.comment_id');
}

/** How many comments readers see under each of these stories, in one query; those that have none are left out. */
export async function commentCounts(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('published_thread')
    .select(['story_id', 'shown'])
    .where('story_id', 'in', storyIds)
    .where('shown', '>', 0)
    .execute();
  return new Map(rows.map(({ story_id, shown }) => [story_id, shown]));
}

/** The story of a comment, as far as a comment that stands alone names it. */
export interface CommentedStory {
  readonly path: string;
  readonly headline: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Comments of stories that readers can open: those of a story that was taken back are seen nowhere. */
function ofPublished(db: Db) {
  return db
    .selectFrom('published_comment as c')
    .innerJoin('published_story as s', 's.story_id', 'c.story_id')
    .selectAll('c')
    .select(['s.path', 's.headline', 's.language as story_language', 's.direction']);
}

type PlacedRow = Row & {
  readonly path: string;
  readonly headline: string;
  readonly story_language: string;
  readonly direction: string;
};

function storyOf({ path, headline, story_language, direction }: PlacedRow): CommentedStory {
  return { path, headline, language: story_language, direction: direction === 'rtl' ? 'rtl' : 'ltr' };
}

/** A comment that readers see or once saw, with where it stands: its story, and the page of its thread in each order. */
export interface PlacedComment {
  readonly comment: PublicComment;
  readonly story: CommentedStory;
  readonly page: Readonly<Record<'newest' | 'oldest', number>>;
}

/** The comment of an id; null where readers see none. */
export async function findPublicComment(db: Db, id: string): Promise<PlacedComment | null> {
  const row = await ofPublished(db).where('c.comment_id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { before, after } = await db
    .selectFrom('published_comment')
    .select([
      sql<number>`coalesce(sum(case when comment_id < ${row.root_id} then 1 else 0 end), 0)`.as('before'),
      sql<number>`coalesce(sum(case when comment_id > ${row.root_id} then 1 else 0 end), 0)`.as('after'),
    ])
    .where('story_id', '=', row.story_id)
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow();
  const pageAfter = (roots: number) => Math.floor(Number(roots) / threadsAPage) + 1;
  return {
    comment: commentOf(row),
    story: storyOf(row),
    page: { newest: pageAfter(after), oldest: pageAfter(before) },
  };
}

/** The newest comments that stand, of one story or of all, with their stories: for feeds. */
export async function newestComments(
  db: Db,
  storyId: string | null,
  limit: number,
): Promise<readonly { readonly comment: PublicComment; readonly story: CommentedStory }[]> {
  let query = ofPublished(db).where('c.gone', 'is', null);
  if (storyId !== null) query = query.where('c.story_id', '=', storyId);
  const rows = await query.orderBy('c.comment_id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ comment: commentOf(row), story: storyOf(row) }));
}
