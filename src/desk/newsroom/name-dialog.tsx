import { useDesk } from '../desk-context.ts';
import type { FormValues } from '../parts/form-state.ts';
import { LongField } from '../parts/long-field.tsx';
import type { ArrangedName } from '../shapes.ts';
import { ArrangedDialog } from './arranged-dialog.tsx';
import { type Changed, changedFields } from './changed-fields.ts';
import type { NamesPath } from './newsroom-api.ts';

const words = {
  description: 'Description',
  descriptionAbout: 'A sentence for its page, feeds and search engines.',
  saved: (name: string) => `${name} is saved.`,
  known: (name: string) => `There is one already, called ${name}.`,
  question: (name: string) => `Remove ${name}? Nothing may be filed there.`,
} as const;

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
  const send = async (values: FormValues) => {
    const change: Changed = changedFields(one, values, path === 'tags' ? [] : ['description']);
    if (one !== null) return words.saved((await api.newsroom.rearrange(path, one.id, change)).name);
    const { name } = await api.newsroom.make(path, change);
    return name === change['name'] ? words.saved(name) : words.known(name);
  };
  return (
    <ArrangedDialog path={path} one={one} words={{ title, question: words.question }} send={send} close={close}>
      {path !== 'tags' && (
        <LongField
          name="description"
          label={words.description}
          description={words.descriptionAbout}
          defaultValue={one?.description ?? ''}
          rows={2}
        />
      )}
    </ArrangedDialog>
  );
}
