import { queryOptions } from '@tanstack/react-query';
import type { Api } from './api.ts';

/** What screens read from the server, each under the name by which it is asked for again after a change. */

/** How the person's own account is kept safe. */
export function mySecurityQuery(api: Api) {
  return queryOptions({ queryKey: ['my security'], queryFn: () => api.me.security() });
}

/** Everybody with an account, and who is invited. */
export function peopleQuery(api: Api) {
  return queryOptions({ queryKey: ['people'], queryFn: () => api.people.list() });
}
