import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { PreviewLink } from '../shapes.ts';

/** The secret link to a story that this session holds, made where there is none; null after it was ended here. */
export function previewQuery(api: Api, storyId: string) {
  return queryOptions({
    queryKey: ['preview', storyId],
    queryFn: (): Promise<PreviewLink | null> => api.preview.link(storyId),
    // Until it ends by itself; after that another is made when the window is looked at again.
    staleTime: ({ state: { data } }) => (data ? Date.parse(data.expiresAt) - Date.now() : Number.POSITIVE_INFINITY),
  });
}
