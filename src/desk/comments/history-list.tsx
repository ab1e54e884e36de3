import { Link } from '@tanstack/react-router';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { CommentInContext } from '../shapes.ts';
import { stateWords } from './decision-words.ts';

interface HistoryListProps {
  readonly label: string;
  readonly history: CommentInContext['history'];
}

/** Somebody's last comments, the newest first, and what became of each. */
export function HistoryList({ label, history }: HistoryListProps) {
  return (
    <ul className="rows ruled" aria-label={label}>
      {history.map(({ id, story, excerpt, writtenAt, state, reason }) => (
        <li key={id}>
          <div>
            <Link to="/comments/$id" params={{ id }} className="excerpt" dir="auto">
              {excerpt || stateWords[state]}
            </Link>
            <span className="below">
              <NewsroomMoment at={writtenAt} />, {stateWords[state].toLowerCase()}
              {reason !== null && <bdi> ({reason})</bdi>}, <bdi>{story}</bdi>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
