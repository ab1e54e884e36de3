import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useSayTrouble } from '../parts/say-trouble.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { ArrangedName } from '../shapes.ts';
import { addresses } from './arranged-dialog.tsx';
import { ListHead } from './list-head.tsx';
import { NameDialog } from './name-dialog.tsx';
import type { NamesPath } from './newsroom-api.ts';
import { storiesWords } from './newsroom-parts.ts';
import { namesQuery, newsroomChanged } from './newsroom-queries.ts';
import { moved, OrderButtons } from './order-buttons.tsx';

const words = {
  sections: {
    make: 'New section',
    about:
      'Fixed departments. They stand in this order on the front page, and in the navigation where nothing else is set for it.',
    find: 'Find a section',
    none: 'There is no section yet.',
  },
  topics: {
    make: 'New topic',
    about:
      'What stories gather under: a court case, a building, an election. Readers find one that has a published story.',
    find: 'Find a topic',
    none: 'There is no topic of these words.',
  },
  tags: {
    make: 'New tag',
    about: 'Words that stories have in common.',
    find: 'Find a tag',
    none: 'There is no tag of these words.',
  },
  change: 'Change',
  changeAloud: (name: string) => `Change ${name}`,
  at: (name: string, place: number, of: number) => `${name} is number ${place} of ${of} now.`,
} as const;

/** Sections, topics or tags, with what stands under each; sections are put in order as well. */
export function NamesList({ path }: { readonly path: NamesPath }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const sayTrouble = useSayTrouble();
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState<ArrangedName | 'new' | null>(null);
  const [told, setTold] = useState('');
  const query = namesQuery(api, path, sought);
  const { data, error, refetch } = useQuery(query);
  const { about, make, find, none } = words[path];
  const isOrdered = path === 'sections' && sought === '';
  const move = async (from: number, to: number) => {
    if (!data) return;
    const entries = moved(data.entries, from, to);
    // At once, and taken back where the server does not take it.
    client.setQueryData(query.queryKey, { ...data, entries });
    setTold(words.at(data.entries[from]?.name ?? '', to + 1, entries.length));
    await api.newsroom.orderSections(entries.map(({ id }) => id)).catch(sayTrouble);
    await newsroomChanged(client);
  };
  return (
    <section aria-label={make}>
      <ListHead about={about} find={find} make={make} look={setSought} open={() => setOpen('new')} shown={data} />
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.entries.length === 0 && <p>{none}</p>}
      <ol className="rows ruled arranged">
        {data?.entries.map((one, index) => (
          <li key={one.id}>
            <div>
              <b>
                <bdi dir="auto">{one.name}</bdi>
              </b>
              <span className="below">
                {storiesWords(one.stories)} · <bdi>{`/${addresses[path]}/${one.slug}/`}</bdi>
              </span>
            </div>
            {isOrdered && (
              <OrderButtons
                name={one.name}
                index={index}
                count={data.entries.length}
                move={(to) => void move(index, to)}
              />
            )}
            <Button aria-label={words.changeAloud(one.name)} onClick={() => setOpen(one)}>
              {words.change}
            </Button>
          </li>
        ))}
      </ol>
      <p className="hidden-words" role="status">
        {told}
      </p>
      {open !== null && (
        <NameDialog path={path} title={make} one={open === 'new' ? null : open} close={() => setOpen(null)} />
      )}
    </section>
  );
}
