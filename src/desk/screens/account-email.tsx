import { Button } from '@mantine/core';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { SendButton } from '../parts/buttons.tsx';
import { Email } from '../parts/email.tsx';
import { PasswordField, TextField } from '../parts/fields.tsx';
import { useFocusBack } from '../parts/focus-back.ts';
import { Form } from '../parts/form.tsx';
import { Moment } from '../parts/moment.tsx';
import { may, useMe, useSession } from '../session.ts';
import { EmailLinkForm } from './email-link-form.tsx';

const words = {
  title: 'E-mail address',
  about: 'You sign in with it, and links for a new password go there.',
  noMail:
    'This server cannot send mail. To have another address, ask an admin of the newsroom for a link: they make it under People.',
  change: 'Change the address',
  email: 'New e-mail address',
  emailAbout: 'A link goes there, and a notice to the address until now.',
  password: 'Your password',
  send: 'Mail me the link',
  sending: 'Mailing …',
  cancel: 'Leave it',
  asked: (email: string) =>
    `If ${email} is nobody’s here yet, a link is on its way to it. Your address stays as it is until you open that link. Nothing there? Look among the unwanted mail, or ask an admin.`,
  until: 'The link is good until',
} as const;

type Step =
  | { readonly kind: 'rest' | 'asking' }
  | { readonly kind: 'asked'; readonly email: string; readonly expiresAt: string };

/** The address that one signs in with, and another one in its place once a link to it is opened. */
export function AccountEmail() {
  const me = useMe();
  const { canMail } = useSession();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const button = useFocusBack(step.kind === 'asking');
  const rest = () => setStep({ kind: 'rest' });
  const canMake = may(me, 'desk: people');
  return (
    <Block title={words.title} about={words.about}>
      <p>
        <Email address={me.email} />
      </p>
      {step.kind === 'asked' && (
        <div role="status">
          <p>{words.asked(step.email)}</p>
          <p className="small quiet">
            {words.until} <Moment at={step.expiresAt} isExact />.
          </p>
        </div>
      )}
      {!canMail && !canMake && <p className="small quiet">{words.noMail}</p>}
      {step.kind === 'asking' &&
        (canMail ? (
          <AskForm asked={(email, expiresAt) => setStep({ kind: 'asked', email, expiresAt })} cancel={rest} />
        ) : (
          <EmailLinkForm id={me.id} close={rest} isOwn />
        ))}
      {step.kind !== 'asking' && (canMail || canMake) && (
        <Button ref={button} onClick={() => setStep({ kind: 'asking' })}>
          {words.change}
        </Button>
      )}
    </Block>
  );
}

interface AskFormProps {
  readonly asked: (email: string, expiresAt: string) => void;
  readonly cancel: () => void;
}

function AskForm({ asked, cancel }: AskFormProps) {
  const { api } = useDesk();
  const me = useMe();
  const send = async (given: { email: string; password: string }) => {
    const { expiresAt } = await api.me.askForEmail(given);
    asked(given.email, expiresAt);
  };
  return (
    <Form
      label={words.change}
      check={checked({ email: 'email', password: 'password' })}
      send={({ email = '', password = '' }) => send({ email: email.trim(), password })}
    >
      <TextField
        name="email"
        type="email"
        label={words.email}
        description={words.emailAbout}
        autoComplete="email"
        maxLength={254}
        isFocused
      />
      <input type="text" name="username" autoComplete="username" value={me.email} readOnly hidden />
      <PasswordField name="password" label={words.password} autoComplete="current-password" />
      <div className="acts">
        <SendButton variant="default" busy={words.sending}>
          {words.send}
        </SendButton>
        <Button variant="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </Form>
  );
}
