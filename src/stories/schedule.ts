import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { noteMissedPlan, refuseWhileHeld } from './holds.ts';
import { publishStory, shelveStory } from './publishing.ts';
import type { Step } from './steps.ts';
import { takeStory } from './store.ts';

/** The name under which the program itself appears in a story's log. */
export const schedulerName = 'Dateline scheduler';

export interface DueStory {
  readonly id: string;
  readonly step: Step;
}

/**
 * Publishes every story whose time has come and tells how each went. One that can no longer be published (an embargo
 * was set, a picture was removed) goes back to review with the reason in its log; nothing is published early or twice.
 * One that is under legal hold stays scheduled, is told of once, and is published by itself no more.
 * One whose publishing fails keeps none of the others back; its fault is thrown once they are done.
 */
export async function publishDue(db: Db, now: Temporal.Instant): Promise<readonly DueStory[]> {
  const due = await db
    .selectFrom('story')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('scheduled_at', '<=', stamp(now))
    .where('plan_missed_at', 'is', null)
    .orderBy('scheduled_at')
    .orderBy('id')
    .execute();
  const done: DueStory[] = [];
  const faults: unknown[] = [];
  for (const { id } of due) {
    try {
      const step = await publishIfDue(db, id, now);
      if (step) done.push({ id, step });
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return done;
}

/** Null where an editor has put the story off, or taken it back, since it was found to be due. */
function publishIfDue(db: Db, id: string, now: Temporal.Instant): Promise<Step | null> {
  return transaction(db, async (trx) => {
    const story = await takeStory(trx, id);
    if (story?.state !== 'scheduled' || story.scheduledAt === null || story.scheduledAt > stamp(now)) return null;
    if (story.planMissedAt !== null) return null;
    const held = await refuseWhileHeld(trx, story);
    if (held !== null) {
      await noteMissedPlan(trx, story, { by: schedulerName, now });
      return held;
    }
    // What was planned, and nothing that somebody has written since: nobody who may publish has seen that.
    const planned = { revisionId: story.scheduledRevisionId ?? story.revisionId };
    const note = 'Published at its scheduled time';
    const step = await publishStory(trx, id, { by: schedulerName, note, now, isPlanned: true, ...planned });
    if (!step.ok) {
      const why = `Not published at its scheduled time: ${step.problems.map((problem) => problem.message).join(' ')}`;
      await shelveStory(trx, id, 'in_review', { by: schedulerName, note: why, now });
    }
    return step;
  });
}

/**
 * Looks once a second, by the wall clock, for stories whose time has come: a timer set for the whole wait would be
 * wrong after a clock change or a sleeping machine. The first look is at once, for what fell due while nothing ran.
 * Call what it returns to stop; it resolves when no look is under way.
 */
export function startScheduler(
  db: Db,
  on: {
    readonly now: () => Temporal.Instant;
    readonly published: (story: DueStory) => void;
    readonly failed: (error: unknown) => void;
  },
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let look = Promise.resolve();
  const round = () => {
    look = publishDue(db, on.now())
      .then((stories) => stories.forEach(on.published))
      .catch(on.failed)
      .then(() => {
        // Just after the next full second of the wall clock, so that a story is there within its second.
        if (!stopped) timer = setTimeout(round, 1_005 - (on.now().epochMilliseconds % 1_000));
      });
  };
  round();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await look;
    clearTimeout(timer);
  };
}

/** How many stories wait for a time that will publish them, and for how many seconds the first of them has been overdue. */
export async function scheduleFacts(
  db: Db,
  now: Temporal.Instant,
): Promise<{ readonly waiting: number; readonly overdueSeconds: number }> {
  const row = await db
    .selectFrom('story')
    .select(({ fn }) => [fn.countAll().as('waiting'), fn.min('scheduled_at').as('first')])
    .where('state', '=', 'scheduled')
    .where('plan_missed_at', 'is', null)
    .executeTakeFirst();
  const first = row?.first ?? null;
  const late = first === null ? 0 : now.since(Temporal.Instant.from(first)).total('seconds');
  return { waiting: Number(row?.waiting ?? 0), overdueSeconds: Math.max(0, late) };
}
