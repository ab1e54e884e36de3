import { Button } from '@mantine/core';
import { Email } from '../parts/email.tsx';
import { Moment } from '../parts/moment.tsx';
import { roleNames } from '../roles.ts';
import { useMe } from '../session.ts';
import type { PersonLine } from '../shapes.ts';

const words = {
  caption: 'People with an account, by name',
  name: 'Name',
  role: 'Role',
  factor: 'Signs in with',
  seen: 'Last seen',
  manage: 'Manage',
  manageAloud: (name: string) => `Manage the account of ${name}`,
  you: 'You',
  hasFactor: 'Two factors',
  noFactor: 'Password alone',
  closed: 'Account closed',
  never: 'Not yet',
  acts: 'What can be done',
} as const;

interface PeopleTableProps {
  readonly people: readonly PersonLine[];
  /** called with the id of the person whose account is to be looked after */
  readonly manage: (id: string) => void;
}

/** The accounts, open ones first; a list on a phone. */
export function PeopleTable({ people, manage }: PeopleTableProps) {
  const me = useMe();
  const inOrder = people.toSorted(
    (one, other) => Number(other.isActive) - Number(one.isActive) || one.name.localeCompare(other.name),
  );
  return (
    <table className="list">
      <caption className="hidden-words">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.factor}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col">
            <span className="hidden-words">{words.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((person) => (
          <tr key={person.id} className={person.isActive ? undefined : 'is-closed'}>
            <td className="main">
              <span className="name">{person.name}</span>
              <span className="below">
                <Email address={person.email} />
              </span>
            </td>
            <td>{roleNames[person.role]}</td>
            <td>
              <Standing person={person} />
            </td>
            <td>
              {person.seenAt === null ? <span className="quiet">{words.never}</span> : <Moment at={person.seenAt} />}
            </td>
            <td>
              {person.id === me.id ? (
                <span className="quiet">{words.you}</span>
              ) : (
                <Button aria-label={words.manageAloud(person.name)} onClick={() => manage(person.id)}>
                  {words.manage}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the account is guarded; of a closed one, that it is closed. */
export function Standing({ person: { isActive, hasSecondFactor } }: { readonly person: PersonLine }) {
  if (!isActive)
    return (
      <span className="state shut">
        <i />
        {words.closed}
      </span>
    );
  return (
    <span className={hasSecondFactor ? 'state' : 'state open'}>
      <i />
      {hasSecondFactor ? words.hasFactor : words.noFactor}
    </span>
  );
}
