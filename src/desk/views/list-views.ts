import { useQueries } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { may, useMe } from '../session.ts';
import type { DeskStoryLine, ViewsOfStories } from '../shapes.ts';
import { viewsOfQuery } from './views-queries.ts';

/** How often a story was read in the last 24 hours. */
export type DayOfStory = Pick<ViewsOfStories['stories'][number], 'day' | 'hours'>;

/** Stories that are asked for at once: a page of the list. */
const atOnce = 50;

/** Views of the last 24 hours of those stories of a list that readers can open, with one request for each page of it. */
export function useListViews(stories: readonly Pick<DeskStoryLine, 'id' | 'path'>[]): ReadonlyMap<string, DayOfStory> {
  const { api } = useDesk();
  const isAllowed = may(useMe(), 'desk: write');
  const ids = stories.filter(({ path }) => path !== null).map(({ id }) => id);
  const pages = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) =>
    ids.slice(index * atOnce, (index + 1) * atOnce),
  );
  return useQueries({
    queries: pages.map((page) => ({ ...viewsOfQuery(api, page), enabled: isAllowed })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => data?.stories ?? []).map((story) => [story.id, story] as const)),
  });
}
