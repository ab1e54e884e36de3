import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import type { PublishingProblem } from './rules.ts';
import type { StoryState } from './shapes.ts';
import type { Save, Story } from './store.ts';

/** Why a step was not taken: what publishing meets, or what is wrong with what was given for the step itself. */
export type StepProblem = Omit<PublishingProblem, 'field'> & { readonly field: string };

/** The answer to a step: what an editor should still look at, or everything that stands in the way. */
export type Step =
  | {
      readonly ok: true;
      readonly path: string | null;
      readonly advice: readonly PublishingProblem[];
      readonly remark: string | null;
    }
  | { readonly ok: false; readonly problems: readonly StepProblem[] };

/** A step that was not taken, for one reason. */
export function refuse(field: string, message: string): Step {
  return { ok: false, problems: [{ field, message, weight: 'must' }] };
}

export interface StateChange {
  readonly state: StoryState;
  readonly public_revision_id?: string | null;
  readonly slug?: string;
  readonly first_published_at?: string;
  readonly scheduled_at: string | null;
  readonly scheduled_wall: string | null;
  readonly scheduled_zone: string | null;
  readonly reason?: string | null;
}

/** Brings a story to another state and writes that into its log. */
export async function setState(db: Db, story: Story, save: Save, change: StateChange): Promise<void> {
  const at = stamp(save.now);
  await db
    .updateTable('story')
    // A step replaces whatever was planned before it, and so what became of that.
    .set({ updated_at: at, updated_by: save.by, plan_missed_at: null, ...change })
    .set({ scheduled_revision_id: change.state === 'scheduled' ? story.revisionId : null })
    .where('id', '=', story.id)
    .execute();
  await logStep(db, story, save, { at, to: change.state, revisionId: story.revisionId, note: save.note ?? null });
}

/** Writes a step into the story's log; `to` is the state it is in afterwards. */
export async function logStep(
  db: Db,
  story: Story,
  save: Save,
  step: {
    readonly at: string;
    readonly to: StoryState;
    readonly revisionId: string | null;
    readonly note: string | null;
  },
): Promise<void> {
  await db
    .insertInto('story_event')
    .values({
      id: newId(),
      story_id: story.id,
      at: step.at,
      by: save.by,
      from_state: story.state,
      to_state: step.to,
      revision_id: step.revisionId,
      note: step.note,
    })
    .execute();
}
