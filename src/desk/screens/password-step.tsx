import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { ActButton, SendButton } from '../parts/buttons.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { PasswordField, TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { KeyIcon } from '../parts/icons.tsx';
import { hasPasskeys, signInByAutofill, signInWithPasskey, stopOfferingPasskeys } from '../passkeys.ts';
import { useTakeSession } from '../session.ts';

const words = {
  title: 'Sign in',
  sentBack: 'Sign in to go on where you were.',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  passkey: 'Sign in with a passkey',
  waiting: 'Waiting for your passkey …',
  forgotten: 'Forgotten your password?',
} as const;

interface PasswordStepProps {
  /** whether a session ended while somebody was at work, or a place needs one */
  readonly isSentBack: boolean;
}

/** E-mail address and password; or a passkey, by its button or from what the browser offers to fill in. */
export function PasswordStep({ isSentBack }: PasswordStepProps) {
  const { api } = useDesk();
  const takeSession = useTakeSession();
  useEffect(() => {
    if (!hasPasskeys()) return undefined;
    // What comes of the offer is not worth a word unless it opens the desk: the form is there for everybody.
    signInByAutofill(api).then(
      (state) => state && takeSession(state),
      () => undefined,
    );
    return () => void stopOfferingPasskeys();
  }, [api, takeSession]);

  const send = async ({ email = '', password = '' }: FormValues) =>
    takeSession(await api.session.open({ email: email.trim(), password }));
  return (
    <>
      <EntryTitle>{words.title}</EntryTitle>
      {isSentBack && <p className="lead">{words.sentBack}</p>}
      <Form label={words.title} check={checked({ email: 'email', password: 'password' })} send={send}>
        <TextField name="email" type="email" label={words.email} autoComplete="username webauthn" />
        <PasswordField name="password" label={words.password} autoComplete="current-password" />
        <SendButton fullWidth busy={words.signingIn}>
          {words.signIn}
        </SendButton>
      </Form>
      <div className="other-ways">
        {hasPasskeys() && (
          <ActButton
            fullWidth
            leftSection={<KeyIcon />}
            busy={words.waiting}
            act={async () => takeSession(await signInWithPasskey(api))}
          >
            {words.passkey}
          </ActButton>
        )}
        <p>
          <Link to="/forgotten">{words.forgotten}</Link>
        </p>
      </div>
    </>
  );
}
