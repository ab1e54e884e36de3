import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { ActButton, SendButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Form } from '../parts/form.tsx';
import { LongField } from '../parts/long-field.tsx';
import { say } from '../parts/notices.ts';
import type { DeskComment } from '../shapes.ts';
import { commentsChanged } from './comment-queries.ts';

const words = {
  label: 'Change this answer',
  text: 'The answer',
  about: 'Readers see that it was changed, and when.',
  missing: 'Write what readers will see, or remove the answer.',
  save: 'Save',
  saving: 'Saving …',
  saved: 'Changed. Readers see it now.',
  remove: { ask: 'Remove', question: 'Take this answer away from readers?', keep: 'Leave it' },
  removing: 'Removing …',
  removed: 'Removed. It can be restored for a while.',
  restore: 'Show it again',
  restoring: 'One moment …',
  restored: 'Readers see it again.',
} as const;

/** An answer of the newsroom’s: other words for it, or none. */
export function ReplyChange({ comment }: { readonly comment: DeskComment }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { id, state, text, language } = comment;
  const after = async (done: Promise<unknown>, said: string) => {
    await done;
    say(said);
    await commentsChanged(client);
  };
  if (state !== 'shown')
    return (
      <ActButton busy={words.restoring} act={() => after(api.comments.restoreReply(id), words.restored)}>
        {words.restore}
      </ActButton>
    );
  return (
    <>
      <Form
        label={words.label}
        check={({ text: typed = '' }) => (typed.trim() === '' ? [{ field: 'text', problem: words.missing }] : [])}
        send={({ text: typed = '' }) => after(api.comments.changeReply(id, typed.trim()), words.saved)}
      >
        <LongField
          name="text"
          label={words.text}
          description={words.about}
          rows={3}
          language={language}
          defaultValue={text}
        />
        <div className="acts">
          <SendButton busy={words.saving}>{words.save}</SendButton>
        </div>
      </Form>
      <ConfirmButton
        words={words.remove}
        busy={words.removing}
        act={() => after(api.comments.removeReply(id), words.removed)}
      />
    </>
  );
}
