import type { ReactNode } from 'react';
import { SendButton } from '../parts/buttons.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import type { FieldProblem } from '../problem.ts';
import { stepWords } from './step-words.ts';
import type { AskedStep } from './steps.ts';
import type { TakeStep } from './take-step.ts';

interface StepFormProps {
  readonly step: AskedStep;
  readonly title?: string;
  readonly take: TakeStep;
  readonly close: () => void;
  readonly given: (values: FormValues) => object;
  readonly check?: (values: FormValues) => readonly FieldProblem[];
  /** what else can be done in the window */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A window with the form of one step; it closes once the step is taken. */
export function StepForm({ step, title, take, close, given, check, more, children }: StepFormProps) {
  const { act, busy } = stepWords[step];
  return (
    <Dialog title={title ?? act} close={close}>
      <Form
        label={title ?? act}
        {...(check && { check })}
        send={async (values) => {
          await take(step, given(values));
          close();
        }}
      >
        {children}
        <div className="acts">
          <SendButton busy={busy} {...(step === 'kill' && { variant: 'danger' })}>
            {act}
          </SendButton>
          {more}
        </div>
      </Form>
    </Dialog>
  );
}
