import { useId } from 'react';
import type { DeskStatement } from '../shapes.ts';
import { ConfirmedEntry, type ConfirmedParts } from './confirmed-entry.tsx';

const words = {
  confirmed: (count: number) => `Confirmed, ${count}`,
  none: 'Nothing is on the record yet. Select words of the text and attribute them, or accept a suggestion.',
  withdrawn: (count: number) => `Withdrawn, ${count}`,
} as const;

interface ConfirmedListProps extends Omit<ConfirmedParts, 'statement' | 'number'> {
  readonly statements: readonly DeskStatement[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** What is on the record of the story, in the order of the text; those that need a look say so where they stand. */
export function ConfirmedList({ statements, numbers, ...parts }: ConfirmedListProps) {
  const heading = useId();
  const entries = (of: DeskStatement['state']) =>
    statements
      .filter(({ state }) => state === of)
      .map((statement) => (
        <ConfirmedEntry
          key={statement.id}
          {...parts}
          statement={statement}
          number={numbers.get(statement.id) ?? null}
        />
      ));
  const confirmed = entries('confirmed');
  const withdrawn = entries('withdrawn');
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.confirmed(confirmed.length)}</h2>
      {confirmed.length === 0 && <p className="record-lead">{words.none}</p>}
      <ol className="confirmed">{confirmed}</ol>
      {withdrawn.length > 0 && (
        <details>
          <summary>{words.withdrawn(withdrawn.length)}</summary>
          <ol className="confirmed">{withdrawn}</ol>
        </details>
      )}
    </section>
  );
}

/** The numbers that readers see: of those that are confirmed and stand in the text, by their order. */
export function numbersOf(statements: readonly DeskStatement[]): ReadonlyMap<string, number> {
  const shown = statements.filter(({ state, anchor }) => state === 'confirmed' && anchor !== 'lost');
  return new Map(shown.map(({ id }, index) => [id, index + 1]));
}
