import { useId } from 'react';
import { useFormState } from '../parts/form-state.ts';

interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly about?: string | null | undefined;
  readonly maxLength?: number;
}

/** One line whose words the form around it keeps. */
export function PlainField({ name, label, value, set, about, maxLength = 300 }: PlainFieldProps) {
  const id = useId();
  const problem = useFormState().problems.get(name);
  const said = problem ?? about;
  return (
    <div className="plain-field">
      <label className="legend" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={maxLength}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={said ? `${id}-about` : undefined}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      {said && (
        <p className={problem === undefined ? 'field-about' : 'mantine-InputWrapper-error'} id={`${id}-about`}>
          {said}
        </p>
      )}
    </div>
  );
}
