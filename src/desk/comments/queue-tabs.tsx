import { Link } from '@tanstack/react-router';
import { Tabs } from '../parts/tabs.tsx';
import type { CommentCounts } from '../shapes.ts';
import { tabWords } from './decision-words.ts';
import { type QueueSearch, queueStates } from './queue-address.ts';

const words = { nav: 'Comments by how they stand' } as const;
const figures = new Intl.NumberFormat('en-GB');

interface QueueTabsProps {
  readonly search: QueueSearch;
  readonly counts: CommentCounts | undefined;
}

/** How many comments there are of each state; each leads to those. */
export function QueueTabs({ search, counts }: QueueTabsProps) {
  const { show: chosen = 'held', ...rest } = search;
  return (
    <Tabs label={words.nav}>
      {queueStates.map((state) => (
        <Link
          key={state}
          to="/comments"
          search={state === 'held' ? rest : { ...rest, show: state }}
          activeOptions={{ exact: true }}
          resetScroll={false}
          aria-current={state === chosen ? 'page' : undefined}
        >
          {tabWords[state]} <b>{counts ? figures.format(counts[state]) : '–'}</b>
        </Link>
      ))}
    </Tabs>
  );
}
