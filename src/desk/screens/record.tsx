import '../css/record.css';
import '../css/record-parts.css';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { DoubledPairs } from '../record/doubled-pairs.tsx';
import { QueuedStatement } from '../record/queued-statement.tsx';
import { recordQueueQuery } from '../record/record-queries.ts';

const words = {
  title: 'Statements',
  parties: 'Parties',
  changed: (count: number) => `Words changed or gone, ${count}`,
  about: 'Statements whose words in the story are no longer those that were confirmed.',
  none: 'Every statement stands in its story word for word.',
  more: 'Show more',
} as const;

/** What of the record waits for somebody: statements whose words changed or are gone, and parties that may be one. */
export function RecordScreen() {
  const { api } = useDesk();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(recordQueueQuery(api));
  const counts = data?.pages[0]?.counts;
  const statements = data?.pages.flatMap((page) => page.statements) ?? [];
  return (
    <div className="record-screen">
      <PageTitle acts={<Link to="/parties">{words.parties}</Link>}>{words.title}</PageTitle>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {counts && (
        <section aria-labelledby="queue-changed">
          <h2 id="queue-changed" tabIndex={-1}>
            {words.changed(counts.changed + counts.lost)}
          </h2>
          <p className="record-lead">{statements.length === 0 ? words.none : words.about}</p>
          <ol className="record-rows">
            {statements.map(({ statement, headline }) => (
              <QueuedStatement key={statement.id} statement={statement} headline={headline} />
            ))}
          </ol>
          {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words.more}</Button>}
        </section>
      )}
      <DoubledPairs />
    </div>
  );
}
