import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { ArrangedByline } from '../shapes.ts';
import { BylineDialog } from './byline-dialog.tsx';
import { ListHead } from './list-head.tsx';
import { storiesWords } from './newsroom-parts.ts';
import { bylinesQuery } from './newsroom-queries.ts';

const words = {
  about:
    'The names that stories are signed with. A byline is not an account: agencies and former colleagues have one too.',
  find: 'Find a byline',
  make: 'New byline',
  none: 'There is no byline of these words.',
  change: 'Change',
  changeAloud: (name: string) => `Change ${name}`,
  organisation: 'Organisation',
} as const;

/** The names that stories are signed with. */
export function BylinesList() {
  const { api } = useDesk();
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState<ArrangedByline | 'new' | null>(null);
  const { data, error, refetch } = useQuery(bylinesQuery(api, sought));
  const { about, find, make, none } = words;
  return (
    <section aria-label={make}>
      <ListHead about={about} find={find} make={make} look={setSought} open={() => setOpen('new')} shown={data} />
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.entries.length === 0 && <p>{none}</p>}
      <ul className="rows ruled arranged">
        {data?.entries.map((one) => (
          <li key={one.id}>
            <div>
              <b>
                <bdi dir="auto">{one.name}</bdi>
              </b>
              <span className="below">
                {[one.kind === 'organisation' ? words.organisation : null, one.role, storiesWords(one.stories)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </div>
            <Button aria-label={words.changeAloud(one.name)} onClick={() => setOpen(one)}>
              {words.change}
            </Button>
          </li>
        ))}
      </ul>
      {open !== null && <BylineDialog one={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </section>
  );
}
