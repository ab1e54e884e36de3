import '../css/segments.css';
import { useId } from 'react';

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChosen: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** One of a few, side by side: radio buttons, which arrow keys change. */
export function Segments<Value extends string>({ label, choices, value, onChosen, isDisabled }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segments" disabled={isDisabled === true}>
      <legend className="hidden-words">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChosen(choice.value)} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
