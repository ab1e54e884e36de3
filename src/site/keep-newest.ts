/** What was made of the newest values, so that nothing is made twice and nothing is kept for ever. */
export interface Newest<Value, Made> {
  readonly of: (value: Value) => Made;
  /** all that are kept, oldest first */
  readonly all: () => readonly Made[];
}

/** Keeps what `make` made of the last `most` different values (told apart by their JSON). */
export function keepNewest<Value, Made>(most: number, make: (value: Value) => Made): Newest<Value, Made> {
  const kept = new Map<string, Made>();
  return {
    of: (value) => {
      const key = JSON.stringify(value);
      const made = kept.get(key) ?? make(value);
      kept.delete(key);
      kept.set(key, made);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return made;
    },
    all: () => [...kept.values()],
  };
}
