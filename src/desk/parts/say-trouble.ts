import { createContext, useContext } from 'react';
import { sayProblem } from './notices.ts';

/** Where it is said that something was not done: in a notice, or in the dialog that covers the notices. */
export const TroubleContext = createContext<(error: unknown) => void>(sayProblem);

/** Says why something was not done, where the person can read it. */
export function useSayTrouble(): (error: unknown) => void {
  return useContext(TroubleContext);
}
