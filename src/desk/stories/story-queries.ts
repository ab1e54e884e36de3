import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import { storiesChanged } from './list-queries.ts';

/** A story, whole. */
export function storyQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['story', id], queryFn: () => api.story.whole(id) });
}

/** What readers would see of a story after a step. Its notices carry the time, so that it is asked anew each time. */
export function readerWordsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['story', id, 'reader words'],
    queryFn: () => api.story.readerWords(id),
    staleTime: 0,
  });
}

/** Reads a story again, and every list that it may stand in. */
export async function storyChanged(client: QueryClient, id: string): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: ['story', id] }), storiesChanged(client)]);
}
