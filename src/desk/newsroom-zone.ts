import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Api } from './api.ts';
import { useDesk } from './desk-context.ts';

function zoneQuery(api: Api) {
  return queryOptions({ queryKey: ['zone'], queryFn: () => api.storyList.zone(), staleTime: 600_000 });
}

/** The zone of the newsroom's clock, by which stories are planned. */
export function useZone(): string {
  const { api } = useDesk();
  return useSuspenseQuery(zoneQuery(api)).data;
}
