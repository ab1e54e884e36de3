import { Link } from '@tanstack/react-router';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { CommentInContext } from '../shapes.ts';
import { stateWords } from './decision-words.ts';

const words = {
  here: 'This comment',
  pick: 'The newsroom’s pick',
} as const;

interface ThreadListProps {
  readonly thread: CommentInContext['thread'];
  /** the comment that the page is about */
  readonly id: string;
  readonly language: string;
}

/** The comments of a thread in the order of time, whatever their state; answers stand one step in. */
export function ThreadList({ thread, id, language }: ThreadListProps) {
  return (
    <ol className="desk-thread">
      {thread.map((entry) => (
        <li
          key={entry.id}
          className={entry.parentId === null ? undefined : 'is-answer'}
          aria-current={entry.id === id ? 'true' : undefined}
        >
          <p>
            {entry.id === id ? (
              <b dir="auto">{entry.name}</b>
            ) : (
              <Link to="/comments/$id" params={{ id: entry.id }}>
                <bdi>{entry.name}</bdi>
              </Link>
            )}
            {entry.badge !== null && <span className="badge">{entry.badge}</span>}{' '}
            <span className="quiet small">
              <NewsroomMoment at={entry.writtenAt} />
              {entry.state !== 'shown' && `, ${stateWords[entry.state].toLowerCase()}`}
              {entry.isPick && `, ${words.pick}`}
              {entry.id === id && <span className="hidden-words"> {words.here}</span>}
            </span>
          </p>
          <p className="comment-text" lang={language} dir="auto">
            {entry.text}
          </p>
        </li>
      ))}
    </ol>
  );
}
