import { Button } from '@mantine/core';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { say } from '../parts/notices.ts';
import type { SenderErased } from '../shapes.ts';

const typed = 'erase';
const words = {
  title: 'Erase this sender',
  about: 'This cannot be undone. Export first what the person asked for.',
  how: 'Their comments',
  delete: 'All of them go',
  keep: 'Those that are published stay, by “A reader”; the others go',
  confirm: `Type “${typed}” to go on`,
  missing: `Type the word “${typed}”.`,
  erase: 'Erase',
  erasing: 'Erasing …',
  leave: 'Leave it',
  comments: (count: number) => (count === 1 ? '1 comment' : `${count} comments`),
  done: ({ deleted, keptWithoutName }: SenderErased) =>
    `Erased. ${words.comments(deleted)} deleted, ${words.comments(keptWithoutName)} kept without a name.`,
} as const;

interface EraseDialogProps {
  readonly sender: string;
  readonly close: () => void;
  readonly erased: () => void;
}

/** Asks how somebody is erased, and for a word that nobody types by accident. */
export function EraseDialog({ sender, close, erased }: EraseDialogProps) {
  const { api } = useDesk();
  const send = async ({ how }: FormValues) => {
    const told = await api.comments.eraseSender(sender, how === 'keep' ? 'keep' : 'delete');
    close();
    say(words.done(told));
    erased();
  };
  return (
    <Dialog title={words.title} close={close}>
      <Form
        label={words.title}
        check={({ confirmation = '' }) =>
          confirmation.trim().toLowerCase() === typed ? [] : [{ field: 'confirmation', problem: words.missing }]
        }
        send={send}
      >
        <p>{words.about}</p>
        <ChoiceField
          name="how"
          label={words.how}
          defaultValue="delete"
          choices={[
            { value: 'delete', label: words.delete },
            { value: 'keep', label: words.keep },
          ]}
        />
        <TextField name="confirmation" label={words.confirm} autoComplete="off" maxLength={20} />
        <div className="acts">
          <SendButton variant="danger" busy={words.erasing}>
            {words.erase}
          </SendButton>
          <Button onClick={close}>{words.leave}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
