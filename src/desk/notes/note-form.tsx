import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { SendButton } from '../parts/buttons.tsx';
import { Form } from '../parts/form.tsx';
import { LongField } from '../parts/long-field.tsx';
import type { FieldProblem } from '../problem.ts';
import { noteAtMost } from './limits.ts';

const words = {
  cancel: 'Cancel',
  empty: 'Nothing is written yet.',
  write: 'Write what colleagues should know.',
  long: (over: number) => `This is ${over === 1 ? 'one character' : `${over} characters`} too long.`,
  shorten: 'Write at most 2,000 characters.',
} as const;

interface NoteFormProps {
  readonly label: string;
  readonly button: { readonly send: string; readonly busy: string };
  readonly defaultValue?: string;
  readonly send: (text: string) => Promise<unknown>;
  readonly close: () => void;
  /** what stands above the field */
  readonly children?: ReactNode;
}

/** A few lines to colleagues: a note, an answer, or one's own words changed. Escape puts it away while it is empty. */
export function NoteForm({ label, button, defaultValue = '', send, close, children }: NoteFormProps) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = around.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const pressed = ({ key, ctrlKey, metaKey, currentTarget: field }: KeyboardEvent<HTMLTextAreaElement>) => {
    if (key === 'Escape' && field.value === defaultValue) close();
    if (key === 'Enter' && (ctrlKey || metaKey)) field.form?.requestSubmit();
  };
  return (
    <div className="note-form" ref={around}>
      <Form label={label} check={({ text = '' }) => wrongWith(text)} send={({ text = '' }) => send(text)}>
        {children}
        <LongField name="text" label={label} rows={3} defaultValue={defaultValue} onKeyDown={pressed} />
        <div className="acts">
          <SendButton busy={button.busy}>{button.send}</SendButton>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function wrongWith(text: string): readonly FieldProblem[] {
  if (text.trim() === '') return [{ field: 'text', problem: words.empty, mend: words.write }];
  const over = [...text].length - noteAtMost;
  return over > 0 ? [{ field: 'text', problem: words.long(over), mend: words.shorten }] : [];
}
