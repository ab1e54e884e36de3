/** What `make` gives, made at the first call and the same for every later one. It is shared: nobody may change it. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
