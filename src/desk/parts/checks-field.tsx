import { useId } from 'react';
import { useFormState } from './form-state.ts';

interface Check<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly about: string;
}

interface ChecksFieldProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Check<Value>[];
  readonly chosen: ReadonlySet<Value>;
  readonly choose: (chosen: ReadonlySet<Value>) => void;
}

/** Any of several, each with what it means. The form around it keeps what is chosen: a form’s own values hold one of a name. */
export function ChecksField<Value extends string>({ name, label, choices, chosen, choose }: ChecksFieldProps<Value>) {
  const id = useId();
  const problem = useFormState().problems.get(name);
  return (
    <fieldset aria-describedby={problem && `${id}-problem`}>
      <legend className="legend">{label}</legend>
      {choices.map(({ value, label: words, about }) => (
        <label className="choice tall" key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.has(value)}
            aria-invalid={problem !== undefined}
            onChange={({ currentTarget: { checked } }) => {
              const others = [...chosen].filter((one) => one !== value);
              choose(new Set(checked ? [...others, value] : others));
            }}
          />
          <span>
            <b>{words}</b>
            <span className="small quiet">{about}</span>
          </span>
        </label>
      ))}
      {problem !== undefined && (
        <p className="mantine-InputWrapper-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
