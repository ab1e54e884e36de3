import { useId } from 'react';
import { useFormState } from './form-state.ts';

interface LinesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly defaultValue: string;
}

/** Several entries, one on each line. */
export function LinesField({ name, label, description, defaultValue }: LinesFieldProps) {
  const id = useId();
  const problem = useFormState().problems.get(name);
  return (
    <div>
      <label className="legend" htmlFor={id}>
        {label}
      </label>
      <p className="quiet small" id={`${id}-about`}>
        {description}
      </p>
      <textarea
        id={id}
        className="find lines"
        name={name}
        rows={Math.min(Math.max(defaultValue.split('\n').length + 1, 3), 12)}
        defaultValue={defaultValue}
        spellCheck={false}
        dir="auto"
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-about ${id}-problem` : `${id}-about`}
      />
      {problem && (
        <p className="mantine-InputWrapper-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
