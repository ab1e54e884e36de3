import type { ReactNode } from 'react';
import { SendButton } from '../parts/buttons.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';

const words = {
  remove: 'Take off …',
  label: (name: string) => `Take off: ${name}`,
  why: 'Reason',
  noReason: 'No reason is given.',
  mend: 'Write why; it is kept with the change.',
  send: 'Take it off',
  removing: 'Taking it off …',
  removed: 'Taken off.',
} as const;

interface RemovableRowProps {
  /** what is taken off, in a few words */
  readonly name: string;
  readonly children: ReactNode;
  readonly remove: (reason: string) => Promise<unknown>;
}

/** A line that can be taken away, with the reason of whoever does it. */
export function RemovableRow({ name, children, remove }: RemovableRowProps) {
  return (
    <li>
      <p dir="auto">{children}</p>
      <details>
        <summary aria-label={words.label(name)}>{words.remove}</summary>
        <Form
          label={words.label(name)}
          check={({ why = '' }) =>
            why.trim() === '' ? [{ field: 'why', problem: words.noReason, mend: words.mend }] : []
          }
          send={async ({ why = '' }) => {
            await remove(why.trim());
            say(words.removed);
          }}
        >
          <TextField name="why" label={words.why} autoComplete="off" />
          <div className="acts">
            <SendButton busy={words.removing} variant="danger">
              {words.send}
            </SendButton>
          </div>
        </Form>
      </details>
    </li>
  );
}
