import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { useSession } from '../session.ts';
import type { HandedLink as Handed } from '../shapes.ts';
import { HandedLink } from './handed-link.tsx';
import { RoleField, roleIn } from './role-field.tsx';

const words = {
  label: 'Invite somebody to the desk',
  email: 'E-mail address',
  byMail: 'The link is mailed there, and shown here for you to hand over as well.',
  byHand: 'This server cannot send mail: the link is shown here, for you to hand over.',
  invite: 'Invite',
  inviting: 'Inviting …',
  cancel: 'Leave it',
  done: 'Done',
} as const;

/** Whom to invite and as what; afterwards the link, shown this once. */
export function InviteForm({ done }: { readonly done: () => void }) {
  const { api } = useDesk();
  const { canMail } = useSession();
  const client = useQueryClient();
  const [invited, setInvited] = useState<{ readonly email: string; readonly handed: Handed } | null>(null);
  const send = async ({ email = '', role }: FormValues) => {
    const address = email.trim();
    const handed = await api.people.invite({ email: address, role: roleIn(role) });
    setInvited({ email: address, handed });
    await client.invalidateQueries({ queryKey: ['people'] });
  };
  if (invited !== null)
    return (
      <>
        <HandedLink handed={invited.handed} whom={invited.email} />
        <div className="acts">
          <Button variant="filled" onClick={done}>
            {words.done}
          </Button>
        </div>
      </>
    );
  return (
    <Form label={words.label} check={checked({ email: 'email' })} send={send}>
      <TextField
        name="email"
        type="email"
        label={words.email}
        description={canMail ? words.byMail : words.byHand}
        autoComplete="off"
        isFocused
      />
      <RoleField defaultValue="reporter" />
      <div className="acts">
        <SendButton busy={words.inviting}>{words.invite}</SendButton>
        <Button variant="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </Form>
  );
}
