import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { LongField } from '../parts/long-field.tsx';
import { say } from '../parts/notices.ts';
import type { ArrangedByline } from '../shapes.ts';
import { changedFields } from './changed-fields.ts';
import { newsroomChanged } from './newsroom-queries.ts';

const words = {
  title: 'New byline',
  change: (name: string) => `Change ${name}`,
  name: 'Name',
  nameAbout: 'As printed. Every story that is signed with it shows the new one.',
  kind: 'Who signs',
  kinds: [
    { value: 'person', label: 'A person' },
    { value: 'organisation', label: 'An organisation' },
  ],
  slug: 'Address',
  slugAbout: 'The last part of /by/…/. The old address leads to the new one.',
  role: 'Role',
  roleAbout: 'As printed under the name, such as Harbour correspondent.',
  about: 'About',
  aboutAbout: 'A few sentences for the author’s page.',
  save: 'Save',
  saving: 'Saving …',
  saved: (name: string) => `${name} is saved.`,
  remove: 'Remove',
  removing: 'Removing …',
  removed: (name: string) => `${name} is removed.`,
  question: (name: string) => `Remove ${name}? No story may be signed with it.`,
  keep: 'Keep it',
} as const;

interface BylineDialogProps {
  /** null: a new one */
  readonly one: ArrangedByline | null;
  readonly close: () => void;
}

/** Makes a byline, changes it, or removes it. */
export function BylineDialog({ one, close }: BylineDialogProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const done = async (message: string) => {
    close();
    say(message);
    await newsroomChanged(client);
  };
  const send = async (values: FormValues) => {
    const { kind = 'person' } = values;
    if (one !== null) {
      const change = { ...changedFields(one, values, ['role', 'about']), ...(kind !== one.kind && { kind }) };
      return done(words.saved((await api.newsroom.rearrange('bylines', one.id, change)).name));
    }
    const { about, ...given } = changedFields(null, values, ['role', 'about']);
    const made = await api.newsroom.make('bylines', { ...given, kind });
    if (about != null) await api.newsroom.rearrange('bylines', made.id, { about });
    return done(words.saved(made.name));
  };
  const shown = one === null ? words.title : words.change(one.name);
  return (
    <Dialog title={shown} close={close}>
      <Form label={shown} send={send}>
        <TextField
          name="name"
          label={words.name}
          description={words.nameAbout}
          defaultValue={one?.name ?? ''}
          autoComplete="off"
          isFocused
        />
        <ChoiceField name="kind" label={words.kind} choices={words.kinds} defaultValue={one?.kind ?? 'person'} />
        {one !== null && (
          <TextField
            name="slug"
            label={words.slug}
            description={words.slugAbout}
            defaultValue={one.slug}
            autoComplete="off"
          />
        )}
        <TextField
          name="role"
          label={words.role}
          description={words.roleAbout}
          defaultValue={one?.role ?? ''}
          autoComplete="off"
        />
        <LongField
          name="about"
          label={words.about}
          description={words.aboutAbout}
          defaultValue={one?.about ?? ''}
          rows={3}
        />
        <div className="acts">
          <SendButton busy={words.saving}>{words.save}</SendButton>
        </div>
      </Form>
      {one !== null && one.stories === 0 && (
        <ConfirmButton
          words={{ ask: words.remove, question: words.question(one.name), keep: words.keep }}
          busy={words.removing}
          act={async () => {
            await api.newsroom.remove('bylines', one.id);
            await done(words.removed(one.name));
          }}
        />
      )}
    </Dialog>
  );
}
