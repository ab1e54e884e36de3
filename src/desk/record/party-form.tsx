import { Button } from '@mantine/core';
import { useState } from 'react';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Form } from '../parts/form.tsx';
import type { PartyAsked, PartyKind } from '../shapes.ts';
import { kindNames } from './party-words.ts';
import { PlainField } from './plain-field.tsx';
import { RoleFields } from './role-fields.tsx';

const words = {
  label: 'The party',
  kind: 'Kind',
  name: 'Name',
  others: 'Other names',
  othersAbout: 'Parted by semicolons.',
  sameAs: 'Address in Wikidata',
  description: 'One line about it',
  reason: 'Why the source is not named',
  why: 'Why it is changed',
  addRole: 'Another title or organisation',
  save: 'Save',
  saving: 'Saving …',
} as const;

const kinds = (Object.keys(kindNames) as PartyKind[]).map((value) => ({ value, label: kindNames[value] }));

interface PartyFormProps {
  readonly party: PartyAsked;
  /** whether it is there already: a change is kept with its reason */
  readonly isKnown?: boolean;
  readonly send: (party: PartyAsked) => Promise<unknown>;
}

/** Everything that the newsroom states of a party: its names, its titles and organisations over time. */
export function PartyForm({ party: first, isKnown = false, send }: PartyFormProps) {
  const [party, setParty] = useState(first);
  const [others, setOthers] = useState(first.alternateNames.join('; '));
  // Roles have no names of their own: one that is taken away takes its fields with it.
  const [roleKeys, setRoleKeys] = useState(() => first.roles.map(() => crypto.randomUUID()));
  const put = (changes: Partial<PartyAsked>) => setParty({ ...party, ...changes });
  const orNull = (typed: string) => (typed === '' ? null : typed);
  const emptyRole = { organisationId: null, title: null, from: null, until: null };
  return (
    <Form
      label={words.label}
      send={() =>
        send({
          ...party,
          alternateNames: others.split(';').flatMap((name) => name.trim() || []),
          anonymityReason: party.kind === 'unnamed' ? party.anonymityReason : null,
        })
      }
    >
      <div className="record-fields">
        <ChoiceField
          label={words.kind}
          choices={kinds}
          value={party.kind}
          onChosen={(chosen) => put({ kind: kinds.find(({ value }) => value === chosen)?.value ?? party.kind })}
        />
        <PlainField name="name" label={words.name} value={party.name} set={(name) => put({ name })} />
        {party.kind === 'unnamed' && (
          <PlainField
            name="anonymityReason"
            label={words.reason}
            value={party.anonymityReason ?? ''}
            set={(typed) => put({ anonymityReason: orNull(typed) })}
          />
        )}
        <PlainField
          name="alternateNames"
          label={words.others}
          about={words.othersAbout}
          value={others}
          set={setOthers}
          maxLength={5_000}
        />
        <PlainField
          name="description"
          label={words.description}
          value={party.description ?? ''}
          set={(typed) => put({ description: orNull(typed) })}
        />
        <PlainField
          name="sameAs"
          label={words.sameAs}
          value={party.sameAs ?? ''}
          set={(typed) => put({ sameAs: orNull(typed) })}
        />
      </div>
      {party.roles.map((role, index) => (
        <RoleFields
          key={roleKeys[index]}
          index={index}
          role={role}
          set={(next) => {
            if (next === null) setRoleKeys(roleKeys.toSpliced(index, 1));
            put({ roles: party.roles.toSpliced(index, 1, ...(next === null ? [] : [next])) });
          }}
        />
      ))}
      {party.kind === 'person' && (
        <Button
          variant="subtle"
          onClick={() => {
            setRoleKeys([...roleKeys, crypto.randomUUID()]);
            put({ roles: [...party.roles, emptyRole] });
          }}
        >
          {words.addRole}
        </Button>
      )}
      {isKnown && (
        <PlainField name="reason" label={words.why} value={party.reason ?? ''} set={(reason) => put({ reason })} />
      )}
      <div className="acts">
        <SendButton busy={words.saving}>{words.save}</SendButton>
      </div>
    </Form>
  );
}
