import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Api } from './api.ts';
import { useDesk } from './desk-context.ts';
import { isWriting } from './saving/writing.ts';
import type { Me, Permission, SessionState } from './shapes.ts';

/** Who is signed in, asked once and again when the window is looked at after a while. */
export function sessionQuery(api: Api) {
  return queryOptions({
    queryKey: ['session'],
    queryFn: async ({ client }) => {
      const now = await api.session.look();
      // A session that has ended takes nobody out of the text that they are writing.
      if (now.me !== null || !isWriting()) return now;
      return client.getQueryData<SessionState>(['session']) ?? now;
    },
    staleTime: 60_000,
  });
}

/** Who is signed in; the screens below the desk's layouts have it already. */
export function useSession(): SessionState {
  const { api } = useDesk();
  return useSuspenseQuery(sessionQuery(api)).data;
}

/** The person who is signed in. Throws on screens that are open to everybody. */
export function useMe(): Me {
  const { me } = useSession();
  if (me === null) throw new Error('Nobody is signed in.');
  return me;
}

/** Whether the person's role allows something. The server decides; this only keeps from offering what it would refuse. */
export function may(me: Me, permission: Permission): boolean {
  return me.permissions.includes(permission);
}

/** The link by which somebody comes in is still on the screen while they do. */
const stays = new Set<unknown>(['session', 'link']);

/** Takes over what the server said about the session, and forgets what was read for whoever was signed in before. */
export function useTakeSession(): (state: SessionState) => void {
  const client = useQueryClient();
  return useCallback(
    (state) => {
      client.removeQueries({ predicate: ({ queryKey }) => !stays.has(queryKey[0]) });
      client.setQueryData(['session'], state);
    },
    [client],
  );
}

/** Signs out, and loads the desk afresh: nothing of what was read for this person stays in the browser's memory. */
export async function signOut(api: Api): Promise<void> {
  await api.session.end();
  location.assign(import.meta.env.BASE_URL);
}
