import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { countsQuery } from './comment-queries.ts';

const words = { waiting: ' waiting' } as const;
const figures = new Intl.NumberFormat('en-GB');

/** How many comments wait for a moderator, in the desk's navigation; nothing where none does. */
export function WaitingComments() {
  const { api } = useDesk();
  const counts = useQuery(countsQuery(api)).data;
  if (!counts || counts.held === 0) return null;
  return (
    <b className="waiting-count">
      {figures.format(counts.held)}
      <span className="hidden-words">{words.waiting}</span>
    </b>
  );
}
