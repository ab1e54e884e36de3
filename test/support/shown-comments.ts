import { insertComment } from '../../src/comments/new-row.ts';
import { projectComment } from '../../src/comments/projection.ts';
import { type Db, newId, type Tables, transaction } from '../../src/db/db.ts';
import { stamp } from '../../src/text/text.ts';
import { noon } from './stories.ts';

type CommentRow = Tables['comment'];

/** Puts a comment on the page as if a moderator had let it through, with what a test changes of it; gives its id. */
export async function showComment(db: Db, storyId: string, changes: Partial<CommentRow> = {}): Promise<string> {
  const id = changes.id ?? newId();
  await insertComment(db, {
    id,
    story_id: storyId,
    parent_id: null,
    state: 'shown',
    name: 'Ottilie Marsden',
    text: 'I was on the 06:20 bus along the front. You could not see the mole from the road.',
    language: 'en',
    written_at: stamp(noon.add({ hours: 2 })),
    ...changes,
  });
  await projectComment(db, id);
  return id;
}

/** Shows several, one after the other, in one transaction. */
export function showComments(db: Db, storyId: string, all: readonly Partial<CommentRow>[]): Promise<readonly string[]> {
  return transaction(db, async (trx) => {
    // Ids of one millisecond are in no order.
    const ids = all.map(() => newId()).toSorted();
    for (const [index, changes] of all.entries())
      await showComment(trx, storyId, { ...(ids[index] === undefined ? {} : { id: ids[index] }), ...changes });
    return ids;
  });
}
