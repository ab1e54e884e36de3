import { useNavigate } from '@tanstack/react-router';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { NewPasswordField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import { useTakeSession } from '../session.ts';
import type { LinkFacts } from '../shapes.ts';
import { LinkGate } from './link-gate.tsx';

const words = {
  title: 'A new password',
  lead: (email: string) => `For ${email}. Whoever is signed in with this account is signed out everywhere.`,
  password: 'New password',
  send: 'Take this password',
  sending: 'Saving …',
  done: 'Your new password holds from now on.',
} as const;

/** Where links for a new password lead. */
export function ResetScreen() {
  return <LinkGate>{(link) => <ResetForm {...link} />}</LinkGate>;
}

/** Asks for the new password, and signs in with it; an account with one-time codes is asked for one first. */
export function ResetForm({ token, facts }: { readonly token: string; readonly facts: LinkFacts }) {
  const { api } = useDesk();
  const takeSession = useTakeSession();
  const navigate = useNavigate();
  const send = async (password: string) => {
    const state = await api.links.use({ token, password });
    takeSession(state);
    say(words.done);
    await navigate({ to: state.state === 'open' ? '/' : '/sign-in', replace: true, state: { isWayIn: true } });
  };
  return (
    <>
      <EntryTitle>{words.title}</EntryTitle>
      <p className="lead">{words.lead(facts.email ?? '')}</p>
      <Form
        label={words.title}
        check={checked({ password: 'newPassword' })}
        send={({ password = '' }) => send(password)}
      >
        <input type="text" name="username" autoComplete="username" value={facts.email ?? ''} readOnly hidden />
        <NewPasswordField name="password" label={words.password} />
        <SendButton fullWidth busy={words.sending}>
          {words.send}
        </SendButton>
      </Form>
    </>
  );
}
