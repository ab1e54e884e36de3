import { checkMoment, MomentFields } from './moment-fields.tsx';
import type { StepDialogProps } from './step-dialog.tsx';
import { StepForm } from './step-form.tsx';

const words = {
  about: 'The story is published at this moment as it is now. Words saved later wait until it is planned anew.',
} as const;

/** Plans a story for a moment of the newsroom's clock. */
export function ScheduleDialog({ story: { line }, take, close }: StepDialogProps) {
  const first = line.planned?.isMissed === true ? null : (line.planned?.at ?? futureOf(line.embargoUntil));
  return (
    <StepForm
      step="schedule"
      take={take}
      close={close}
      check={({ at, time }) => checkMoment(at, time, 'at')}
      given={({ at = '', time = '' }) => ({ at: `${at} ${time}` })}
    >
      <p>{words.about}</p>
      <MomentFields name="at" first={first} />
    </StepForm>
  );
}

/** The end of an embargo is the moment for which such a story is planned. */
function futureOf(instant: string | null): string | null {
  return instant !== null && Date.parse(instant) > Date.now() ? instant : null;
}
