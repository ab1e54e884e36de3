import { LongField } from '../parts/long-field.tsx';
import type { StepDialogProps } from './step-dialog.tsx';
import { StepForm } from './step-form.tsx';

const words = {
  note: 'Note',
  abouts: {
    'hand-in': 'For whoever looks at it next; readers never see it. It may stay empty.',
    back: 'What is to be done, for whoever writes it; readers never see it. It may stay empty.',
  },
  whats: {
    'hand-in': 'An editor is to look at the story. It can still be written in.',
    back: 'The story becomes a draft again.',
    backPlanned: 'The story becomes a draft again and is not planned any more.',
  },
} as const;

/** Hands a story on, or back, with a note to colleagues. */
export function NoteDialog({ step, story, take, close }: StepDialogProps & { readonly step: 'hand-in' | 'back' }) {
  const isPlanned = step === 'back' && story.line.state === 'scheduled';
  return (
    <StepForm step={step} take={take} close={close} given={({ note = '' }) => ({ note: note.trim() || null })}>
      <p>{words.whats[isPlanned ? 'backPlanned' : step]}</p>
      <LongField name="note" label={words.note} description={words.abouts[step]} rows={3} />
    </StepForm>
  );
}
