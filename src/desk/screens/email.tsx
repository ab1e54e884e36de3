import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { Form } from '../parts/form.tsx';
import type { LinkFacts } from '../shapes.ts';
import { LinkGate } from './link-gate.tsx';

const words = {
  title: 'Your new e-mail address',
  lead: (name: string, email: string) =>
    `${name} signs in with ${email} from now on, in place of the address until now.`,
  send: 'Take this address',
  sending: 'Saving …',
  doneTitle: 'The address is changed',
  done: (email: string) => `${email} is your address now. The password is the same.`,
  on: 'To the desk',
} as const;

/** Where links for another e-mail address lead. What opens links by itself changes nothing: it is asked first. */
export function EmailScreen() {
  return <LinkGate>{(link) => <EmailForm {...link} />}</LinkGate>;
}

function EmailForm({ token, facts }: { readonly token: string; readonly facts: LinkFacts }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [taken, setTaken] = useState<string | null>(null);
  if (taken !== null)
    return (
      <>
        <EntryTitle isStep>{words.doneTitle}</EntryTitle>
        <p className="lead">{words.done(taken)}</p>
        <p className="other-ways">
          <Link to="/">{words.on}</Link>
        </p>
      </>
    );
  const send = async () => {
    setTaken((await api.links.confirmEmail(token)).email);
    // Whoever is signed in here may be the one whose address it is.
    await client.invalidateQueries({ queryKey: ['session'] });
  };
  return (
    <>
      <EntryTitle>{words.title}</EntryTitle>
      <p className="lead">{words.lead(facts.name ?? '', facts.email ?? '')}</p>
      <Form label={words.title} send={send}>
        <SendButton fullWidth busy={words.sending}>
          {words.send}
        </SendButton>
      </Form>
    </>
  );
}
