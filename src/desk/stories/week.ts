import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { DeskStoryLine } from '../shapes.ts';
import { addDays, dayIn } from '../zone-days.ts';

/** Lines that one answer may hold. */
const pageSize = 100;

/** Everything that is planned for the week that begins on a Monday, next first. */
export function weekQuery(api: Api, monday: string) {
  return queryOptions({
    queryKey: ['week', monday],
    queryFn: async () => {
      const query = new URLSearchParams({ plannedFrom: monday, plannedTo: addDays(monday, 6), order: 'planned' });
      const stories: DeskStoryLine[] = [];
      let after: string | null = null;
      do {
        const page = await api.storyList.page(query.toString(), after, pageSize);
        stories.push(...page.stories);
        after = page.next;
      } while (after !== null);
      return stories;
    },
    refetchInterval: 60_000,
  });
}

/** The days of a week, each with its stories in the order of their times. */
export function daysOf(monday: string, stories: readonly DeskStoryLine[], zone: string) {
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index);
    const isOfDay = ({ planned }: DeskStoryLine) => planned !== null && dayIn(zone, new Date(planned.at)) === day;
    return { day, stories: stories.filter(isOfDay) };
  });
}
