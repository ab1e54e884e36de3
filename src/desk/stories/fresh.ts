import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { DeskStories, DeskStoryLine } from '../shapes.ts';
import { storiesQuery } from './list-queries.ts';

/** Milliseconds after which the server is asked again, while somebody looks. */
const pause = 30_000;

/** What the server has meanwhile, without moving what is being read. */
export interface Meanwhile {
  /** how many stories are not as they are shown */
  readonly changed: number;
  /** who has a story open now, by its id: that is told in its place at once */
  readonly holders: ReadonlyMap<string, Pick<DeskStoryLine, 'holder'>>;
}

interface Shown {
  readonly stories: readonly DeskStoryLine[];
  readonly counts: DeskStories['counts'] | undefined;
  readonly at: number;
}

/** Asks for the first page again every half minute and when the window is looked at, and tells what is different. */
export function useMeanwhile(api: Api, query: string, shown: Shown): Meanwhile {
  const client = useQueryClient();
  const list = storiesQuery(api, query);
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['stories now', query],
    queryFn: () => api.storyList.page(query),
    initialData: () => client.getQueryData(list.queryKey)?.pages[0],
    initialDataUpdatedAt: () => client.getQueryState(list.queryKey)?.dataUpdatedAt,
    enabled: shown.counts !== undefined,
    staleTime: pause - 1_000,
    refetchInterval: pause,
    refetchOnWindowFocus: 'always',
  });
  if (data === undefined) return { changed: 0, holders: new Map() };
  const holders = new Map(data.stories.map(({ id, holder }) => [id, { holder }]));
  return { changed: dataUpdatedAt > shown.at ? changedBetween(shown, data) : 0, holders };
}

/** How many stories of a page are new or other than they are shown; where some have only left it, how many. */
export function changedBetween({ stories, counts }: Omit<Shown, 'at'>, now: DeskStories): number {
  const shownAt = new Map(stories.map(({ id, updatedAt }) => [id, updatedAt]));
  const changed = now.stories.filter(({ id, updatedAt }) => shownAt.get(id) !== updatedAt).length;
  const before = new Map(Object.entries(counts ?? now.counts));
  const moved = Object.entries(now.counts).map(([state, count]) => Math.abs(count - (before.get(state) ?? 0)));
  return Math.max(changed, ...moved);
}
