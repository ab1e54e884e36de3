import { useRef, useState } from 'react';

/** Which rows are chosen, for one step with all of them. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** chooses a row or lets go of it; with the shift key, with every row since the last one */
  readonly toggle: (id: string, isRange?: boolean) => void;
  readonly all: (isChosen: boolean) => void;
}

/** Keeps what is chosen among the rows that are shown; what is shown no longer is chosen no longer. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const ids = new Set(shown.filter((id) => chosen.has(id)));
  const toggle = (id: string, isRange = false) => {
    const isChosen = !ids.has(id);
    const next = new Set(ids);
    for (const one of isRange ? rangeOf(shown, last.current, id) : [id]) isChosen ? next.add(one) : next.delete(one);
    last.current = id;
    setChosen(next);
  };
  return { ids, toggle, all: (isChosen) => setChosen(new Set(isChosen ? shown : [])) };
}

/** Everything from one row to another, whichever is first. */
export function rangeOf(shown: readonly string[], from: string | null, to: string): readonly string[] {
  const ends = [from === null ? -1 : shown.indexOf(from), shown.indexOf(to)];
  if (ends.includes(-1)) return [to];
  return shown.slice(Math.min(...ends), Math.max(...ends) + 1);
}
