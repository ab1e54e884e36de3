import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { LongField } from '../parts/long-field.tsx';
import { say } from '../parts/notices.ts';
import type { ArrangedName } from '../shapes.ts';
import { type Changed, changedFields } from './changed-fields.ts';
import type { NamesPath } from './newsroom-api.ts';
import { newsroomChanged } from './newsroom-queries.ts';

const words = {
  name: 'Name',
  slug: 'Address',
  slugAbout: (path: string) => `The last part of /${path}/…/. The old address leads to the new one.`,
  description: 'Description',
  descriptionAbout: 'A sentence for its page, feeds and search engines.',
  save: 'Save',
  saving: 'Saving …',
  saved: (name: string) => `${name} is saved.`,
  known: (name: string) => `There is one already, called ${name}.`,
  remove: 'Remove',
  removing: 'Removing …',
  removed: (name: string) => `${name} is removed.`,
  question: (name: string) => `Remove ${name}? Nothing may be filed there.`,
  keep: 'Keep it',
  change: (name: string) => `Change ${name}`,
} as const;

/** What the addresses of each begin with. */
export const addresses = { sections: 'section', topics: 'topic', tags: 'tag' } as const;

interface NameDialogProps {
  readonly path: NamesPath;
  /** of the dialog that makes one */
  readonly title: string;
  /** null: a new one */
  readonly one: ArrangedName | null;
  readonly close: () => void;
}

/** Makes a section, topic or tag, changes it, or removes it. */
export function NameDialog({ path, title, one, close }: NameDialogProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const done = async (message: string) => {
    close();
    say(message);
    await newsroomChanged(client);
  };
  const send = async (values: FormValues) => {
    const change: Changed = changedFields(one, values, path === 'tags' ? [] : ['description']);
    if (one !== null) {
      const { name } = await api.newsroom.rearrange(path, one.id, change);
      return done(words.saved(name));
    }
    const made = await api.newsroom.make(path, change);
    const isOther = made.name !== change['name'];
    return done(isOther ? words.known(made.name) : words.saved(made.name));
  };
  const shown = one === null ? title : words.change(one.name);
  return (
    <Dialog title={shown} close={close}>
      <Form label={shown} send={send}>
        <TextField name="name" label={words.name} defaultValue={one?.name ?? ''} autoComplete="off" isFocused />
        {one !== null && (
          <TextField
            name="slug"
            label={words.slug}
            description={words.slugAbout(addresses[path])}
            defaultValue={one.slug}
            autoComplete="off"
          />
        )}
        {path !== 'tags' && (
          <LongField
            name="description"
            label={words.description}
            description={words.descriptionAbout}
            defaultValue={one?.description ?? ''}
            rows={2}
          />
        )}
        <div className="acts">
          <SendButton busy={words.saving}>{words.save}</SendButton>
        </div>
      </Form>
      {one !== null && one.stories === 0 && (
        <ConfirmButton
          words={{ ask: words.remove, question: words.question(one.name), keep: words.keep }}
          busy={words.removing}
          act={async () => {
            await api.newsroom.remove(path, one.id);
            await done(words.removed(one.name));
          }}
        />
      )}
    </Dialog>
  );
}
