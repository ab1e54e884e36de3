const words = { label: 'Reason for rejecting', none: 'Reason for rejecting' } as const;

interface ReasonChoiceProps {
  readonly reasons: readonly string[];
  /** from 1; null: none */
  readonly chosen: number | null;
  readonly choose: (number: number | null) => void;
}

/** For which of the newsroom's reasons a comment is rejected. */
export function ReasonChoice({ reasons, chosen, choose }: ReasonChoiceProps) {
  return (
    <div className="choice-field">
      <select
        aria-label={words.label}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => choose(value === '' ? null : Number(value))}
      >
        <option value="">{words.none}</option>
        {reasons.map((reason, index) => (
          <option key={reason} value={index + 1}>
            {`${index + 1} ${reason}`}
          </option>
        ))}
      </select>
    </div>
  );
}
