import { Link } from '@tanstack/react-router';
import { Tabs } from '../parts/tabs.tsx';
import type { DeskStories } from '../shapes.ts';
import { type ListSearch, states } from './list-address.ts';
import { stateNames } from './state-mark.tsx';

const words = { nav: 'Stories by state', all: 'All' } as const;

interface StateTabsProps {
  readonly search: ListSearch;
  readonly counts: DeskStories['counts'] | undefined;
}

/** How many stories there are of each state; each leads to those. What was taken back is told where there is some. */
export function StateTabs({ search, counts }: StateTabsProps) {
  const { state: chosen, ...rest } = search;
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isShown = (state: (typeof states)[number]) =>
    state === chosen || !['withheld', 'killed', 'withdrawn'].includes(state) || (counts?.[state] ?? 0) > 0;
  return (
    <Tabs label={words.nav}>
      <Tab search={rest} isChosen={chosen === undefined} name={words.all} count={all} />
      {states.filter(isShown).map((state) => (
        <Tab
          key={state}
          search={{ ...rest, state }}
          isChosen={chosen === state}
          name={stateNames[state]}
          count={counts?.[state]}
        />
      ))}
    </Tabs>
  );
}

interface TabProps {
  readonly search: ListSearch;
  readonly isChosen: boolean;
  readonly name: string;
  readonly count: number | undefined;
}

function Tab({ search, isChosen, name, count }: TabProps) {
  return (
    <Link
      to="/"
      search={search}
      activeOptions={{ exact: true }}
      resetScroll={false}
      aria-current={isChosen ? 'page' : undefined}
    >
      {name} <b>{count ?? '–'}</b>
    </Link>
  );
}
