import { useEffect } from 'react';

/** While something is not on the server's disk, the browser asks before the page is left. */
export function useLeavingQuestion(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWanted]);
}
