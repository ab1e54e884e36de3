import { Link } from '@tanstack/react-router';
import type { DeskComment } from '../shapes.ts';
import type { QueueSearch } from './queue-address.ts';

const words = {
  story: (headline: string | undefined) => (headline === undefined ? 'On one story' : `On “${headline}”`),
  sender: 'Of one sender',
  account: 'All that is known of them',
  all: 'Show all',
} as const;

interface QueueFilterProps {
  readonly search: QueueSearch;
  readonly comments: readonly DeskComment[];
}

/** Says that only one story's, or one sender's, comments are shown, and leads to all. */
export function QueueFilter({ search, comments }: QueueFilterProps) {
  const { show, story, sender } = search;
  if (story === undefined && sender === undefined) return null;
  return (
    <p className="queue-filter">
      <b dir="auto">
        {[story && words.story(comments[0]?.story.headline), sender && words.sender].filter(Boolean).join(', ')}
      </b>
      {sender !== undefined && (
        <Link to="/comments/senders/$id" params={{ id: sender }}>
          {words.account}
        </Link>
      )}
      <Link to="/comments" search={show ? { show } : {}} activeOptions={{ exact: true }}>
        {words.all}
      </Link>
    </p>
  );
}
