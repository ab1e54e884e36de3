/** Steps that need no further word. */
export const plainSteps = ['hand-in', 'publish', 'back', 'unschedule'] as const;
/** Steps that ask for something first. */
export const askedSteps = ['schedule', 'correct', 'withhold', 'withdraw', 'kill'] as const;
export type AskedStep = (typeof askedSteps)[number];

/** What each step is called before, while and after it is taken; and what it asks for. */
export const stepWords = {
  'hand-in': { act: 'Hand in for review', busy: 'Handing in …', done: 'The story is in review.' },
  publish: { act: 'Publish', busy: 'Publishing …', done: 'The story is published.' },
  back: { act: 'Back to draft', busy: 'Putting it back …', done: 'The story is a draft again.' },
  unschedule: { act: 'Take from the plan', busy: 'Taking it …', done: 'The story is not planned any more.' },
  schedule: { act: 'Schedule', busy: 'Planning …', done: 'The story is planned.' },
  correct: { act: 'Correct', busy: 'Adding it …', done: 'The correction stands with the story.' },
  withhold: { act: 'Withhold', busy: 'Withholding …', done: 'Readers cannot open the story for now.' },
  withdraw: { act: 'Withdraw', busy: 'Withdrawing …', done: 'The story is withdrawn, and its page says why.' },
  kill: { act: 'Kill', busy: 'Killing …', done: 'The story is killed.' },
} as const;
