import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import type { PartyAsked } from '../shapes.ts';
import { PartyPicker } from './party-picker.tsx';
import { PlainField } from './plain-field.tsx';
import { partyQuery } from './record-queries.ts';
import { type Chosen, nobody } from './statement-draft.ts';

const words = {
  role: (number: number) => `Title and organisation ${number}`,
  title: 'Title',
  organisation: 'Organisation',
  organisationAbout: 'One that the newsroom knows; a new one is made as a party of its own.',
  from: 'From',
  until: 'Until',
  fromAbout: 'A day, a month or a year: 2024-08.',
  remove: 'Take out',
} as const;

type Role = PartyAsked['roles'][number];

interface RoleFieldsProps {
  readonly index: number;
  readonly role: Role;
  /** null takes it out */
  readonly set: (role: Role | null) => void;
}

/** A job title, an organisation, or both, with their time. */
export function RoleFields({ index, role, set }: RoleFieldsProps) {
  const { api } = useDesk();
  const { organisationId } = role;
  const { data } = useQuery({ ...partyQuery(api, organisationId ?? ''), enabled: organisationId !== null });
  const chosen: Chosen =
    organisationId === null ? nobody : { kind: 'known', party: { id: organisationId, name: data?.name ?? '' } };
  const orNull = (typed: string) => (typed === '' ? null : typed);
  const choose = (next: Chosen) => {
    set({ ...role, organisationId: next.kind === 'known' ? next.party.id : null });
  };
  return (
    <fieldset className="role-fields">
      <legend className="legend">{words.role(index + 1)}</legend>
      <div className="record-fields">
        <PlainField
          name={`roles.${index}.title`}
          label={words.title}
          value={role.title ?? ''}
          set={(typed) => set({ ...role, title: orNull(typed) })}
        />
        <PartyPicker
          label={words.organisation}
          name={`roles.${index}.organisationId`}
          about={words.organisationAbout}
          chosen={chosen}
          choose={choose}
          kinds={[]}
          asked={{ kind: 'organisation' }}
        />
        <PlainField
          name={`roles.${index}.from`}
          label={words.from}
          about={words.fromAbout}
          value={role.from ?? ''}
          set={(typed) => set({ ...role, from: orNull(typed) })}
        />
        <PlainField
          name={`roles.${index}.until`}
          label={words.until}
          value={role.until ?? ''}
          set={(typed) => set({ ...role, until: orNull(typed) })}
        />
        <Button variant="subtle" onClick={() => set(null)}>
          {words.remove}
        </Button>
      </div>
    </fieldset>
  );
}
