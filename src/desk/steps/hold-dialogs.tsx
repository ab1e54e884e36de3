import { useZone } from '../newsroom-zone.ts';
import { LongField } from '../parts/long-field.tsx';
import type { StepDialogProps } from './step-dialog.tsx';
import { StepForm } from './step-form.tsx';
import { momentForReaders } from './wall-clock.ts';

const words = {
  hold: 'Nothing more of the story is published, planned or corrected until somebody lifts the hold. It can still be withheld, killed or withdrawn.',
  live: 'Readers go on seeing it as it is now.',
  planned: 'If its planned time comes while it is held, it is not published, then or later: it is planned anew.',
  reason: 'Reason',
  reasonAbout: 'For colleagues; readers never see it. Whoever wants to publish the story is told.',
  heldBy: (by: string, moment: string) => `${by} has held it since ${moment}:`,
  lift: 'Lifting it publishes nothing by itself.',
  note: 'Note',
  noteAbout: 'Why it may go out now. It may stay empty.',
  approve:
    'You have read the story as it is now and say that it may go to the readers. Words saved later need another approval.',
  saved: (by: string, moment: string) => `Last saved by ${by}, ${moment}.`,
  approveNote: 'What you have checked, for colleagues. It may stay empty.',
} as const;

const noteOf = ({ note = '' }: { readonly note?: string }) => ({ note: note.trim() || null });

/** Puts a story under legal hold. */
export function HoldDialog({ story: { line }, take, close }: StepDialogProps) {
  return (
    <StepForm step="hold" take={take} close={close} given={({ reason = '' }) => ({ reason: reason.trim() })}>
      <p>
        {words.hold} {line.path !== null && words.live} {line.state === 'scheduled' && words.planned}
      </p>
      <LongField name="reason" label={words.reason} description={words.reasonAbout} rows={3} />
    </StepForm>
  );
}

/** Lifts a legal hold, with its reason in sight. */
export function LiftDialog({ story: { hold }, take, close }: StepDialogProps) {
  const zone = useZone();
  return (
    <StepForm step="lift-hold" take={take} close={close} given={noteOf}>
      {hold && (
        <div>
          <p>{words.heldBy(hold.by, momentForReaders(new Date(hold.at), zone))}</p>
          <blockquote className="hold-reason">{hold.reason}</blockquote>
        </div>
      )}
      <p>{words.lift}</p>
      <LongField name="note" label={words.note} description={words.noteAbout} rows={2} />
    </StepForm>
  );
}

/** Says that a revision may go to the readers. */
export function ApproveDialog({ story: { line }, take, close }: StepDialogProps) {
  const zone = useZone();
  return (
    <StepForm step="approve" take={take} close={close} given={noteOf}>
      <p>{words.approve}</p>
      <p className="small quiet">{words.saved(line.updatedBy, momentForReaders(new Date(line.updatedAt), zone))}</p>
      <LongField name="note" label={words.note} description={words.approveNote} rows={2} />
    </StepForm>
  );
}
