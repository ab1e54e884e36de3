import { type Db, type Tables, transaction } from '../db/db.ts';

type CommentRow = Tables['comment'];

/**
 * Makes what readers see of a comment follow from its row, in the caller's transaction: the one place that writes the
 * readers' tables of comments. A comment that no longer stands stays as an empty place while others answer it.
 */
export function projectComment(db: Db, id: string): Promise<void> {
  return transaction(db, async (trx) => {
    const row = await trx.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return;
    await lockThread(trx, row.story_id);
    if (row.state === 'shown') await put(trx, row, null);
    else await takeAway(trx, row);
    await countShown(trx, row.story_id);
  });
}

type Gone = 'removed' | 'deleted';

async function put(trx: Db, row: CommentRow, gone: Gone | null): Promise<void> {
  const parent = row.parent_id === null ? null : await placeOf(trx, row.parent_id);
  const shown = {
    story_id: row.story_id,
    parent_id: parent?.comment_id ?? null,
    root_id: parent?.root_id ?? row.id,
    name: gone === null ? row.name : '',
    website: gone === null ? row.website : null,
    text: gone === null ? row.text : '',
    badge: gone === null ? row.badge : null,
    language: row.language,
    written_at: row.written_at,
    edited_at: gone === null ? row.edited_at : null,
    is_pick: gone === null ? row.is_pick : 0,
    gone,
    gone_reason: gone === 'removed' ? row.reason : null,
  };
  await trx
    .insertInto('published_comment')
    .values({ comment_id: row.id, ...shown })
    .onConflict((conflict) => conflict.column('comment_id').doUpdateSet(shown))
    .execute();
}

/** Where an answer stands below: the comment that it answers, or the place of one that is gone, made again for it. */
async function placeOf(trx: Db, id: string): Promise<Awaited<ReturnType<typeof publicRow>>> {
  const place = await publicRow(trx, id);
  if (place) return place;
  const row = await trx.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
  // An answer to what there is not stands as if it answered the story.
  if (!row) return undefined;
  await put(trx, row, goneOf(row));
  return publicRow(trx, id);
}

function goneOf({ state }: CommentRow): Gone {
  return state === 'deleted' ? 'deleted' : 'removed';
}

async function takeAway(trx: Db, row: CommentRow): Promise<void> {
  const place = await publicRow(trx, row.id);
  if (!place) return;
  const answer = await trx
    .selectFrom('published_comment')
    .select('comment_id')
    .where('parent_id', '=', row.id)
    .limit(1)
    .executeTakeFirst();
  if (answer) return put(trx, row, goneOf(row));
  await trx.deleteFrom('published_comment').where('comment_id', '=', row.id).execute();
  // The place above it was kept for this answer alone.
  if (place.parent_id !== null) {
    const parent = await trx.selectFrom('comment').selectAll().where('id', '=', place.parent_id).executeTakeFirst();
    if (parent && parent.state !== 'shown') await takeAway(trx, parent);
  }
}

function publicRow(trx: Db, id: string) {
  return trx
    .selectFrom('published_comment')
    .select(['comment_id', 'root_id', 'parent_id'])
    .where('comment_id', '=', id)
    .executeTakeFirst();
}

/** How a story's comments are taken from now on. */
export async function setThreadMode(db: Db, storyId: string, mode: Tables['published_thread']['mode']): Promise<void> {
  await db
    .insertInto('published_thread')
    .values({ story_id: storyId, mode, shown: 0 })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ mode }))
    .execute();
}

/** Two who change comments of one story at once count one after the other: PostgreSQL locks the row from here on. */
async function lockThread(trx: Db, storyId: string): Promise<void> {
  await trx
    .insertInto('published_thread')
    .values({ story_id: storyId, mode: 'open', shown: 0 })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ story_id: storyId }))
    .execute();
}

async function countShown(trx: Db, storyId: string): Promise<void> {
  const { count } = await trx
    .selectFrom('published_comment')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('story_id', '=', storyId)
    .where('gone', 'is', null)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('published_thread')
    .set({ shown: Number(count) })
    .where('story_id', '=', storyId)
    .execute();
}
