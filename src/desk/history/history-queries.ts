import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';

/** Below the story's own name, so that whatever changes the story has its history read again. */
const ofStory = (id: string, ...rest: readonly string[]) => ['story', id, 'history', ...rest] as const;

/** Every revision of a story, newest first. */
export function revisionsQuery(api: Api, story: string) {
  return queryOptions({ queryKey: ofStory(story), queryFn: () => api.history.revisions(story) });
}

/** How a revision differs from another, or from the one before it. */
export function changesQuery(api: Api, story: string, between: { readonly to: string; readonly from: string | null }) {
  return queryOptions({
    queryKey: ofStory(story, between.to, between.from ?? 'before'),
    queryFn: () => api.history.changes(story, between),
  });
}

/** A picture of the library, for its thumbnail and its own words. */
export function shownPictureQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['shown picture', id],
    queryFn: () => api.history.picture(id),
    staleTime: 60_000,
    retry: false,
  });
}
