import { useState } from 'react';
import { SendButton } from '../parts/buttons.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import { chosenOf, placeNamesOf, type StatementDraft } from './statement-draft.ts';
import { StatementInputs } from './statement-inputs.tsx';
import type { StatementPart } from './statement-part.ts';
import { useChangedFields } from './use-changed-fields.ts';

const words = {
  label: 'Edit the statement',
  save: 'Save',
  saving: 'Saving …',
  shown: 'Saved. Readers see it already.',
  later: 'Saved. Readers see it with the story’s next publication.',
} as const;

interface EditStatementProps extends StatementPart {
  readonly topicIds: readonly string[];
}

/** Changes what is stated of a statement. What the server understood of times and figures stands beside them afterwards. */
export function EditStatement({ statement, acts, topicIds, done }: EditStatementProps) {
  const { id, storyId, fields, speaker, organisation, updatedAt } = statement;
  const [draft, setDraft] = useState<StatementDraft>({
    fields,
    speaker: chosenOf(speaker),
    organisation: chosenOf(organisation),
    placeNames: placeNamesOf(statement),
  });
  const fieldsFrom = useChangedFields();
  const save = async () => {
    const given = await fieldsFrom(draft, setDraft);
    const { isShown } = await acts.change(id, { fields: given, basedOn: updatedAt });
    say(isShown ? words.shown : words.later);
    done();
  };
  return (
    <Form label={words.label} send={save}>
      <StatementInputs draft={draft} set={setDraft} storyId={storyId} topicIds={topicIds} isWhole />
      <div className="acts">
        <SendButton busy={words.saving}>{words.save}</SendButton>
      </div>
    </Form>
  );
}
