import { type Db, transaction } from '../db/db.ts';
import { noteDeed } from '../people/people.ts';
import type { Asker } from './desk-asked.ts';
import { noSuchStory, notNow, refusedFor } from './desk-refusals.ts';
import type { StepDone } from './desk-shapes.ts';
import { noteChange } from './desk-store.ts';
import { lineOf, problemLine } from './desk-story.ts';
import { shelveStory } from './publishing.ts';
import type { StoryState } from './shapes.ts';
import type { Step } from './steps.ts';
import { type Story, takeStory } from './store.ts';

/** What a step does, within its transaction and with the story held. */
export interface StepWork {
  readonly work: (trx: Db, story: Story) => Promise<Step>;
  /** what is written down for good of who did it; left out where the story's own log says enough */
  readonly deed?: { readonly action: string; readonly detail?: Readonly<Record<string, string | null>> };
}

/** Takes a step whole, with what is written down of it, or refuses it with every reason and changes nothing. */
export function takeStep(db: Db, id: string, asker: Asker, { work, deed }: StepWork): Promise<StepDone> {
  return transaction(db, async (trx) => {
    const { by, save } = asker;
    const story = await takeStory(trx, id);
    if (story === null) throw noSuchStory();
    const step = await work(trx, story);
    if (!step.ok) throw refusedFor(step.problems);
    await noteChange(trx, id, save);
    if (deed) {
      const { action, detail } = deed;
      const object = story.fields.headline === '' ? id : story.fields.headline;
      const actor = { accountId: save.accountId, name: save.by };
      await noteDeed(trx, actor, { action, object, detail: { story: id, ...detail } }, save.now);
    }
    return { ...(await lineOf(trx, id, by)), advice: step.advice.map(problemLine), remark: step.remark };
  });
}

/** Hands a draft in for review. One of another state is not a reporter's to move. */
export function handIn(asker: Asker): StepWork {
  return {
    work: (trx, story) => {
      mustBe(story, ['draft'], 'Only a draft is handed in.');
      return shelveStory(trx, story.id, 'in_review', asker.save);
    },
  };
}

const takenBack = { withhold: 'withheld', kill: 'killed', withdraw: 'withdrawn' } as const;
export type TakeBack = keyof typeof takenBack;

/** Takes a story back: for now, for good, or with the words to readers that it was wrong. */
export function takeBack(how: TakeBack, reason: string | null, asker: Asker): StepWork {
  return {
    work: (trx, story) => shelveStory(trx, story.id, takenBack[how], { ...asker.save, reason }),
    deed: { action: `story ${takenBack[how]}`, detail: { reason } },
  };
}

/** Refuses a step for a story that is in another state. */
export function mustBe(story: Story, states: readonly StoryState[], problem: string): void {
  if (states.includes(story.state)) return;
  throw notNow('state', problem, `This story is ${story.state}; load it again.`);
}

/** Refuses a step where somebody has saved since the one who takes it looked; `seen` is left out by who need not know. */
export function mustBeNewest(story: Story, seen: string | undefined): void {
  if (seen === undefined || seen === story.revisionId) return;
  throw notNow('revisionId', 'The story was changed since you looked at it.', 'Load it and look at it again.');
}
