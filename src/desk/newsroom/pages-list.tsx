import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useSayTrouble } from '../parts/say-trouble.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { newsroomChanged, pagesQuery } from './newsroom-queries.ts';
import { moved, OrderButtons } from './order-buttons.tsx';

const words = {
  about:
    'The pages that stand apart from the news: about us, our standards, how to reach us. They stand in this order at the foot of every page; the first beside the masthead, too.',
  make: 'New page',
  none: 'There is no page yet.',
  lookAloud: (title: string) => `Open ${title} as readers see it`,
  at: (name: string, place: number, of: number) => `${name} is number ${place} of ${of} now.`,
} as const;

/** The pages that stand apart from the news, in their order. */
export function PagesList() {
  const { api } = useDesk();
  const client = useQueryClient();
  const sayTrouble = useSayTrouble();
  const [told, setTold] = useState('');
  const query = pagesQuery(api);
  const { data, error, refetch } = useQuery(query);
  const move = async (from: number, to: number) => {
    if (!data) return;
    const pages = moved(data.pages, from, to);
    client.setQueryData(query.queryKey, { pages });
    setTold(words.at(data.pages[from]?.title ?? '', to + 1, pages.length));
    await api.newsroom.orderPages(pages.map(({ slug }) => slug)).catch(sayTrouble);
    await newsroomChanged(client);
  };
  return (
    <section aria-label={words.make}>
      <p className="quiet about">{words.about}</p>
      <p className="acts list-acts">
        <Link className="button-link" to="/newsroom/new-page">
          {words.make}
        </Link>
      </p>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.pages.length === 0 && <p>{words.none}</p>}
      <ol className="rows ruled arranged">
        {data?.pages.map(({ slug, title }, index) => (
          <li key={slug}>
            <div>
              <Link className="name" to="/newsroom/pages/$slug" params={{ slug }}>
                <bdi dir="auto">{title}</bdi>
              </Link>
              <a className="below" href={`/about/${slug}/`} aria-label={words.lookAloud(title)}>
                /about/{slug}/
              </a>
            </div>
            <OrderButtons name={title} index={index} count={data.pages.length} move={(to) => void move(index, to)} />
          </li>
        ))}
      </ol>
      <p className="hidden-words" role="status">
        {told}
      </p>
    </section>
  );
}
