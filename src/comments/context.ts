import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { opening } from '../text/text.ts';
import type { CommentRow } from './comment-lock.ts';
import type { CommentInContext } from './desk-shapes.ts';
import { commentedStories, goneStory } from './desk-stories.ts';
import { excerptAtMost, presentComments } from './present.ts';
import { undoing } from './undo.ts';

const threadAtMost = 200;
const historyAtMost = 50;

/** A comment with all that a moderator looks at beside it; null where there is none. */
export async function commentInContext(db: Db, id: string): Promise<CommentInContext | null> {
  const row = await db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { comments: settings } = await readNewsroom(db);
  const [comment] = await presentComments(db, [row], settings);
  if (!comment) return null;
  return {
    comment,
    standfirst: await standfirstOf(db, row.story_id),
    thread: await threadOf(db, row),
    history: row.sender_id === null ? [] : await historyOf(db, row.sender_id),
    decisions: await decisionsOf(db, row),
  };
}

async function standfirstOf(db: Db, storyId: string): Promise<string | null> {
  const story = await db
    .selectFrom('published_story')
    .select('standfirst')
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return story?.standfirst ?? null;
}

/** The whole thread that a comment belongs to, whatever the state of its comments: up to the first, and down again. */
async function threadOf(db: Db, { id }: CommentRow): Promise<CommentInContext['thread']> {
  const { rows } = await sql<{ readonly id: string }>`
    with recursive
      up (id, parent_id) as (
        select id, parent_id from comment where id = ${id}
        union all select c.id, c.parent_id from comment c join up on c.id = up.parent_id),
      down (id) as (
        select id from up where parent_id is null
        union all select c.id from comment c join down on c.parent_id = down.id)
    select id from down order by id limit ${threadAtMost}`.execute(db);
  // In a very long thread its own place may come after those.
  const ids = new Set([...rows.map((row) => row.id), id]);
  const comments = await db
    .selectFrom('comment')
    .select(['id', 'parent_id', 'name', 'badge', 'text', 'written_at', 'state', 'is_pick'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return comments.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    badge: row.badge,
    text: row.text,
    writtenAt: row.written_at,
    state: row.state,
    isPick: row.is_pick === 1,
  }));
}

/** What a sender has commented lately, and what became of it. */
export async function historyOf(db: Db, senderId: string): Promise<CommentInContext['history']> {
  const rows = await db
    .selectFrom('comment')
    .select(['id', 'story_id', 'text', 'written_at', 'state', 'reason'])
    .where('sender_id', '=', senderId)
    .orderBy('id', 'desc')
    .limit(historyAtMost)
    .execute();
  const stories = await commentedStories(
    db,
    rows.map(({ story_id }) => story_id),
  );
  return rows.map((row) => ({
    id: row.id,
    story: (stories.get(row.story_id) ?? goneStory(row.story_id)).headline,
    excerpt: opening(row.text, excerptAtMost),
    writtenAt: row.written_at,
    state: row.state,
    reason: row.reason,
  }));
}

async function decisionsOf(db: Db, { id, decision_id }: CommentRow): Promise<CommentInContext['decisions']> {
  const rows = await db
    .selectFrom('comment_decision')
    .selectAll()
    .where('comment_id', '=', id)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    bulkId: row.bulk_id,
    at: row.at,
    by: row.by,
    action: row.action,
    reason: row.reason,
    undoneAt: row.undone_at,
    canUndo: row.id === decision_id && row.undone_at === null && row.action !== undoing,
  }));
}
