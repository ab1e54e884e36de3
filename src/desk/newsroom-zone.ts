import { useSession } from './session.ts';

/** The zone of the newsroom's clock, by which stories are planned. */
export function useZone(): string {
  return useSession().timeZone;
}
