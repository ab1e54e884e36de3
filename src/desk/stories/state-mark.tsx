import type { StoryState } from '../shapes.ts';

/** What people call the states of a story. */
export const stateNames: Readonly<Record<StoryState, string>> = {
  draft: 'Draft',
  in_review: 'In review',
  scheduled: 'Scheduled',
  published: 'Published',
  withheld: 'Withheld',
  killed: 'Killed',
  withdrawn: 'Withdrawn',
};

/** A story's state: a square that fills on its way to the readers, and its word beside it. */
export function StateMark({ state }: { readonly state: StoryState }) {
  return (
    <span className={`work-state is-${state}`}>
      <i />
      {stateNames[state]}
    </span>
  );
}
