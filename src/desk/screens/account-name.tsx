import { useQueryClient } from '@tanstack/react-query';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { SendButton } from '../parts/buttons.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import { roleMeanings, roleNames } from '../roles.ts';
import { useMe } from '../session.ts';
import type { SessionState } from '../shapes.ts';

const words = {
  title: 'You',
  about: (role: string, meaning: string) => `${role}: ${meaning}. An admin changes roles.`,
  name: 'Name',
  nameAbout: 'As colleagues see it. Bylines are kept apart.',
  save: 'Save the name',
  saving: 'Saving …',
  done: 'Your name is saved.',
} as const;

/** The name that colleagues see. */
export function AccountName() {
  const { api } = useDesk();
  const me = useMe();
  const client = useQueryClient();
  const send = async (name: string) => {
    const renamed = await api.me.rename(name);
    client.setQueryData<SessionState>(['session'], (session) => session && { ...session, me: renamed });
    await client.invalidateQueries({ queryKey: ['people'] });
    say(words.done);
  };
  return (
    <Block title={words.title} about={words.about(roleNames[me.role], roleMeanings[me.role])}>
      <Form label={words.name} check={checked({ name: 'name' })} send={({ name = '' }) => send(name.trim())}>
        <TextField
          name="name"
          label={words.name}
          description={words.nameAbout}
          autoComplete="name"
          defaultValue={me.name}
          maxLength={100}
        />
        <div className="acts">
          <SendButton variant="default" busy={words.saving}>
            {words.save}
          </SendButton>
        </div>
      </Form>
    </Block>
  );
}
