import { useId } from 'react';
import { Key } from '../parts/key.tsx';
import type { Reason } from './decide-buttons.tsx';

const words = {
  title: 'Reasons',
  told: 'The reason is shown to the writer.',
  kept: (days: number) =>
    days === 1 ? 'Rejected comments are kept for a day.' : `Rejected comments are kept for ${days} days.`,
} as const;

interface ReasonListProps {
  readonly reason: Reason;
  readonly keptFor: number | null;
}

/** The newsroom's reasons, each with the key that chooses it; once more, and none is chosen. */
export function ReasonList({ reason: { all, chosen, choose }, keptFor }: ReasonListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <ul className="reasons">
        {all.map((reason, index) => {
          const number = index + 1;
          const isChosen = chosen === number;
          return (
            <li key={reason}>
              <button
                type="button"
                aria-pressed={isChosen}
                aria-keyshortcuts={String(number)}
                onClick={() => choose(isChosen ? null : number)}
              >
                <Key>{number}</Key>
                <span dir="auto">{reason}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="quiet small">
        {words.told} {keptFor !== null && words.kept(keptFor)}
      </p>
    </section>
  );
}
