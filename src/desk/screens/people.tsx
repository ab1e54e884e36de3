import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { peopleQuery } from '../queries.ts';
import { Invitations } from './invitations.tsx';
import { InviteForm } from './invite-form.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';

const words = {
  title: 'People',
  invite: 'Invite somebody',
  inviteTitle: 'Invite somebody to the desk',
} as const;

/** Everybody with an account, who is invited, and what an admin can do about either. */
export function PeopleScreen() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(peopleQuery(api));
  const [isInviting, setInviting] = useState(false);
  const [managed, setManaged] = useState<string | null>(null);
  const person = data?.people.find(({ id }) => id === managed);
  return (
    <>
      <PageTitle
        acts={
          data && (
            <Button variant="filled" onClick={() => setInviting(true)}>
              {words.invite}
            </Button>
          )
        }
      >
        {words.title}
      </PageTitle>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data && (
        <>
          <PeopleTable people={data.people} manage={setManaged} />
          <Invitations invitations={data.invitations} />
        </>
      )}
      {isInviting && (
        <Dialog title={words.inviteTitle} close={() => setInviting(false)}>
          <InviteForm done={() => setInviting(false)} />
        </Dialog>
      )}
      {person && <PersonDialog person={person} close={() => setManaged(null)} />}
    </>
  );
}
