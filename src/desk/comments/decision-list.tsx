import { ActButton } from '../parts/buttons.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { CommentInContext } from '../shapes.ts';

const words = {
  actions: {
    show: 'Approved',
    hold: 'Held for a second opinion',
    bin: 'Rejected',
    spam: 'Marked as spam',
    keep: 'Kept, its reports closed',
    pick: 'Picked out',
    unpick: 'Picked out no longer',
    edit: 'Changed by its writer',
    delete: 'Taken back by its writer',
  },
  by: (name: string) => `by ${name}`,
  undone: 'undone',
  undo: 'Undo',
  undoing: 'Undoing …',
} as const;

interface DecisionListProps {
  readonly decisions: CommentInContext['decisions'];
  readonly undo: (id: string) => Promise<void>;
}

/** What was done with a comment, the newest first; the last of it can be undone. */
export function DecisionList({ decisions, undo }: DecisionListProps) {
  return (
    <ul className="rows ruled decisions">
      {decisions.map(({ id, at, by, action, reason, undoneAt, canUndo }) => (
        <li key={id}>
          <div>
            {actionWords(action)}
            {undoneAt !== null && ` (${words.undone})`}
            <span className="below">
              {reason !== null && <bdi>{reason}, </bdi>}
              <NewsroomMoment at={at} /> <bdi>{words.by(by)}</bdi>
            </span>
          </div>
          {canUndo && (
            <ActButton variant="subtle" busy={words.undoing} act={() => undo(id)}>
              {words.undo}
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function actionWords(action: string): string {
  return Object.entries(words.actions).find(([name]) => name === action)?.[1] ?? action;
}
