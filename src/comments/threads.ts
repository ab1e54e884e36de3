import { type Db, transaction } from '../db/db.ts';
import { noteDeed } from '../people/people.ts';
import type { Moderator } from './desk-deps.ts';
import { noSuchStory } from './desk-refusals.ts';
import { commentedStories, commentedStory, goneStory } from './desk-stories.ts';
import { setThreadMode } from './projection.ts';
import type { ThreadMode } from './shapes.ts';
import type { DeskThread, ThreadModes } from './thread-shapes.ts';

const shownAtMost = 200;

/** The stories whose comments are slowed or closed by hand, the newest first. */
export async function threadsNotOpen(db: Db): Promise<ThreadModes> {
  const rows = await db
    .selectFrom('published_thread')
    .select(['story_id', 'mode', 'shown'])
    .where('mode', '!=', 'open')
    .orderBy('story_id', 'desc')
    .execute();
  const stories = await commentedStories(
    db,
    rows.map(({ story_id }) => story_id),
  );
  return {
    threads: rows.map(({ story_id, mode, shown }) => ({
      story: stories.get(story_id) ?? goneStory(story_id),
      mode,
      shown,
    })),
  };
}

/** A story's comments as readers see them, for who answers them. Refuses where there is no such story. */
export async function deskThread(db: Db, storyId: string, accountId: string | null): Promise<DeskThread> {
  const story = await commentedStory(db, storyId);
  if (story === null) throw noSuchStory();
  const thread = await db
    .selectFrom('published_thread')
    .select('mode')
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('published_comment as p')
    .innerJoin('comment as c', 'c.id', 'p.comment_id')
    .select(['p.comment_id', 'p.parent_id', 'p.name', 'p.badge', 'p.text', 'p.written_at', 'p.is_pick', 'c.account_id'])
    .where('p.story_id', '=', storyId)
    .where('p.gone', 'is', null)
    .orderBy('p.comment_id', 'desc')
    .limit(shownAtMost)
    .execute();
  const comments = rows.toReversed().map((row) => ({
    id: row.comment_id,
    parentId: row.parent_id,
    name: row.name,
    badge: row.badge,
    text: row.text,
    writtenAt: row.written_at,
    isPick: row.is_pick === 1,
    isMine: row.account_id !== null && row.account_id === accountId,
  }));
  return { story, mode: thread?.mode ?? 'open', comments };
}

/** Opens, slows or closes the comments of a story. */
export function changeThread(db: Db, storyId: string, mode: ThreadMode, { by, now }: Moderator): Promise<DeskThread> {
  return transaction(db, async (trx) => {
    const before = await deskThread(trx, storyId, by.accountId);
    if (before.mode === mode) return before;
    await setThreadMode(trx, storyId, mode);
    const action = { open: 'comments opened', slow: 'comments slowed', closed: 'comments closed' }[mode];
    const deed = { action, object: before.story.headline, detail: { story: storyId, from: before.mode, to: mode } };
    await noteDeed(trx, by, deed, now);
    return { ...before, mode };
  });
}
