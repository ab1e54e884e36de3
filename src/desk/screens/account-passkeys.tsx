import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { SendButton } from '../parts/buttons.tsx';
import { PasswordField, TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import { addPasskey, hasPasskeys } from '../passkeys.ts';
import { useMe } from '../session.ts';
import type { MySecurity } from '../shapes.ts';
import { PasskeyRow } from './passkey-row.tsx';

const words = {
  title: 'Passkeys',
  about: 'Sign in with the fingerprint, face or PIN of a device instead of the password. A passkey cannot be phished.',
  unknown: 'This browser knows no passkeys on this address: they need https.',
  add: 'Add a passkey',
  name: 'What do you call the device?',
  nameAbout: 'Such as “laptop” or “key ring”; only you see it.',
  password: 'Your password',
  make: 'Make the passkey',
  making: 'Look at your device …',
  cancel: 'Leave it',
  added: 'The passkey is added.',
} as const;

/** The passkeys of the account: which there are, one more, one less. */
export function AccountPasskeys({ passkeys }: { readonly passkeys: MySecurity['passkeys'] }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const readAgain = () => client.invalidateQueries({ queryKey: ['my security'] });
  const add = async (name: string, password: string) => {
    await addPasskey(api, { name, password });
    await readAgain();
    setAdding(false);
    say(words.added);
  };
  return (
    <Block title={words.title} about={words.about}>
      {passkeys.length > 0 && (
        <ul className="rows">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {!hasPasskeys() && <p className="small quiet">{words.unknown}</p>}
      {hasPasskeys() && !isAdding && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
      {isAdding && <AddForm send={add} cancel={() => setAdding(false)} />}
    </Block>
  );
}

interface AddFormProps {
  readonly send: (name: string, password: string) => Promise<unknown>;
  readonly cancel: () => void;
}

function AddForm({ send, cancel }: AddFormProps) {
  const { email } = useMe();
  return (
    <Form
      label={words.add}
      check={checked({ name: 'name', password: 'password' })}
      send={({ name = '', password = '' }) => send(name.trim(), password)}
    >
      <TextField
        name="name"
        label={words.name}
        description={words.nameAbout}
        autoComplete="off"
        maxLength={60}
        isFocused
      />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="password" label={words.password} autoComplete="current-password" />
      <div className="acts">
        <SendButton busy={words.making}>{words.make}</SendButton>
        <Button variant="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </Form>
  );
}
