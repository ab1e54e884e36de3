import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import type { Save } from './revisions.ts';

/** Who is to write a story, and by when. */
export interface Assignment {
  readonly assigneeId?: string | null;
  readonly deadline?: Temporal.Instant | null;
}

/** Gives a story to somebody, or says by when it is to be ready. What is left out stays. */
export async function assignStory(trx: Db, id: string, to: Assignment, save: Save): Promise<void> {
  const { assigneeId, deadline } = to;
  await trx
    .updateTable('story')
    .set({
      ...(assigneeId !== undefined && { assignee_id: assigneeId }),
      ...(deadline !== undefined && { deadline: deadline === null ? null : stamp(deadline) }),
      updated_at: stamp(save.now),
      updated_by: save.by,
    })
    .where('id', '=', id)
    .execute();
}

/** Says whose the last change of a story was, where the change itself stands in other tables. */
export async function noteChange(trx: Db, id: string, save: Save): Promise<void> {
  const change = { updated_at: stamp(save.now), updated_by: save.by };
  await trx.updateTable('story').set(change).where('id', '=', id).execute();
}

/** Where a planned story was before it was planned. */
export async function stateBeforePlan(trx: Db, id: string): Promise<'draft' | 'in_review'> {
  const event = await trx
    .selectFrom('story_event')
    .select('from_state')
    .where('story_id', '=', id)
    .where('to_state', '=', 'scheduled')
    .where('from_state', '<>', 'scheduled')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return event?.from_state === 'draft' ? 'draft' : 'in_review';
}
