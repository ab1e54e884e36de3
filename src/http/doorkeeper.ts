/** Tells what has been asked for before from what is asked for the first time. */
export interface Doorkeeper {
  /** Whether this address was asked for lately; from now on it was. */
  readonly knows: (url: string) => boolean;
}

/** Remembers the newest `most` addresses. */
export function makeDoorkeeper(most: number): Doorkeeper {
  const seen = new Set<string>();
  return {
    knows: (url) => {
      const isKnown = seen.delete(url);
      seen.add(url);
      if (seen.size > most) for (const oldest of seen.values().take(1)) seen.delete(oldest);
      return isKnown;
    },
  };
}
