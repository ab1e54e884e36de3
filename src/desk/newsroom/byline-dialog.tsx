import { useDesk } from '../desk-context.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { TextField } from '../parts/fields.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { LongField } from '../parts/long-field.tsx';
import type { ArrangedByline } from '../shapes.ts';
import { ArrangedDialog } from './arranged-dialog.tsx';
import { changedFields } from './changed-fields.ts';

const words = {
  dialog: {
    title: 'New byline',
    nameAbout: 'As printed. Every story that is signed with it shows the new one.',
    question: (name: string) => `Remove ${name}? No story may be signed with it.`,
  },
  kind: 'Who signs',
  kinds: [
    { value: 'person', label: 'A person' },
    { value: 'organisation', label: 'An organisation' },
  ],
  role: 'Role',
  roleAbout: 'As printed under the name, such as Harbour correspondent.',
  about: 'About',
  aboutAbout: 'A few sentences for the author’s page.',
  saved: (name: string) => `${name} is saved.`,
} as const;

interface BylineDialogProps {
  /** null: a new one */
  readonly one: ArrangedByline | null;
  readonly close: () => void;
}

/** Makes a byline, changes it, or removes it. */
export function BylineDialog({ one, close }: BylineDialogProps) {
  const { api } = useDesk();
  const send = async (values: FormValues) => {
    const { kind = 'person' } = values;
    if (one !== null) {
      const change = { ...changedFields(one, values, ['role', 'about']), ...(kind !== one.kind && { kind }) };
      return words.saved((await api.newsroom.rearrange('bylines', one.id, change)).name);
    }
    const { about, ...given } = changedFields(null, values, ['role', 'about']);
    const made = await api.newsroom.make('bylines', { ...given, kind });
    if (about != null) await api.newsroom.rearrange('bylines', made.id, { about });
    return words.saved(made.name);
  };
  return (
    <ArrangedDialog path="bylines" one={one} words={words.dialog} send={send} close={close}>
      <ChoiceField name="kind" label={words.kind} choices={words.kinds} defaultValue={one?.kind ?? 'person'} />
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
    </ArrangedDialog>
  );
}
