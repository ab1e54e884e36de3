import '../css/history.css';
import '../css/merging.css';
import { Button } from '@mantine/core';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { DeskStory, RevisionLine } from '../shapes.ts';

const words = {
  title: 'Branches that wait',
  by: (name: string) => `Words by ${name}, saved beside the story at `,
  wait: ', wait here.',
  merge: 'Compare and merge',
  aloud: (name: string) => `Compare and merge the words by ${name}`,
} as const;

interface BranchesWaitingProps {
  readonly story: DeskStory;
  readonly open: (branch: RevisionLine) => void;
}

/** Says that words stand beside the story which nobody has seen to yet. */
export function BranchesWaiting({ story, open }: BranchesWaitingProps) {
  if (story.branches.length === 0) return null;
  return (
    <section className="branches-waiting" aria-label={words.title}>
      <ul>
        {story.branches.map((branch) => (
          <li key={branch.id}>
            <p>
              {words.by(branch.savedBy)}
              <NewsroomMoment at={branch.savedAt} />
              {words.wait}
            </p>
            {story.may.includes('save') && (
              <Button aria-label={words.aloud(branch.savedBy)} onClick={() => open(branch)}>
                {words.merge}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
