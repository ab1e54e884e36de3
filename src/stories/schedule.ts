import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { publishStory, type Step, shelveStory } from './publishing.ts';

/** The name under which the program itself appears in a story's log. */
export const schedulerName = 'Dateline scheduler';

export interface DueStory {
  readonly id: string;
  readonly step: Step;
}

/**
 * Publishes every story whose time has come and tells how each went. One that can no longer be published (an embargo
 * was set, a picture was removed) goes back to review with the reason in its log; nothing is published early or twice.
 */
export async function publishDue(db: Db, now: Temporal.Instant): Promise<readonly DueStory[]> {
  const due = await db
    .selectFrom('story')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('scheduled_at', '<=', stamp(now))
    .orderBy('scheduled_at')
    .orderBy('id')
    .execute();
  const done: DueStory[] = [];
  for (const { id } of due) {
    const step = await publishStory(db, id, { by: schedulerName, note: 'Published at its scheduled time', now });
    if (!step.ok) {
      const note = `Not published at its scheduled time: ${step.problems.map((problem) => problem.message).join(' ')}`;
      await shelveStory(db, id, 'in_review', { by: schedulerName, note, now });
    }
    done.push({ id, step });
  }
  return done;
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
