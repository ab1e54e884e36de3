import type { DeskStory } from '../shapes.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { EmbargoDialog } from './embargo-dialog.tsx';
import { ApproveDialog, HoldDialog, LiftDialog } from './hold-dialogs.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { SlugDialog } from './slug-dialog.tsx';
import type { AskedStep } from './steps.ts';
import { TakeBackDialog } from './take-back-dialog.tsx';
import type { TakeStep } from './take-step.ts';
import { UpdateDialog } from './update-dialog.tsx';

/** What the window of a step is given. */
export interface StepDialogProps {
  readonly story: DeskStory;
  readonly take: TakeStep;
  readonly close: () => void;
}

/** The window of a step: asks for what it needs, shows what comes of it, and takes it. */
export function StepDialog({ step, ...given }: StepDialogProps & { readonly step: AskedStep }) {
  switch (step) {
    case 'hand-in':
    case 'back':
      return <NoteDialog step={step} {...given} />;
    case 'update':
      return <UpdateDialog {...given} />;
    case 'schedule':
      return <ScheduleDialog {...given} />;
    case 'embargo':
      return <EmbargoDialog {...given} />;
    case 'correct':
      return <CorrectDialog {...given} />;
    case 'slug':
      return <SlugDialog {...given} />;
    case 'approve':
      return <ApproveDialog {...given} />;
    case 'hold':
      return <HoldDialog {...given} />;
    case 'lift-hold':
      return <LiftDialog {...given} />;
    case 'withhold':
    case 'withdraw':
    case 'kill':
      return <TakeBackDialog step={step} {...given} />;
  }
}
