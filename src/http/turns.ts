/** Work of one kind of which only so much goes on at once; the rest waits in line. */
export interface Turns {
  /** Resolves when it is one's turn, with what ends it: to be called in every case, more than once does no harm. */
  readonly take: () => Promise<() => void>;
  /** how many wait */
  readonly waiting: () => number;
}

/** At most `atOnce` have their turn at the same time; who came first goes first. */
export function makeTurns(atOnce: number): Turns {
  const line: (() => void)[] = [];
  let free = atOnce;
  const turn = () => {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const next = line.shift();
      if (next) next();
      else free += 1;
    };
  };
  return {
    waiting: () => line.length,
    take: async () => {
      if (free > 0) free -= 1;
      else await new Promise<void>((itsTurn) => line.push(itsTurn));
      return turn();
    },
  };
}
