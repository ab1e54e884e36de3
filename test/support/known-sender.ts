import { projectComment } from '../../src/comments/projection.ts';
import type { Db } from '../../src/db/db.ts';
import { aComment, type TestComments } from './comments.ts';

/** Sends a comment and shows it, as a moderator would; gives its id. `by` decides whose it is. */
export async function showCommentBy(
  db: Db,
  readers: TestComments,
  storyId: string,
  by: { readonly name: string; readonly email: string },
): Promise<string> {
  const taken = await readers.side.take({ ...aComment(storyId), ...by });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  await db.updateTable('comment').set({ state: 'shown' }).where('id', '=', taken.id).execute();
  await projectComment(db, taken.id);
  return taken.id;
}
