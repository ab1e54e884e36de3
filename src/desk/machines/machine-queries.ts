import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';

/** Every token of a machine. */
export function tokensQuery(api: Api) {
  return queryOptions({ queryKey: ['tokens'], queryFn: () => api.machines.tokens() });
}

/** Every webhook. */
export function webhooksQuery(api: Api) {
  return queryOptions({ queryKey: ['webhooks'], queryFn: () => api.machines.webhooks() });
}

/** Milliseconds after which a log in which something waits is read again: a word is told within seconds. */
const soon = 3_000;

/** What a webhook was told, page by page. While something waits that was not tried yet, it is read again and again. */
export function deliveriesQuery(api: Api, id: string) {
  return infiniteQueryOptions({
    queryKey: ['deliveries', id],
    queryFn: ({ pageParam }) => api.machines.deliveries(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => {
      const entries = (state.data?.pages ?? []).flatMap(({ deliveries }) => deliveries);
      return entries.some((entry) => entry.state === 'waiting' && entry.tries === 0) ? soon : false;
    },
  });
}
