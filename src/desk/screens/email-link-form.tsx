import { Button } from '@mantine/core';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { useSession } from '../session.ts';
import type { HandedLink as Handed } from '../shapes.ts';
import { HandedLink } from './handed-link.tsx';

const words = {
  label: 'Another e-mail address',
  email: 'New e-mail address',
  byMail: 'The link is mailed there, and shown here for you to hand over as well.',
  own: 'This server cannot send mail: the link is shown here. Open it to take the address.',
  byHand: 'This server cannot send mail: the link is shown here, for you to hand over.',
  make: 'Make the link',
  making: 'Making …',
  cancel: 'Leave it',
  done: 'Done',
  about: 'It is shown only now and works once. The address is another one from the moment it is opened.',
} as const;

interface EmailLinkFormProps {
  /** whose account it is for */
  readonly id: string;
  readonly close: () => void;
  /** whether the admin makes it for their own account */
  readonly isOwn?: boolean;
}

/** A link, made by an admin, by which an account gets another address; shown this once. */
export function EmailLinkForm({ id, close, isOwn = false }: EmailLinkFormProps) {
  const { api } = useDesk();
  const { canMail } = useSession();
  const [made, setMade] = useState<{ readonly email: string; readonly handed: Handed } | null>(null);
  const send = async (email: string) => setMade({ email, handed: await api.people.emailLink(id, email) });
  if (made !== null)
    return (
      <>
        <HandedLink handed={made.handed} whom={made.email} about={words.about} />
        <div className="acts">
          <Button onClick={close}>{words.done}</Button>
        </div>
      </>
    );
  return (
    <Form label={words.label} check={checked({ email: 'email' })} send={({ email = '' }) => send(email.trim())}>
      <TextField
        name="email"
        type="email"
        label={words.email}
        description={isOwn ? words.own : canMail ? words.byMail : words.byHand}
        autoComplete="off"
        isFocused
      />
      <div className="acts">
        <SendButton variant="default" busy={words.making}>
          {words.make}
        </SendButton>
        <Button variant="subtle" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </Form>
  );
}
