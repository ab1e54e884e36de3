import type { ReactNode } from 'react';

/** A field with what is said about it. */
interface FieldParts {
  /** of the control */
  readonly id: string;
  readonly label: string;
  /** why it is asked for, or that it need not be filled in, beside the label */
  readonly aside?: string;
  readonly isRequired?: boolean;
  readonly hint?: string | null;
  /** what is wrong with it, and the mend; null: nothing is */
  readonly error?: string | null;
}

/** A label above, a control, and below it what is wrong and what helps. */
export function FormField({
  id,
  label,
  aside,
  isRequired,
  hint,
  error,
  children,
}: FieldParts & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isRequired ? <span aria-hidden="true"> *</span> : null}
        {aside === undefined ? null : <em> {aside}</em>}
      </label>
      {children}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** Ties a control to what is said about it. */
export function told({ id, isRequired, hint, error }: Omit<FieldParts, 'label'>) {
  const about = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter((one) => one !== '');
  return {
    id,
    ...(isRequired ? { required: true } : {}),
    ...(about.length > 0 ? { 'aria-describedby': about.join(' ') } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  };
}

/** One thing that is wrong with a form; `field`: the id of the control to mend, null where none mends it. */
export interface FormMistake {
  readonly field: string | null;
  readonly label: string;
  readonly words: string;
}

/** Everything that is wrong, above the form, each with the way to its field. */
export function FormMistakes({ title, mistakes }: { title: string; mistakes: readonly FormMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <div className="mistakes" role="alert" id="mistakes">
      <p>
        <b>{title}</b>
      </p>
      <ul>
        {mistakes.map(({ field, label, words }) => (
          <li key={words}>
            {field === null ? null : (
              <>
                <a href={`#${field}`}>{label}</a>:{' '}
              </>
            )}
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
