import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { say } from '../parts/notices.ts';
import { RemovableRow } from './removable-row.tsx';
import type { StatementPart } from './statement-part.ts';

const words = {
  label: 'New evidence',
  title: 'What it is',
  url: 'Address',
  archived: 'Address of a kept copy',
  place: 'Page or time in it',
  licence: 'Licence',
  noTitle: 'Say what it is.',
  mend: 'For instance: Movement log of the harbour office.',
  add: 'Add the evidence',
  adding: 'Adding …',
  added: 'The evidence is added.',
} as const;

/** What a statement rests on. */
export function EvidencePart({ statement: { id, evidence }, acts }: StatementPart) {
  const { api } = useDesk();
  const add = async ({ title = '', url = '', archivedUrl = '', placeIn = '', licence = '' }: FormValues) => {
    const given = (value: string) => value.trim() || null;
    const asked = {
      title: title.trim(),
      url: given(url),
      archivedUrl: given(archivedUrl),
      sha256: null,
      // When it was fetched nobody has said here.
      retrievedAt: null,
      licence: given(licence),
      placeIn: given(placeIn),
    };
    await acts.does(api.record.addEvidence(id, asked));
    await acts.again();
    say(words.added);
  };
  return (
    <div className="record-part">
      <ul className="record-rows">
        {evidence.map((one) => (
          <RemovableRow
            key={one.id}
            name={one.title}
            remove={async (reason) => {
              await api.record.removeEvidence(one.id, reason);
              await acts.again();
            }}
          >
            {one.url === null ? <b>{one.title}</b> : <a href={one.url}>{one.title}</a>}
            {one.placeIn && <>, {one.placeIn}</>}
          </RemovableRow>
        ))}
      </ul>
      <Form
        // Empty again after each.
        key={evidence.length}
        label={words.label}
        check={({ title = '' }) =>
          title.trim() === '' ? [{ field: 'title', problem: words.noTitle, mend: words.mend }] : []
        }
        send={add}
      >
        <TextField name="title" label={words.title} autoComplete="off" />
        <TextField name="url" label={words.url} autoComplete="off" />
        <TextField name="archivedUrl" label={words.archived} autoComplete="off" />
        <TextField name="placeIn" label={words.place} autoComplete="off" />
        <TextField name="licence" label={words.licence} autoComplete="off" />
        <div className="acts">
          <SendButton busy={words.adding}>{words.add}</SendButton>
        </div>
      </Form>
    </div>
  );
}
