import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { SpanAsked, TimeAsked } from './views-api.ts';

/** Milliseconds after which the server is asked again, while somebody looks. */
const nowEvery = 10_000;
const lookEvery = 60_000;

/** Small charts that are shown at first, and more with each press. */
const atATime = 12;

/** The hour that runs. */
export function nowQuery(api: Api) {
  return queryOptions({
    queryKey: ['views now'],
    queryFn: () => api.views.now(),
    refetchInterval: nowEvery,
    refetchOnWindowFocus: 'always',
  });
}

/** How often the whole site was read. */
export function siteQuery(api: Api, { by, from, until }: TimeAsked) {
  return queryOptions({
    queryKey: ['views', by, from, until],
    queryFn: () => api.views.site({ by, from, until }),
    placeholderData: keepPreviousData,
    refetchInterval: lookEvery,
  });
}

/** How often one story was read. */
export function storyViewsQuery(api: Api, id: string, { by, from, until }: TimeAsked) {
  return queryOptions({
    queryKey: ['story views', id, by, from, until],
    queryFn: () => api.views.story(id, { by, from, until }),
    placeholderData: keepPreviousData,
    refetchInterval: lookEvery,
  });
}

/** The most read stories, page by page. */
export function mostReadQuery(api: Api, { span, day }: SpanAsked) {
  return infiniteQueryOptions({
    queryKey: ['most read', span, day],
    queryFn: ({ pageParam }) => api.views.stories({ span, day }, { after: pageParam, limit: atATime }),
    initialPageParam: '',
    getNextPageParam: ({ hasMore }) => (hasMore === '' ? null : hasMore),
    placeholderData: keepPreviousData,
    refetchInterval: lookEvery,
  });
}

/** How often some stories were read in the last 24 hours, and ever. */
export function viewsOfQuery(api: Api, ids: readonly string[]) {
  return queryOptions({
    queryKey: ['views of', ...ids],
    queryFn: () => api.views.of(ids),
    refetchInterval: lookEvery,
    retry: false,
  });
}
