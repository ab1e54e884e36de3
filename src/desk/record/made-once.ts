import type { StatementDone } from '../shapes.ts';
import type { Chosen } from './statement-draft.ts';

/**
 * Puts statements on the record one after the other where the same new name was read for them, and all but the first with
 * the party that the first one made. Whoever decides faster than the server answers would make each of them anew.
 */
export function eachMadeOnce() {
  const made = new Map<string, Promise<Chosen | null>>();
  return (speaker: Chosen, put: (speaker: Chosen) => Promise<StatementDone>): Promise<StatementDone> => {
    if (speaker.kind !== 'new' || !speaker.isGuess) return put(speaker);
    const name = `${speaker.as} ${speaker.name}`;
    const earlier = made.get(name) ?? Promise.resolve(null);
    const done = earlier.then((known) => put(known ?? speaker));
    const known = done.then(
      ({ statement: { speaker: party } }): Chosen | null => party && { kind: 'known', party },
      // What was refused made nobody; it is told to whoever asked.
      () => earlier,
    );
    made.set(name, known);
    return done;
  };
}
