import { createContext, useContext } from 'react';
import type { Api } from './api.ts';

/** What every screen of the desk is given by the page around it. */
export interface DeskContext {
  readonly api: Api;
  /** what stood behind # in the address of the link that opened the desk; null where there was none */
  readonly linkToken: string | null;
}

const context = createContext<DeskContext | null>(null);

/** Hands the desk's surroundings to everything inside. */
export const DeskProvider = context.Provider;

/** The surroundings; throws outside the desk. */
export function useDesk(): DeskContext {
  const desk = useContext(context);
  if (desk === null) throw new Error('There is no desk around this.');
  return desk;
}
