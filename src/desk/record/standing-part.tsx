import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { Form } from '../parts/form.tsx';
import { LongField } from '../parts/long-field.tsx';
import { say } from '../parts/notices.ts';
import { may, useMe } from '../session.ts';
import type { StatementPart } from './statement-part.ts';

const words = {
  withdraw: {
    label: 'Withdraw the statement',
    about: 'Its page stays and says that it was withdrawn, and why. It leaves the story’s record.',
    send: 'Withdraw it',
    busy: 'Withdrawing …',
    done: 'The statement is withdrawn.',
  },
  remove: {
    label: 'Delete the statement',
    about: 'Readers have not seen it. It leaves the record, and the reason is kept.',
    send: 'Delete it',
    busy: 'Deleting …',
    done: 'The statement is deleted.',
  },
  restore: {
    label: 'Put the statement back',
    about: 'It is on the record again.',
    send: 'Put it back',
    busy: 'Putting it back …',
    done: 'The statement is on the record again.',
  },
  reason: 'Reason',
  noReason: 'No reason is given.',
  mend: 'Write why.',
  editor: 'Readers see this statement: an editor can withdraw it.',
} as const;

/** Takes a statement off the record, or puts it back. Either needs its reason. */
export function StandingPart({ statement: { id, state, isPublic }, acts, done }: StatementPart) {
  const { api } = useDesk();
  const mayPublish = may(useMe(), 'desk: publish');
  if (isPublic && state !== 'withdrawn' && !mayPublish) return <p className="record-lead">{words.editor}</p>;
  const what = state === 'withdrawn' ? 'restore' : isPublic ? 'withdraw' : 'remove';
  const said = words[what];
  const send = async ({ reason = '' }: Readonly<Record<string, string>>) => {
    if (what === 'restore') await acts.does(api.record.restore(id, reason));
    else if (what === 'withdraw') await acts.does(api.record.withdraw(id, reason));
    else await api.record.remove(id, reason);
    if (what !== 'restore') acts.unmark(id);
    done();
    say(said.done);
    await acts.again();
  };
  return (
    <div className="record-part">
      <p className="record-lead">{said.about}</p>
      <Form
        label={said.label}
        check={({ reason = '' }) =>
          reason.trim() === '' ? [{ field: 'reason', problem: words.noReason, mend: words.mend }] : []
        }
        send={send}
      >
        <LongField name="reason" label={words.reason} rows={2} />
        <div className="acts">
          <SendButton busy={said.busy} variant={what === 'restore' ? 'filled' : 'danger'}>
            {said.send}
          </SendButton>
        </div>
      </Form>
    </div>
  );
}
