import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { useProblemOf } from './problem-of.ts';

interface DescribedFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** what is told of the value while it is typed */
  readonly told: ReactNode;
  /** whether it is read out whenever it changes; a clock that goes on is not */
  readonly isTold?: boolean;
  /** what stands before the field: a sample of what it holds */
  readonly before?: ReactNode;
  /** what can be done about a wrong value */
  readonly after?: ReactNode;
}

/** One line of text of which more is told while it is typed than its label can say. */
export function DescribedField({
  name,
  label,
  description,
  told,
  isTold = true,
  before,
  after,
  ...input
}: DescribedFieldProps) {
  const id = useId();
  const problem = useProblemOf(name, input.value);
  const described = [description && `${id}-about`, `${id}-told`, problem && `${id}-problem`];
  return (
    <div>
      <label className="legend" htmlFor={id}>
        {label}
      </label>
      {description && (
        <p className="small quiet" id={`${id}-about`}>
          {description}
        </p>
      )}
      <div className="described">
        {before}
        <input
          {...input}
          id={id}
          name={name}
          className="find"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={described.filter(Boolean).join(' ')}
        />
      </div>
      <div className="told small" id={`${id}-told`} role={isTold ? 'status' : undefined}>
        {told}
      </div>
      {problem && (
        <p className="mantine-InputWrapper-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {after}
    </div>
  );
}
