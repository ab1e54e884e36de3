import { useZone } from '../newsroom-zone.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { LongField } from '../parts/long-field.tsx';
import type { DeskStory } from '../shapes.ts';
import { type AskedStep, stepWords } from './step-words.ts';

const words = {
  at: 'When',
  atAbout: (zone: string) => `By the newsroom’s clock (${zone}), such as 2026-11-24 06:30.`,
  kind: 'What it is',
  kinds: [
    { value: 'correction', label: 'Correction: something was wrong' },
    { value: 'clarification', label: 'Clarification: something could be misread' },
    { value: 'update', label: 'Update: something has happened since' },
  ],
  text: 'What was wrong, and what is right',
  textAbout: 'Readers see it with the story, with today’s date.',
  reason: 'Reason',
  reasons: {
    withhold: 'Readers who open the address are told this. It may stay empty.',
    withdraw: 'Readers who open the address are told this.',
    kill: 'Readers who open the address are told this. It may stay empty. A killed story does not come back.',
  },
} as const;

interface StepDialogProps {
  readonly step: AskedStep;
  readonly story: DeskStory;
  readonly take: (step: string, given: object) => Promise<void>;
  readonly close: () => void;
}

/** Asks for what a step needs, and takes it. */
export function StepDialog({ step, story, take, close }: StepDialogProps) {
  const { act, busy } = stepWords[step];
  return (
    <Dialog title={act} close={close}>
      <Form
        label={act}
        send={async (values) => {
          await take(step, givenFor(step, story, values));
          close();
        }}
      >
        <Fields step={step} />
        <div className="acts">
          <SendButton busy={busy}>{act}</SendButton>
        </div>
      </Form>
    </Dialog>
  );
}

function Fields({ step }: { readonly step: AskedStep }) {
  const zone = useZone();
  if (step === 'schedule')
    return <TextField name="at" label={words.at} description={words.atAbout(zone)} autoComplete="off" isFocused />;
  if (step === 'correct')
    return (
      <>
        <ChoiceField name="kind" label={words.kind} choices={words.kinds} />
        <LongField name="text" label={words.text} description={words.textAbout} rows={3} />
      </>
    );
  return <LongField name="reason" label={words.reason} description={words.reasons[step]} rows={3} />;
}

function givenFor(
  step: AskedStep,
  { revisionId }: DeskStory,
  { at = '', kind, text = '', reason = '' }: FormValues,
): object {
  if (step === 'schedule') return { at: at.trim(), revisionId };
  if (step === 'correct') return { kind, text: text.trim() };
  return { reason: reason.trim() || null };
}
