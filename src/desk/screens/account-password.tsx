import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { SendButton } from '../parts/buttons.tsx';
import { NewPasswordField, PasswordField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import { useMe } from '../session.ts';

const words = {
  title: 'Password',
  about: 'A change signs out every other browser that is signed in as you.',
  current: 'Password until now',
  next: 'New password',
  save: 'Change the password',
  saving: 'Changing …',
  done: 'Your new password holds from now on. Every other browser was signed out.',
} as const;

/** A new password in place of the one until now. */
export function AccountPassword() {
  const { api } = useDesk();
  const { email } = useMe();
  const client = useQueryClient();
  // A password that was changed must not stay in its field: a form under a new key begins empty.
  const [times, setTimes] = useState(0);
  const send = async (current: string, next: string) => {
    await api.me.changePassword({ current, next });
    await client.invalidateQueries({ queryKey: ['my security'] });
    setTimes((changed) => changed + 1);
    say(words.done);
  };
  return (
    <Block title={words.title} about={words.about}>
      <Form
        key={times}
        label={words.title}
        check={checked({ current: 'password', next: 'newPassword' })}
        send={({ current = '', next = '' }) => send(current, next)}
      >
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField name="current" label={words.current} autoComplete="current-password" />
        <NewPasswordField name="next" label={words.next} />
        <div className="acts">
          <SendButton variant="default" busy={words.saving}>
            {words.save}
          </SendButton>
        </div>
      </Form>
    </Block>
  );
}
