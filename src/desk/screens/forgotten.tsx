import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { Entry } from '../parts/entry.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { useSession } from '../session.ts';

const words = {
  title: 'A new password',
  lead: 'Give the e-mail address of your account. A link for a new password is mailed to it.',
  noMail:
    'This server cannot send mail. Ask an admin of the newsroom: they can make a link for a new password and hand it to you.',
  email: 'E-mail address',
  send: 'Mail me a link',
  sending: 'Sending …',
  doneTitle: 'Look into your mail',
  done: (email: string) =>
    `If ${email} has an account here, a link is on its way. It works once and for a short time. Nothing there? Look among the unwanted mail, or ask an admin.`,
  back: 'Back to signing in',
} as const;

/** For people who cannot come in: a link by mail, or whom to ask. */
export function ForgottenScreen() {
  const { api } = useDesk();
  const { canMail } = useSession();
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const back = (
    <p className="other-ways">
      <Link to="/sign-in">{words.back}</Link>
    </p>
  );
  if (mailedTo !== null)
    return (
      <Entry>
        <EntryTitle isStep>{words.doneTitle}</EntryTitle>
        <p className="lead">{words.done(mailedTo)}</p>
        {back}
      </Entry>
    );
  const send = async (address: string) => {
    await api.links.forgotten(address);
    setMailedTo(address);
  };
  return (
    <Entry>
      <EntryTitle isStep>{words.title}</EntryTitle>
      <p className="lead">{canMail ? words.lead : words.noMail}</p>
      {canMail && (
        <Form label={words.title} check={checked({ email: 'email' })} send={({ email = '' }) => send(email.trim())}>
          <TextField name="email" type="email" label={words.email} autoComplete="username" />
          <SendButton fullWidth busy={words.sending}>
            {words.send}
          </SendButton>
        </Form>
      )}
      {back}
    </Entry>
  );
}
