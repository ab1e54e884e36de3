import '../css/record.css';
import '../css/record-parts.css';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { PartyForm } from '../record/party-form.tsx';
import { kindNames } from '../record/party-words.ts';
import { partyPagesQuery, recordChanged } from '../record/record-queries.ts';
import { blankParty } from '../record/use-changed-fields.ts';
import { may, useMe } from '../session.ts';

const words = {
  title: 'Parties',
  find: 'Find a name',
  make: 'Make a party',
  none: 'Nobody of that name is on the record.',
  caption: 'Who speaks in the newsroom’s stories',
  name: 'Name',
  kind: 'Kind',
  statements: 'Statements',
  more: 'Show more',
  queue: 'What waits',
} as const;

/** Who speaks in the newsroom's stories: found, and made. */
export function PartiesScreen() {
  const { api } = useDesk();
  const client = useQueryClient();
  const router = useRouter();
  const mayWrite = may(useMe(), 'desk: write');
  const [sought, setSought] = useState('');
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...partyPagesQuery(api, { words: sought }),
    placeholderData: keepPreviousData,
  });
  const parties = data?.pages.flatMap((page) => page.parties) ?? [];
  return (
    <div className="record-screen">
      <PageTitle
        acts={
          <>
            <Link to="/record">{words.queue}</Link>
            <SearchBox label={words.find} placeholder={words.find} sought={sought} find={setSought} />
            {mayWrite && (
              <Button variant="filled" onClick={() => setMaking(true)}>
                {words.make}
              </Button>
            )}
          </>
        }
      >
        {words.title}
      </PageTitle>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data && parties.length === 0 && <p role="status">{words.none}</p>}
      {parties.length > 0 && (
        <table className="list">
          <caption className="hidden-words">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.statements}</th>
            </tr>
          </thead>
          <tbody>
            {parties.map(({ id, name, role, kind, statements }) => (
              <tr key={id}>
                <td className="main">
                  <Link className="name" to="/parties/$id" params={{ id }}>
                    <bdi>{name}</bdi>
                  </Link>
                  {role && <span className="below">{role}</span>}
                </td>
                <td>{kindNames[kind]}</td>
                <td className="figures">{statements}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words.more}</Button>}
      {isMaking && (
        <Dialog title={words.make} close={() => setMaking(false)}>
          <PartyForm
            party={blankParty('person', '')}
            send={async (asked) => {
              const { id } = await api.record.makeParty(asked);
              setMaking(false);
              await recordChanged(client);
              await router.navigate({ to: '/parties/$id', params: { id } });
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
