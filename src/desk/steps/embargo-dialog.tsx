import { ActButton } from '../parts/buttons.tsx';
import { checkMoment, MomentFields } from './moment-fields.tsx';
import type { StepDialogProps } from './step-dialog.tsx';
import { StepForm } from './step-form.tsx';

const words = {
  about: 'Whatever is planned, the story is not published before this moment.',
  lift: 'Lift the embargo',
  lifting: 'Lifting …',
  lifted: 'The embargo is lifted.',
} as const;

/** Sets the moment before which a story is not published, or lifts it. */
export function EmbargoDialog({ story: { line }, take, close }: StepDialogProps) {
  const lift = (
    <ActButton
      busy={words.lifting}
      act={async () => {
        await take('embargo', { until: null }, words.lifted);
        close();
      }}
    >
      {words.lift}
    </ActButton>
  );
  return (
    <StepForm
      step="embargo"
      take={take}
      close={close}
      check={({ until, time }) => checkMoment(until, time, 'until')}
      given={({ until = '', time = '' }) => ({ until: `${until} ${time}` })}
      more={line.embargoUntil !== null && lift}
    >
      <p>{words.about}</p>
      <MomentFields name="until" first={line.embargoUntil} />
    </StepForm>
  );
}
