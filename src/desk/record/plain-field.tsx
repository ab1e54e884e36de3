import { type Ref, useId } from 'react';
import { useFormState } from '../parts/form-state.ts';

interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly about?: string | null | undefined;
  readonly maxLength?: number;
  /** what is wrong with it, where not the form around it says so */
  readonly problem?: string | null;
  readonly ref?: Ref<HTMLInputElement>;
  /** what Enter does in it; left out: it sends the form */
  readonly enter?: () => void;
}

/** One line whose words the form around it keeps. */
export function PlainField(props: PlainFieldProps) {
  const { name, label, value, set, about, maxLength = 300, ref, enter } = props;
  const id = useId();
  const told = useFormState().problems.get(name);
  const problem = props.problem ?? told;
  const said = problem ?? about;
  return (
    <div className="plain-field">
      <label className="legend" htmlFor={id}>
        {label}
      </label>
      <input
        ref={ref}
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
        onKeyDown={(event) => {
          if (enter === undefined || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          enter();
        }}
      />
      {said && (
        <p className={problem === undefined ? 'field-about' : 'mantine-InputWrapper-error'} id={`${id}-about`}>
          {said}
        </p>
      )}
    </div>
  );
}
