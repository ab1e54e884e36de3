import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { recordCountsQuery } from './record-queries.ts';

const words = { waiting: ' waiting' } as const;
const figures = new Intl.NumberFormat('en-GB');

/** How many statements and parties wait for somebody, in the desk's navigation; nothing where none does. */
export function WaitingStatements() {
  const { api } = useDesk();
  const counts = useQuery(recordCountsQuery(api)).data;
  const count = counts ? counts.changed + counts.lost + counts.doubled : 0;
  if (count === 0) return null;
  return (
    <b className="waiting-count">
      {figures.format(count)}
      <span className="hidden-words">{words.waiting}</span>
    </b>
  );
}
