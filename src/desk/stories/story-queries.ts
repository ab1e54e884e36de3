import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import { storiesChanged } from './list-queries.ts';

/** A story, whole. */
export function storyQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['story', id], queryFn: () => api.story.whole(id) });
}

/** Reads a story again, and every list that it may stand in. */
export async function storyChanged(client: QueryClient, id: string): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: ['story', id] }), storiesChanged(client)]);
}
