import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { stamp } from '../text/text.ts';
import { clockOf, type PublishingProblem } from './rules.ts';
import { logStep, refuse, type Step } from './steps.ts';
import { noStory, type Save, type Story, takeStory } from './store.ts';

const mend = 'Have the hold lifted first.';

/** What a legal hold refuses, with who set it, when and why; null where there is none. */
export function holdProblem(story: Pick<Story, 'hold'>, timeZone: string): PublishingProblem | null {
  if (story.hold === null) return null;
  const { by, at, reason } = story.hold;
  const since = clockOf(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone));
  const message = `${by} has put the story under legal hold since ${since}: “${reason}”. ${mend}`;
  return { field: 'hold', message, mend, weight: 'must' };
}

/** Refuses a step that readers would see of a story that is held; null where it may be taken. */
export async function refuseWhileHeld(trx: Db, story: Story): Promise<Step | null> {
  if (story.hold === null) return null;
  const { timeZone } = await readNewsroom(trx);
  const problem = holdProblem(story, timeZone);
  return problem && { ok: false, problems: [problem] };
}

/**
 * Forbids that anything more of a story reaches its readers, until the hold is lifted: no publication, no plan, and no
 * planned second that comes meanwhile. What readers have stays as it is; it can still be taken away from them.
 */
export function setHold(db: Db, id: string, reason: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    const why = reason.trim();
    if (why === '') return refuse('reason', 'Say why the story is held; whoever wants to publish it is told.');
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    if (story.state === 'killed') return refuse('state', 'A killed story needs no hold. Its text must not be used.');
    if (story.hold !== null) return refuse('hold', `${story.hold.by} has put the story under legal hold already.`);
    const at = stamp(save.now);
    const held = { held_by: save.by, held_at: at, hold_reason: why };
    await changeHold(trx, story, save, { columns: held, note: `Legal hold: ${why}` });
    return { ok: true, path: null, advice: [], remark: null };
  });
}

/** Lifts a hold. A plan whose second came meanwhile is not made up for: an editor decides anew, and is told so. */
export function liftHold(db: Db, id: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    if (story.hold === null) return refuse('hold', 'The story is not under legal hold. There is nothing to lift.');
    const note = ['Legal hold lifted', save.note ?? null].filter((part) => part !== null).join(': ');
    await changeHold(trx, story, save, { columns: { held_by: null, held_at: null, hold_reason: null }, note });
    // A second that has come and that the scheduler has not yet looked at is missed as well.
    const isDue = story.state === 'scheduled' && story.scheduledAt !== null && story.scheduledAt <= stamp(save.now);
    if (isDue && story.planMissedAt === null) await noteMissedPlan(trx, story, save);
    const remark = isDue ? 'Its planned time came while it was held. Publish it, or plan it anew.' : null;
    return { ok: true, path: null, advice: [], remark };
  });
}

/** Says that a story's planned second came while it was held: nothing publishes it by itself any more. */
export async function noteMissedPlan(trx: Db, story: Story, save: Save): Promise<void> {
  const at = stamp(save.now);
  const missed = { plan_missed_at: at, updated_at: at, updated_by: save.by };
  await trx.updateTable('story').set(missed).where('id', '=', story.id).execute();
  const note = 'Not published at its scheduled time: it was under legal hold';
  await logStep(trx, story, save, { at, to: story.state, revisionId: story.scheduledRevisionId, note });
}

async function changeHold(
  trx: Db,
  story: Story,
  save: Save,
  change: {
    readonly columns: {
      readonly held_by: string | null;
      readonly held_at: string | null;
      readonly hold_reason: string | null;
    };
    readonly note: string;
  },
): Promise<void> {
  const at = stamp(save.now);
  const row = { ...change.columns, updated_at: at, updated_by: save.by };
  await trx.updateTable('story').set(row).where('id', '=', story.id).execute();
  await logStep(trx, story, save, { at, to: story.state, revisionId: null, note: change.note });
}
