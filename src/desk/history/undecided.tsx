import { type RefObject, useEffect, useRef } from 'react';

const words = {
  title: (count: number) =>
    count === 1 ? 'One place is not decided yet:' : `${String(count)} places are not decided yet:`,
} as const;

interface UndecidedProps {
  /** what the places are called */
  readonly places: readonly string[];
  /** what the places stand in */
  readonly within: RefObject<HTMLElement | null>;
}

/** Sums up the places that nobody has decided yet, each a way to it. */
export function Undecided({ places, within }: UndecidedProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, []);
  const go = (legend: string) => {
    const all = [...(within.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
    const place = all.find(({ dataset }) => dataset['place'] === legend);
    place?.querySelector('input')?.focus();
    place?.scrollIntoView({ block: 'center' });
  };
  return (
    <div ref={summary} role="alert" tabIndex={-1} className="summary undecided">
      <b>{words.title(places.length)}</b>
      {places.map((legend) => (
        <button key={legend} type="button" className="link-button" onClick={() => go(legend)}>
          {legend}
        </button>
      ))}
    </div>
  );
}
