import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';

/** The list as it is being read: it moves only when somebody asks for that. */
export function storiesQuery(api: Api, query: string) {
  return infiniteQueryOptions({
    queryKey: ['stories', query],
    queryFn: ({ pageParam }) => api.storyList.page(query, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** The sections that a story can stand in. */
export function sectionsQuery(api: Api) {
  return queryOptions({ queryKey: ['sections'], queryFn: () => api.storyList.sections(), staleTime: 60_000 });
}

/** Everybody whom a story can be given to. */
export function colleaguesQuery(api: Api) {
  return queryOptions({ queryKey: ['colleagues'], queryFn: () => api.storyList.colleagues(), staleTime: 60_000 });
}

/** Asks again for every list of stories, because one of them was changed here. */
export async function storiesChanged(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['stories'] }),
    client.invalidateQueries({ queryKey: ['stories now'] }),
    client.invalidateQueries({ queryKey: ['week'] }),
  ]);
}
