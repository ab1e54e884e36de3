/**
 * Gathers what comes while `together` is under way, and does it at once: one transaction, one commit, one fsync for all
 * of them. Where that fails for several, each is done alone, so that one that cannot be kept takes no other with it.
 * `restMs`: milliseconds between two goes; what comes after a rest is begun at once, and a crowd in few, large groups.
 */
export function inGroups<Item, Result>(
  together: (items: readonly Item[]) => Promise<readonly Result[]>,
  { atOnce, restMs = 0 }: { readonly atOnce: number; readonly restMs?: number },
): (item: Item) => Promise<Result> {
  const waiting: { readonly item: Item; readonly done: PromiseWithResolvers<Result> }[] = [];
  let isUnderWay = false;
  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, atOnce);
      const settle = async (part: typeof group) => {
        const results = await together(part.map(({ item }) => item));
        for (const [index, { done }] of part.entries()) {
          const result = results[index];
          if (result === undefined) done.reject(new Error('Something was not taken.'));
          else done.resolve(result);
        }
      };
      try {
        await settle(group);
      } catch (error) {
        if (group.length === 1) group[0]?.done.reject(error);
        else for (const one of group) await settle([one]).catch(one.done.reject);
      }
      if (restMs > 0) await new Promise((rest) => setTimeout(rest, restMs));
    }
    isUnderWay = false;
  };
  return (item) => {
    const done = Promise.withResolvers<Result>();
    waiting.push({ item, done });
    // Begun in the next turn, so that all requests that were read in this one are together.
    if (!isUnderWay) {
      isUnderWay = true;
      setImmediate(() => {
        run().catch(() => undefined);
      });
    }
    return done.promise;
  };
}
