import { projectComment } from '../../src/comments/projection.ts';
import type { Tables } from '../../src/db/db.ts';
import { aComment, readersOf } from './comments.ts';
import type { TestDatabase } from './newsroom.ts';

/** What a test sets of a comment that readers see. */
type Shown = Partial<
  Pick<
    Tables['comment'],
    'parent_id' | 'name' | 'website' | 'text' | 'badge' | 'edited_at' | 'is_pick' | 'state' | 'reason'
  >
>;

/** Makes comments of a newsroom that readers see, each later by a second than the one before. */
export function shownComments(database: TestDatabase) {
  const readers = readersOf(database);
  const { db } = database;
  return {
    /** shows a new comment, and gives its id */
    show: async (storyId: string, changes: Shown = {}): Promise<string> => {
      readers.passTime({ seconds: 1 });
      const email = `${crypto.randomUUID()}@secret-mail.example`;
      const taken = await readers.side.take(aComment(storyId, { email, address: null }));
      if (!taken.ok) throw new Error(JSON.stringify(taken));
      await db
        .updateTable('comment')
        .set({ state: 'shown', ...changes })
        .where('id', '=', taken.id)
        .execute();
      await projectComment(db, taken.id);
      return taken.id;
    },
    /** changes one that is there, as a moderator does */
    change: async (id: string, changes: Shown): Promise<void> => {
      await db.updateTable('comment').set(changes).where('id', '=', id).execute();
      await projectComment(db, id);
    },
  };
}
