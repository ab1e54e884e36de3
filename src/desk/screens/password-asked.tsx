import { Button } from '@mantine/core';
import { checked } from '../checks.ts';
import { SendButton } from '../parts/buttons.tsx';
import { PasswordField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { useMe } from '../session.ts';

const common = {
  password: 'Your password',
  about: 'What guards your account changes only for who knows it.',
  send: 'Go on',
  busy: 'Looking …',
  cancel: 'Leave it',
} as const;

interface PasswordAskedProps {
  readonly words: { readonly label: string; readonly about?: string; readonly send?: string; readonly busy?: string };
  readonly send: (password: string) => Promise<unknown>;
  readonly cancel: () => void;
  readonly isDanger?: boolean;
}

/** Asks for the password once more, before something that guards the account changes. */
export function PasswordAsked({ words, send, cancel, isDanger = false }: PasswordAskedProps) {
  const { email } = useMe();
  return (
    <Form label={words.label} check={checked({ password: 'password' })} send={({ password = '' }) => send(password)}>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        label={common.password}
        description={words.about ?? common.about}
        autoComplete="current-password"
        isFocused
      />
      <div className="acts">
        <SendButton variant={isDanger ? 'danger' : 'filled'} busy={words.busy ?? common.busy}>
          {words.send ?? common.send}
        </SendButton>
        <Button variant="subtle" onClick={cancel}>
          {common.cancel}
        </Button>
      </div>
    </Form>
  );
}
