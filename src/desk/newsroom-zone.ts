import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { problemIn } from './problem.ts';

/** The newsroom's zone is public: every time on the site is of it. */
const zoneQuery = queryOptions({
  queryKey: ['zone'],
  queryFn: async () => {
    const response = await fetch('/api/v1/newsroom');
    if (!response.ok) throw await problemIn(response);
    return ((await response.json()) as { readonly timeZone: string }).timeZone;
  },
  staleTime: 600_000,
});

/** The zone of the newsroom's clock, by which stories are planned. */
export function useZone(): string {
  return useSuspenseQuery(zoneQuery).data;
}
