import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { TextField } from '../parts/fields.tsx';
import { useFocusBack } from '../parts/focus-back.ts';
import { Form } from '../parts/form.tsx';
import { Moment } from '../parts/moment.tsx';
import { say } from '../parts/notices.ts';
import type { PasskeyLine } from '../shapes.ts';

const words = {
  since: 'Added',
  used: 'last used',
  unused: 'not used yet',
  rename: 'Rename',
  renameAloud: (name: string) => `Rename the passkey ${name}`,
  name: 'What do you call the device?',
  save: 'Save the name',
  saving: 'Saving …',
  cancel: 'Leave it',
  renamed: 'The passkey has its new name.',
  remove: 'Remove',
  removing: 'Removing …',
  really: 'Remove this passkey?',
  keep: 'Keep it',
  aloud: (name: string) => `Remove the passkey ${name}`,
  removed: 'The passkey is removed.',
} as const;

/** One passkey: since when, and its name and removal. */
export function PasskeyRow({ passkey }: { readonly passkey: PasskeyLine }) {
  const { id, name, createdAt, lastUsedAt } = passkey;
  const { api } = useDesk();
  const client = useQueryClient();
  const [isNaming, setNaming] = useState(false);
  const button = useFocusBack(isNaming);
  const after = async (done: Promise<unknown>, said: string) => {
    await done;
    await client.invalidateQueries({ queryKey: ['my security'] });
    setNaming(false);
    say(said);
  };
  return (
    <li>
      <div>
        <b dir="auto">{name}</b>
        <span className="below">
          {words.since} <Moment at={createdAt} />,{' '}
          {lastUsedAt === null ? (
            words.unused
          ) : (
            <>
              {words.used} <Moment at={lastUsedAt} />
            </>
          )}
        </span>
      </div>
      {isNaming ? (
        <Form
          label={words.renameAloud(name)}
          check={checked({ name: 'name' })}
          send={({ name: next = '' }) => after(api.me.renamePasskey(id, next.trim()), words.renamed)}
        >
          <TextField name="name" label={words.name} autoComplete="off" maxLength={60} defaultValue={name} isFocused />
          <div className="acts">
            <SendButton variant="default" busy={words.saving}>
              {words.save}
            </SendButton>
            <Button variant="subtle" onClick={() => setNaming(false)}>
              {words.cancel}
            </Button>
          </div>
        </Form>
      ) : (
        <>
          <Button ref={button} variant="subtle" aria-label={words.renameAloud(name)} onClick={() => setNaming(true)}>
            {words.rename}
          </Button>
          <ConfirmButton
            words={{ ask: words.remove, aloud: words.aloud(name), question: words.really, keep: words.keep }}
            busy={words.removing}
            act={() => after(api.me.removePasskey(id), words.removed)}
          />
        </>
      )}
    </li>
  );
}
