import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { RevisionLine } from '../shapes.ts';
import { RevisionMarks } from './revision-marks.tsx';

const words = {
  list: 'Revisions, newest first',
  revision: (number: number) => `Revision ${String(number)}`,
  earlier: 'Show earlier ones',
} as const;

/** A story that was written for weeks has hundreds; as many as these are looked through at a time. */
const atATime = 30;

interface RevisionListProps {
  readonly revisions: readonly RevisionLine[];
  readonly chosen: string;
  /** null: the one that was open is closed */
  readonly choose: (id: string | null) => void;
  /** what stands below the chosen one; null where it stands beside the list */
  readonly below: ReactNode;
}

/** Every revision in one row of time, branches in their places; a press opens one. */
export function RevisionList({ revisions, chosen, choose, below }: RevisionListProps) {
  const id = useId();
  const at = revisions.findIndex((revision) => revision.id === chosen);
  const [count, setCount] = useState(Math.max(atATime, at + 1));
  return (
    <>
      <ol className="revisions" aria-label={words.list}>
        {revisions.slice(0, count).map((revision) => {
          const isChosen = revision.id === chosen;
          const opens = below === null ? { 'aria-current': isChosen } : { 'aria-expanded': isChosen };
          return (
            <li key={revision.id} className={revision.isBranch ? 'is-branch' : undefined}>
              <button
                type="button"
                {...opens}
                {...(isChosen && below !== null && { 'aria-controls': id })}
                onClick={() => choose(isChosen && below !== null ? null : revision.id)}
              >
                <RevisionFacts revision={revision} />
              </button>
              {isChosen && below !== null && <div id={id}>{below}</div>}
            </li>
          );
        })}
      </ol>
      {revisions.length > count && <Button onClick={() => setCount(count + atATime)}>{words.earlier}</Button>}
    </>
  );
}

function RevisionFacts({ revision }: { readonly revision: RevisionLine }) {
  return (
    <>
      <span className="revision-head">
        <b>
          <NewsroomMoment at={revision.savedAt} />
        </b>
        <span className="revision-number">{words.revision(revision.number)}</span>
      </span>
      <span>{revision.savedBy}</span>
      {revision.note !== null && <span className="quiet">{revision.note}</span>}
      <span className="revision-marks">
        <RevisionMarks revision={revision} />
      </span>
    </>
  );
}
