/**
 * Does rounds of telling other machines, one after the other, with a pause between them. Call what it returns to stop:
 * it ends a round that is under way, and resolves when that has ended.
 */
export function startRounds(
  round: (signal: AbortSignal) => Promise<void>,
  { everyMs, failed }: { readonly everyMs: number; readonly failed: (error: unknown) => void },
): () => Promise<void> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const next = () => {
    last = round(stop.signal)
      .catch(failed)
      .then(() => {
        if (!stop.signal.aborted) timer = setTimeout(next, everyMs);
      });
  };
  next();
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await last;
  };
}
