import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import type { DeskStatement, RelationKind } from '../shapes.ts';
import { nameOf, relationKinds } from './act-words.ts';
import { PlainField } from './plain-field.tsx';
import { RemovableRow } from './removable-row.tsx';
import type { StatementPart } from './statement-part.ts';

const words = {
  none: 'It stands in no relation yet.',
  from: (kind: string, name: string) => `${kind} what ${name} says`,
  to: (kind: string, name: string) => `${name}: ${kind.toLowerCase()} this`,
  label: 'A new relation',
  kind: 'This statement …',
  other: 'Which statement',
  by: 'Who says so',
  speaker: 'The speaker',
  newsroom: 'The newsroom',
  note: 'Note',
  set: 'Set the relation',
  setting: 'Setting it …',
  done: 'The relation is set.',
  noOther: 'There is no other statement in this story. Offers of other stories’ statements stand with suggestions.',
} as const;

interface RelationsPartProps extends StatementPart {
  readonly others: readonly DeskStatement[];
}

/** How a statement stands to others: what it disputes, denies, bears out. */
export function RelationsPart({ statement, acts, others }: RelationsPartProps) {
  const { api } = useDesk();
  const { id, relations } = statement;
  const [kind, setKind] = useState<RelationKind>('disputes');
  const [by, setBy] = useState<'speaker' | 'newsroom'>('newsroom');
  const [note, setNote] = useState('');
  const possible = others.filter((other) => other.id !== id && other.state === 'confirmed');
  const [toId, setTo] = useState(possible[0]?.id ?? '');
  const set = async () => {
    await acts.does(api.record.relate(id, { toId, kind, assertedBy: by, note: note.trim() || null }));
    await acts.again();
    setNote('');
    say(words.done);
  };
  return (
    <div className="record-part">
      {relations.length === 0 && <p className="record-lead">{words.none}</p>}
      <ul className="record-rows">
        {relations.map((relation) => {
          const { other } = relation;
          const name = nameOf(relationKinds, relation.kind);
          return (
            <RemovableRow
              key={relation.id}
              name={`${name}, ${other.name}`}
              remove={async (reason) => {
                await api.record.unrelate(relation.id, reason);
                await acts.again();
              }}
            >
              <b>{relation.fromId === id ? words.from(name, other.name) : words.to(name, other.name)}</b>: {other.text}
            </RemovableRow>
          );
        })}
      </ul>
      {possible.length === 0 ? (
        <p className="record-lead">{words.noOther}</p>
      ) : (
        <Form label={words.label} send={set}>
          <ChoiceField
            label={words.kind}
            choices={relationKinds}
            value={kind}
            onChosen={(chosen) => setKind(relationKinds.find(({ value }) => value === chosen)?.value ?? kind)}
          />
          <ChoiceField
            label={words.other}
            choices={possible.map((other) => ({ value: other.id, label: lineOf(other) }))}
            value={toId}
            onChosen={setTo}
          />
          <ChoiceField
            label={words.by}
            choices={[
              { value: 'newsroom', label: words.newsroom },
              { value: 'speaker', label: words.speaker },
            ]}
            value={by}
            onChosen={(chosen) => setBy(chosen === 'speaker' ? 'speaker' : 'newsroom')}
          />
          <PlainField name="note" label={words.note} value={note} set={setNote} />
          <div className="acts">
            <SendButton busy={words.setting}>{words.set}</SendButton>
          </div>
        </Form>
      )}
    </div>
  );
}

function lineOf({ speaker, fields, text }: DeskStatement): string {
  const who = speaker?.name ?? fields.speakerAsPrinted;
  const line = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return who ? `${who}: ${line}` : line;
}
