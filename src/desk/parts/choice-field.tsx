import { useId } from 'react';
import { useFormState } from './form-state.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** the field's name, where it stands in a form */
  readonly name?: string;
  readonly defaultValue?: string;
  readonly value?: string;
  readonly onChosen?: (value: string) => void;
}

/** One of several, by the browser's own list: it is at home on a phone and for those who listen. */
export function ChoiceField({ label, choices, name, onChosen, ...chosen }: ChoiceFieldProps) {
  const id = useId();
  const { problems } = useFormState();
  const problem = name === undefined ? undefined : problems.get(name);
  return (
    <div className="choice-field">
      <label className="legend" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        {...(name && { name })}
        {...chosen}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => onChosen?.(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {problem && (
        <p className="mantine-InputWrapper-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
