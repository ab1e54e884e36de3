import { ChoiceField } from '../parts/choice-field.tsx';
import { may, useMe } from '../session.ts';
import { verdicts } from './act-words.ts';
import { PlainField } from './plain-field.tsx';
import type { StatementDraft } from './statement-draft.ts';

const words = {
  status: 'Status',
  record: 'On the record',
  why: 'How it was found',
  about: 'Readers see it.',
} as const;

interface StatusFieldProps {
  readonly draft: StatementDraft;
  readonly set: (draft: StatementDraft) => void;
}

/** How a new statement stands: what was said and no more, or what the newsroom found of it. For those who may publish that. */
export function StatusField({ draft, set }: StatusFieldProps) {
  const { assessment } = draft;
  const isMine = may(useMe(), 'desk: publish');
  // Of a statement that is on the record already each assessment is kept apart.
  if (!isMine || assessment === undefined) return null;
  return (
    <>
      <ChoiceField
        label={words.status}
        choices={[{ value: '', label: words.record }, ...verdicts]}
        value={assessment?.verdict ?? ''}
        onChosen={(chosen) => {
          const verdict = verdicts.find(({ value }) => value === chosen)?.value;
          set({
            ...draft,
            assessment: verdict === undefined ? null : { verdict, explanation: assessment?.explanation ?? null },
          });
        }}
      />
      {assessment && (
        <div className="wide">
          <PlainField
            name="assessment.explanation"
            label={words.why}
            about={words.about}
            maxLength={2_000}
            value={assessment.explanation ?? ''}
            set={(typed) => set({ ...draft, assessment: { ...assessment, explanation: typed === '' ? null : typed } })}
          />
        </div>
      )}
    </>
  );
}
