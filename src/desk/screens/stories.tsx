import '../css/filters.css';
import '../css/keys.css';
import '../css/stories.css';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useZone } from '../newsroom-zone.ts';
import { ActButton } from '../parts/buttons.tsx';
import { sayProblem } from '../parts/notices.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeskStoryLine } from '../shapes.ts';
import { useBegin } from '../stories/begin.ts';
import { Bulk } from '../stories/bulk.tsx';
import { Filters } from '../stories/filters.tsx';
import { FindField } from '../stories/find-field.tsx';
import { useMeanwhile } from '../stories/fresh.ts';
import { GiveDialog } from '../stories/give-dialog.tsx';
import { useListKeys } from '../stories/keys.ts';
import { ListKeysDialog } from '../stories/keys-dialog.tsx';
import { isFiltered, listQuery } from '../stories/list-address.ts';
import { storiesQuery } from '../stories/list-queries.ts';
import { Meanwhile } from '../stories/meanwhile.tsx';
import { NoStories } from '../stories/no-stories.tsx';
import { useSelection } from '../stories/selection.ts';
import { StateTabs } from '../stories/state-tabs.tsx';
import { StoryTable } from '../stories/story-table.tsx';
import { Views } from '../stories/views.tsx';

const words = {
  title: 'Stories',
  begin: 'New story',
  beginning: 'One moment …',
  older: 'Show more',
  fetching: 'Fetching …',
  keys: 'Keys',
} as const;

/** Every story of the newsroom: what state it is in, who has it, and when it is due. */
export function StoriesScreen() {
  const { api } = useDesk();
  const search = useSearch({ from: '/desk/' });
  const query = listQuery(search, { zone: useZone(), now: new Date() });
  const list = useInfiniteQuery(storiesQuery(api, query));
  const counts = list.data?.pages[0]?.counts;
  // A story that changed between two pages stands on both; the list says it once.
  const read = new Map((list.data?.pages ?? []).flatMap(({ stories }) => stories).map((story) => [story.id, story]));
  const isOld = list.isPlaceholderData;
  const shown = { stories: [...read.values()], counts: isOld ? undefined : counts, at: list.dataUpdatedAt };
  const meanwhile = useMeanwhile(api, query, shown);
  const stories = shown.stories.map((story) => ({ ...story, ...meanwhile.holders.get(story.id) }));
  const selection = useSelection(stories.map(({ id }) => id));
  const [given, setGiven] = useState<DeskStoryLine | null>(null);
  const [isAskingKeys, setAskingKeys] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const begin = useBegin();
  useListKeys(table, {
    choose: (id) => selection.toggle(id),
    find: () => find.current?.focus(),
    begin: () => void begin().catch(sayProblem),
    help: () => setAskingKeys(true),
  });
  const isNothing = list.data !== undefined && !isOld && stories.length === 0;
  // Where there is no story at all, there is nothing to look for, to narrow or to go through.
  const isEmpty = isNothing && !isFiltered(search);
  const acts = (
    <>
      {!isEmpty && <FindField ref={find} search={search} />}
      <ActButton variant="filled" busy={words.beginning} act={begin}>
        {words.begin}
      </ActButton>
    </>
  );
  return (
    <div className="story-list">
      <PageTitle acts={acts}>{words.title}</PageTitle>
      {!isEmpty && (
        <>
          <Views search={search} />
          <StateTabs search={search} counts={counts} />
          <Filters search={search} />
        </>
      )}
      <Meanwhile changed={meanwhile.changed} show={() => list.refetch()} />
      {!list.data && (list.error ? <Trouble error={list.error} again={() => void list.refetch()} /> : <Waiting />)}
      {isNothing && <NoStories isFiltered={isFiltered(search)} />}
      {stories.length > 0 && (
        <div aria-busy={isOld}>
          <StoryTable
            ref={table}
            stories={stories}
            order={search.order ?? 'changed'}
            selection={selection}
            give={setGiven}
          />
        </div>
      )}
      {!isEmpty && (
        <div className="list-foot">
          {list.hasNextPage && (
            <ActButton busy={words.fetching} act={() => list.fetchNextPage({ throwOnError: true })}>
              {words.older}
            </ActButton>
          )}
          <Button variant="subtle" className="keys-button" onClick={() => setAskingKeys(true)}>
            {words.keys}
          </Button>
        </div>
      )}
      <Bulk chosen={stories.filter(({ id }) => selection.ids.has(id))} chooseNone={() => selection.all(false)} />
      {given && <GiveDialog story={given} close={() => setGiven(null)} />}
      {isAskingKeys && <ListKeysDialog close={() => setAskingKeys(false)} />}
    </div>
  );
}
