import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { say } from '../parts/notices.ts';
import type { NamesPath } from './newsroom-api.ts';
import { newsroomChanged } from './newsroom-queries.ts';

const words = {
  change: (name: string) => `Change ${name}`,
  name: 'Name',
  slug: 'Address',
  slugAbout: (path: string) => `The last part of /${path}/…/. The old address leads to the new one.`,
  save: 'Save',
  saving: 'Saving …',
  remove: 'Remove',
  removing: 'Removing …',
  removed: (name: string) => `${name} is removed.`,
  keep: 'Keep it',
} as const;

/** What the addresses of each begin with. */
export const addresses = { sections: 'section', topics: 'topic', tags: 'tag', bylines: 'by' } as const;

interface Arranged {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly stories: number;
}

interface ArrangedDialogProps {
  readonly path: NamesPath | 'bylines';
  /** null: a new one */
  readonly one: Arranged | null;
  readonly words: {
    /** of the dialog that makes one */
    readonly title: string;
    readonly nameAbout?: string;
    /** asked before it is removed */
    readonly question: (name: string) => string;
  };
  /** saves it, and gives what is then said */
  readonly send: (values: FormValues) => Promise<string>;
  readonly close: () => void;
  /** the fields that it has besides its name and address */
  readonly children: ReactNode;
}

/** Makes something that stories are filed under or signed with, changes it, or removes it. */
export function ArrangedDialog({ path, one, words: own, send, close, children }: ArrangedDialogProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const done = async (message: string) => {
    close();
    say(message);
    await newsroomChanged(client);
  };
  const title = one === null ? own.title : words.change(one.name);
  return (
    <Dialog title={title} close={close}>
      <Form label={title} send={async (values) => done(await send(values))}>
        <TextField
          name="name"
          label={words.name}
          {...(own.nameAbout !== undefined && { description: own.nameAbout })}
          defaultValue={one?.name ?? ''}
          autoComplete="off"
          isFocused
        />
        {one !== null && (
          <TextField
            name="slug"
            label={words.slug}
            description={words.slugAbout(addresses[path])}
            defaultValue={one.slug}
            autoComplete="off"
          />
        )}
        {children}
        <div className="acts">
          <SendButton busy={words.saving}>{words.save}</SendButton>
        </div>
      </Form>
      {one !== null && one.stories === 0 && (
        <ConfirmButton
          words={{ ask: words.remove, question: own.question(one.name), keep: words.keep }}
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
