import { useZone } from '../newsroom-zone.ts';
import { LongField } from '../parts/long-field.tsx';
import type { StepDialogProps } from './step-dialog.tsx';
import { StepForm } from './step-form.tsx';
import { versionTime } from './wall-clock.ts';

const words = {
  now: (time: string) => `Readers see the version of ${time}. From now on they see the newest one.`,
  note: 'What changed, shown to readers',
  noteAbout: 'One or two sentences for the story’s history. It may stay empty.',
  minor: 'A minor change',
  minorAbout: 'Its history may fold it together with others, and never hides it.',
} as const;

/** Publishes what has changed in a live story, with what readers are told of it. */
export function UpdateDialog({ story: { line, fields }, take, close }: StepDialogProps) {
  const zone = useZone();
  return (
    <StepForm
      step="update"
      take={take}
      close={close}
      given={({ publicNote = '', isMinor }) => ({ publicNote: publicNote.trim() || null, isMinor: isMinor === 'yes' })}
    >
      {line.publicAt !== null && <p>{words.now(versionTime(line.publicAt, zone, new Date()))}</p>}
      <LongField
        name="publicNote"
        label={words.note}
        description={words.noteAbout}
        rows={2}
        language={fields.language}
        direction={fields.direction}
      />
      <label className="choice tall">
        <input type="checkbox" name="isMinor" value="yes" />
        <span>
          <b>{words.minor}</b>
          <span className="small quiet">{words.minorAbout}</span>
        </span>
      </label>
    </StepForm>
  );
}
