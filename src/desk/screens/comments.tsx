import '../css/filters.css';
import '../css/keys.css';
import '../css/comments.css';
import '../css/comment-focus.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { countsQuery } from '../comments/comment-queries.ts';
import { Queue } from '../comments/queue.tsx';
import { askedOf } from '../comments/queue-address.ts';
import { QueueTabs } from '../comments/queue-tabs.tsx';
import { useFind } from '../comments/use-find.ts';
import { useDesk } from '../desk-context.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { SearchBox } from '../parts/search-box.tsx';

const words = {
  title: 'Comments',
  find: 'Find a name, email or phrase',
  rules: 'Blocks and rules',
} as const;

/** Readers' comments: those that wait for a moderator first. */
export function CommentsScreen() {
  const { api } = useDesk();
  const search = useSearch({ from: '/desk/comments' });
  const counts = useQuery(countsQuery(api)).data;
  const field = useRef<HTMLInputElement>(null);
  const { sought, find, hint } = useFind(search);
  return (
    <div className="comments-screen">
      <PageTitle
        acts={
          <>
            <Link className="to-rules" to="/comments/rules">
              {words.rules}
            </Link>
            <SearchBox ref={field} label={words.find} placeholder={words.find} sought={sought} find={find} />
          </>
        }
      >
        {words.title}
      </PageTitle>
      <p role="status" className={hint === null ? 'hidden-words' : 'find-hint'}>
        {hint}
      </p>
      <QueueTabs search={search} counts={counts} />
      <Queue
        // Nothing of one list is left in another.
        key={JSON.stringify(askedOf(search))}
        search={search}
        find={() => field.current?.focus()}
      />
    </div>
  );
}
