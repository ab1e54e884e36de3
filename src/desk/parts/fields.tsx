import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useFormState } from './form-state.ts';

interface FieldProps {
  /** the field's name in the API */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly defaultValue?: string;
  /** whether it takes the focus when it appears, because a press of a button has just called for it */
  readonly isFocused?: boolean;
}

/** Gives the focus to a field that appears because of what was pressed before. */
function useFocus(isWanted: boolean) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  return field;
}

interface TextFieldProps extends FieldProps {
  readonly autoComplete: string;
  readonly type?: 'text' | 'email';
  readonly maxLength?: number;
}

/** One line of text. */
export function TextField({ type = 'text', description, isFocused = false, ...field }: TextFieldProps) {
  const ref = useFocus(isFocused);
  const { problems } = useFormState();
  const isMail = type === 'email';
  return (
    <TextInput
      {...field}
      ref={ref}
      // A browser's own check of e-mail fields speaks its own language, and mends what was typed.
      type="text"
      inputMode={isMail ? 'email' : 'text'}
      autoCapitalize={isMail ? 'none' : 'sentences'}
      spellCheck={false}
      description={description}
      error={problems.get(field.name)}
      errorProps={{ role: undefined }}
    />
  );
}

const words = {
  show: 'Show',
  hide: 'Hide',
  showAloud: (label: string) => `Show ${label.toLowerCase()}`,
  hideAloud: (label: string) => `Hide ${label.toLowerCase()}`,
  long: 'At least 12 characters. Several words with spaces between them are good.',
  more: (missing: number) => (missing === 1 ? 'One more character.' : `${missing} more characters.`),
  enough: 'Long enough.',
} as const;

interface PasswordFieldProps extends FieldProps {
  readonly autoComplete: 'current-password' | 'new-password';
  readonly onTyped?: (password: string) => void;
}

/** A password, which can be looked at while it is typed. */
export function PasswordField({ description, onTyped, isFocused = false, ...field }: PasswordFieldProps) {
  const ref = useFocus(isFocused);
  const { problems } = useFormState();
  const [isShown, setShown] = useState(false);
  return (
    <TextInput
      {...field}
      ref={ref}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      description={description}
      error={problems.get(field.name)}
      onChange={(event) => onTyped?.(event.currentTarget.value)}
      rightSectionWidth="3.75rem"
      rightSection={
        <button
          type="button"
          className="reveal"
          aria-label={isShown ? words.hideAloud(field.label) : words.showAloud(field.label)}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </button>
      }
    />
  );
}

/** Length alone counts (NIST SP 800-63B); the server asks for the same. */
export const shortestPassword = 12;

/** A new password, with its one rule and how far it is kept. */
export function NewPasswordField(field: FieldProps) {
  const [length, setLength] = useState(0);
  const missing = shortestPassword - length;
  const state = missing > 0 ? words.more(missing) : words.enough;
  return (
    <PasswordField
      {...field}
      autoComplete="new-password"
      description={length === 0 ? words.long : state}
      onTyped={(password) => setLength(password.length)}
    />
  );
}

/** Six digits of an app, or a code for emergencies. */
export function CodeField({ description, isFocused = false, ...field }: FieldProps) {
  const ref = useFocus(isFocused);
  const { problems } = useFormState();
  return (
    <TextInput
      {...field}
      ref={ref}
      className="field-code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={20}
      description={description}
      error={problems.get(field.name)}
    />
  );
}
