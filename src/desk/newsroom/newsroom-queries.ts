import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { NamesPath } from './newsroom-api.ts';

/** Every setting of the newsroom. */
export function settingsQuery(api: Api) {
  return queryOptions({ queryKey: ['settings'], queryFn: () => api.newsroom.settings() });
}

/** The pages that stand apart from the news. */
export function pagesQuery(api: Api) {
  return queryOptions({ queryKey: ['pages'], queryFn: () => api.newsroom.pages() });
}

/** Sections, topics or tags with what stands under each. */
export function namesQuery(api: Api, path: NamesPath, words = '') {
  return queryOptions({
    queryKey: ['arranging', path, words],
    queryFn: () => api.newsroom.names(path, words),
    placeholderData: keepPreviousData,
  });
}

/** Bylines with what is signed with each. */
export function bylinesQuery(api: Api, words = '') {
  return queryOptions({
    queryKey: ['arranging', 'bylines', words],
    queryFn: () => api.newsroom.bylines(words),
    placeholderData: keepPreviousData,
  });
}

/** What is shown of the newsroom's own matters, anywhere at the desk: its name and clock stand on every screen. */
const ofNewsroom = new Set<unknown>(['settings', 'session', 'pages', 'arranging', 'sections', 'stories', 'story']);

/** Asks again for everything that may show what was changed here. */
export async function newsroomChanged(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => ofNewsroom.has(of) });
}
