import type { AskedStep, Step } from './steps.ts';

interface Words {
  /** on its button */
  readonly act: string;
  readonly busy: string;
  /** afterwards, where the server has nothing to remark */
  readonly done: string;
}

/** What each step is called before, while and after it is taken. */
export const stepWords: Readonly<Record<Step | AskedStep, Words>> = {
  'hand-in': { act: 'Hand in', busy: 'Handing in …', done: 'The story is in review.' },
  publish: { act: 'Publish', busy: 'Publishing …', done: 'The story is published.' },
  update: { act: 'Publish update', busy: 'Publishing …', done: 'Readers see the newest version.' },
  approve: { act: 'Approve', busy: 'Approving …', done: 'Approved. Words saved from now on need another approval.' },
  back: { act: 'Send back', busy: 'Sending it back …', done: 'The story is a draft again.' },
  unschedule: { act: 'Take from the plan', busy: 'Taking it …', done: 'The story is not planned any more.' },
  schedule: { act: 'Schedule', busy: 'Planning …', done: 'The story is planned.' },
  correct: { act: 'Correct', busy: 'Adding it …', done: 'The notice stands with the story.' },
  slug: { act: 'Change address', busy: 'Changing it …', done: 'The address is changed.' },
  embargo: { act: 'Embargo', busy: 'Setting it …', done: 'The embargo is set.' },
  hold: { act: 'Legal hold', busy: 'Holding …', done: 'The story is held. Nothing more of it is published.' },
  'lift-hold': { act: 'Lift the hold', busy: 'Lifting …', done: 'The hold is lifted.' },
  withhold: { act: 'Withhold', busy: 'Withholding …', done: 'Readers cannot open the story for now.' },
  withdraw: { act: 'Withdraw', busy: 'Withdrawing …', done: 'The story is withdrawn, and its page says why.' },
  kill: { act: 'Kill', busy: 'Killing …', done: 'The story is killed.' },
};
