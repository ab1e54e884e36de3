import { Button } from '@mantine/core';
import { useState } from 'react';
import { SendButton } from '../parts/buttons.tsx';
import { ChecksField } from '../parts/checks-field.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import type { FieldProblem } from '../problem.ts';
import type { EventKind, WebhookLine } from '../shapes.ts';
import { allEvents, eventWords } from './event-words.ts';

const words = {
  url: 'Address',
  urlAbout: 'Where the other machine is told, by POST. It begins with https:// and can be reached from outside.',
  noUrl: 'Give a whole address, such as https://example.org/hooks/dateline.',
  events: 'What is it told of?',
  noEvent: 'Choose at least one.',
  cancel: 'Leave it',
} as const;

interface WebhookFormProps {
  readonly words: { readonly label: string; readonly send: string; readonly busy: string };
  /** what it is like until now */
  readonly webhook?: WebhookLine;
  readonly send: (given: { readonly url: string; readonly events: readonly EventKind[] }) => Promise<unknown>;
  readonly cancel: () => void;
}

/** Where a machine is told, and of what. */
export function WebhookForm({ words: { label, send: sendWords, busy }, webhook, send, cancel }: WebhookFormProps) {
  const [events, setEvents] = useState<ReadonlySet<EventKind>>(new Set(webhook?.events ?? allEvents));
  const check = ({ url = '' }: FormValues): readonly FieldProblem[] => [
    ...(/^https?:\/\/[^\s@/]+/.test(url.trim()) ? [] : [{ field: 'url', problem: words.noUrl }]),
    ...(events.size === 0 ? [{ field: 'events', problem: words.noEvent }] : []),
  ];
  return (
    <Form
      label={label}
      check={check}
      send={({ url = '' }) => send({ url: url.trim(), events: allEvents.filter((event) => events.has(event)) })}
    >
      <TextField
        name="url"
        label={words.url}
        description={words.urlAbout}
        autoComplete="off"
        maxLength={500}
        isFocused
        {...(webhook && { defaultValue: webhook.url })}
      />
      <ChecksField
        name="events"
        label={words.events}
        choices={allEvents.map((value) => ({ value, ...eventWords[value] }))}
        chosen={events}
        choose={setEvents}
      />
      <div className="acts">
        <SendButton busy={busy}>{sendWords}</SendButton>
        <Button variant="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </Form>
  );
}
